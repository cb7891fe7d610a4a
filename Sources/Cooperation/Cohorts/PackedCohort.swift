/// What one cohort's own record says, in 28 bytes and without any that it owns elsewhere.
struct PackedCohort {
  /// The reference to the program, as a position among the file's references; the last for none.
  let program: UInt32
  let start: PackedDate
  let end: PackedDate
  let planned: PackedCount
  let actual: PackedCount
  /// The stated year, from 1 to 9999; 0 where it is unknown.
  let year: UInt16
  let basis: YearBasis?
  let form: Form?
  /// Whether the record states a form, be it one that cannot be read.
  let hasForm: Bool
  let venue: Venue?
  let unit: Unit?
  let status: CohortStatus?

  /// The program of a cohort that names none.
  static let noProgram = UInt32.max
}
