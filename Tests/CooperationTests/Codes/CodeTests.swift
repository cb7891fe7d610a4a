import Cooperation
import Testing

/// The words of each closed list, written out from the design's table.
struct CodeTests {
  @Test func `forms`() {
    #expect(Form.acceptedForms == "course  ojt  seminar  advisor  observation  mixed")
  }

  @Test func `venues`() {
    #expect(Venue.acceptedForms == "donor-country  in-country  third-country  online  unknown")
  }

  @Test func `units`() {
    #expect(Unit.acceptedForms == "people  participations  person-days  experts  unclear")
  }

  @Test func `year bases`() {
    #expect(YearBasis.acceptedForms == "CY  JFY  USFY  unclear")
  }

  @Test func `statuses of cohorts`() {
    #expect(CohortStatus.acceptedForms == "planned  running  completed  cancelled  unknown")
  }

  @Test func `statuses of programs`() {
    #expect(
      ProgramStatus.acceptedForms == "planned  active  finalising  closed  cancelled  suspended")
  }

  @Test func `kinds of agreements`() {
    #expect(
      AgreementKind.acceptedForms == "mou  moc  cooperation-agreement  implementation-plan  other")
    #expect(
      AgreementKind.allCases.map(\.title) == [
        "MOU", "MOC", "Cooperation agreement", "Implementation plan", "Agreement",
      ])
  }

  @Test func `grades of sources`() {
    #expect(Grade.acceptedForms == "primary  press  secondary")
  }
}
