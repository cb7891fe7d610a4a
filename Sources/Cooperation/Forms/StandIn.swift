/// What holds for a field that a record leaves out.
public struct StandIn: Hashable, Sendable {
  /// The value.
  public let value: String
  /// The record that gives it.
  public let giver: RecordName
}

extension Ledger {
  /// What holds for a field that a record leaves out; `nil` where nothing does.
  ///
  /// Form, Venue, Unit and YearBasis of a cohort are its program's, the YearBasis of a program the
  /// store's.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - type: The type of the record.
  ///   - program: The program that a cohort states; `nil` for any other record.
  /// - Returns: The value, and the record that gives it.
  public func standIn(
    for field: String, of type: RecordType, program: RecordID?
  ) -> StandIn? {
    switch (type, field) {
    case (.cohort, "Form"), (.cohort, "Venue"), (.cohort, "Unit"):
      return program.flatMap { fromProgram($0, field) }
    case (.cohort, "YearBasis"):
      return program.flatMap { fromProgram($0, field) } ?? basisOfStore
    case (.program, "YearBasis"):
      return basisOfStore
    default:
      return nil
    }
  }

  private func fromProgram(_ id: RecordID, _ field: String) -> StandIn? {
    guard let program = programs[id], let value = text(field, at: program.origin) else {
      return nil
    }
    return StandIn(value: value, giver: RecordName(.program, id))
  }

  private var basisOfStore: StandIn? {
    guard let origin = storeOrigin, let value = text("YearBasis", at: origin) else { return nil }
    return StandIn(value: value, giver: name(of: origin))
  }
}
