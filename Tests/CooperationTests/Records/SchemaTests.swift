import Cooperation
import Testing

/// The field table of the design, written out: `!` is mandatory, `*` repeats.
struct SchemaTests {
  @Test(arguments: [
    (RecordType.store, "Title Operator>Organization HomeCountry>Country YearBasis[]"),
    (.country, "Id! Name! Aka* Note"),
    (
      .organization,
      "Id! Name! Aka* Country>Country Kind(10-99) Identifier Parent>Organization Note"
    ),
    (
      .program,
      """
      Id! Title! Country!>Country Donor*>Organization Counterpart*>Organization Form[] Venue[] \
      Unit[] Sector(10000-99999) Status[] Start@ End@ YearBasis[] Topic* Note Source*>Source
      """
    ),
    (
      .agreement,
      """
      Id! Country!*>Country Program*>Program Kind![] Subject! Signed@ Place Party* Signatory* \
      Year# YearBasis[] Under>Agreement Note Source*>Source
      """
    ),
    (
      .cohort,
      """
      Id! Program!>Program Year!# YearBasis[] Intake(0-9999) Course* Topic* \
      Organization*>Organization Form[] Venue[] Site* Start@ End@ Days(0-99999) Planned= \
      FirstPlanned= Actual= Unit[] Female= Male= Unspecified= Status[] PlannedSource*>Source \
      ActualSource*>Source Source*>Source Note
      """
    ),
    (
      .claim,
      """
      Id! Program!>Program Venue[] Unit[] Trainees!= From@ AsOf!@ Claimant Verbatim! \
      Source!>Source Note
      """
    ),
    (
      .source,
      "Id! Title! Publisher Url File Published@ Seen@ Language Grade[] Note"
    ),
  ]) func `each type has the fields of the design`(type: RecordType, fields: String) {
    #expect(type.fields.map(\.notation).joined(separator: " ") == fields)
  }

  @Test(arguments: [
    (RecordType.program, "Status", ProgramStatus.allCases.map(\.rawValue)),
    (.cohort, "Status", CohortStatus.allCases.map(\.rawValue)),
    (.cohort, "Form", Form.allCases.map(\.rawValue)),
    (.claim, "Venue", Venue.allCases.map(\.rawValue)),
    (.claim, "Unit", Unit.allCases.map(\.rawValue)),
    (.store, "YearBasis", YearBasis.allCases.map(\.rawValue)),
    (.agreement, "Kind", AgreementKind.allCases.map(\.rawValue)),
    (.source, "Grade", Grade.allCases.map(\.rawValue)),
  ]) func `a field of words accepts those of its list`(
    type: RecordType, name: String, words: [String]
  ) throws {
    guard case .code(let accepted) = try #require(type.rule(for: name)).kind else {
      Issue.record("\(name) is no field of words")
      return
    }
    #expect(accepted == words)
  }

  @Test func `rules are found by the exact name`() {
    for type in RecordType.allCases {
      #expect(type.fields.allSatisfy { type.rule(for: $0.name)?.name == $0.name })
      #expect(Set(type.fields.map(\.name)).count == type.fields.count)
      #expect(type.rule(for: "id") == nil)
      #expect(type.rule(for: "") == nil)
      #expect(type.rule(for: "Trainee") == nil)
    }
  }
}

extension FieldRule {
  fileprivate var notation: String {
    let kindNotation =
      switch kind {
      case .text: ""
      case .count: "="
      case .date: "@"
      case .year: "#"
      case .number(let range): "(\(range.lowerBound)-\(range.upperBound))"
      case .code: "[]"
      case .reference(let type): ">\(type.rawValue)"
      }
    return name + (isMandatory ? "!" : "") + (repeats ? "*" : "") + kindNotation
  }
}
