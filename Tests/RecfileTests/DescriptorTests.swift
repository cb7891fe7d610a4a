import Testing

@testable import Recfile

@Suite struct DescriptorTests {
  @Test func `reads every rule`() throws {
    let descriptor = try #require(
      firstDescriptor(
        """
        %rec: Cohort
        %doc: One group
        + on one course
        %doc: in one year
        %key: Id
        %mandatory: Id  Program
        %mandatory: Year
        + Unit
        %unique: Year
        %prohibit: Trainee
        %allowed: Note\tActual
        %typedef: Count_t int
        %typedef: Year-t Count_t
        %type: Year,Intake Year-t
        %type: Unit enum people (heads) person-days
        %auto: Id
        %sort: Year Id
        %size: <= 100
        %constraint: Actual <= Planned
        %constraint: Year > 1900
        %confidential: Password
        %singular: Title Code
        """))
    #expect(descriptor.type == "Cohort")
    #expect(descriptor.external == nil)
    #expect(descriptor.doc == "One group\non one course\nin one year")
    #expect(descriptor.key == "Id")
    #expect(descriptor.mandatory == ["Id", "Program", "Year", "Unit"])
    #expect(descriptor.unique == ["Year"])
    #expect(descriptor.prohibited == ["Trainee"])
    #expect(descriptor.allowed == ["Note", "Actual"])
    #expect(
      descriptor.types == [
        "Year": .int, "Intake": .int, "Unit": .enumeration(["people", "person-days"]), "Id": .int,
      ])
    #expect(descriptor.auto == ["Id"])
    #expect(descriptor.sort == ["Year", "Id"])
    #expect(descriptor.size == SizeRule(comparison: .lessOrEqual, count: 100))
    #expect(descriptor.constraints == ["Actual <= Planned", "Year > 1900"])
    #expect(descriptor.confidential == ["Password"])
    #expect(descriptor.singular == ["Title", "Code"])
    #expect(descriptor.fields.count == 20)
    #expect(descriptor.offset == 0)
  }

  @Test func `a descriptor without rules has none`() throws {
    let descriptor = try #require(firstDescriptor("%rec:   A "))
    #expect(descriptor.type == "A")
    #expect(descriptor.doc == nil && descriptor.key == nil && descriptor.size == nil)
    #expect(descriptor.types.isEmpty && descriptor.mandatory.isEmpty)
  }

  @Test func `the last %type and the last %typedef of a name hold`() throws {
    let descriptor = try #require(
      firstDescriptor("%rec: A\n%type: a int\n%type: a T\n%typedef: T line\n%typedef: T bool"))
    #expect(descriptor.types == ["a": .bool])
  }

  @Test func `a name that %typedef gives to a type of the format changes nothing`() throws {
    let descriptor = try #require(firstDescriptor("%rec: A\n%typedef: int bool\n%type: a int"))
    #expect(descriptor.types == ["a": .int])
  }

  /// A line under `%rec: A`, and what is wrong with it where.
  static let mistakes: [(line: String, place: String, mistake: DescriptorMistake)] = [
    ("%rec: B", "2:1", .secondRec),
    ("%key:", "2:6", .key),
    ("%key: a b", "2:7", .key),
    ("%key: a,b", "2:7", .key),
    ("%key: 1", "2:7", .key),
    ("%key: a\n%key: b", "3:1", .repeatedRule("%key")),
    ("%sort: a\n%sort: b", "3:1", .repeatedRule("%sort")),
    ("%size: 1\n%size: 1", "3:1", .repeatedRule("%size")),
    ("%mandatory: a,b", "2:13", .fieldNames(rule: "%mandatory")),
    ("%mandatory:", "2:12", .fieldNames(rule: "%mandatory")),
    ("%unique: a-b", "2:10", .fieldNames(rule: "%unique")),
    ("%prohibit: 1", "2:12", .fieldNames(rule: "%prohibit")),
    ("%allowed: á", "2:11", .fieldNames(rule: "%allowed")),
    ("%auto: a,b", "2:8", .fieldNames(rule: "%auto")),
    ("%sort: a,b", "2:8", .fieldNames(rule: "%sort")),
    ("%confidential:", "2:15", .fieldNames(rule: "%confidential")),
    ("%singular: +", "2:12", .fieldNames(rule: "%singular")),
    ("%type:", "2:7", .typedFields),
    ("%type: a,,b int", "2:8", .typedFields),
    ("%type: 1 int", "2:8", .typedFields),
    ("%type: a", "2:8", .typeDescription("")),
    ("%type: a, b int", "2:8", .typedFields),
    ("%type: a int  x", "2:8", .typeDescription("int x")),
    ("%typedef: 1 int", "2:11", .typedefName),
    ("%typedef: T", "2:11", .typeDescription("")),
    ("%typedef: T range", "2:11", .typeDescription("range")),
    ("%type: a T", "2:8", .undefinedType("T")),
    ("%typedef: T U", "2:11", .undefinedType("U")),
    ("%typedef: T T", "2:11", .typedefLoop("T")),
    ("%size: some", "2:8", .size),
    ("%auto: a\n%type: a line", "2:8", .autoType(field: "a")),
    ("%Key: a", "2:1", .unknownRule("%Key", resembles: "%key")),
    ("%manditory: a", "2:1", .unknownRule("%manditory", resembles: "%mandatory")),
    ("%colour: a", "2:1", .unknownRule("%colour", resembles: nil)),
    ("%: a", "2:1", .unknownRule("%", resembles: nil)),
    ("Id: 1", "2:1", .ordinaryField("Id")),
    ("x: 1\n\n%rec: A", "4:1", .repeatedType("A")),
  ]

  @Test(arguments: mistakes)
  func `tells`(_ line: String, at place: String, as mistake: DescriptorMistake) {
    let text = RecText(bytes: Array("%rec: A\n\(line)\n".utf8))
    let found = text.problems.map { "\(text.place(of: $0.offset)) \($0.reason)" }
    #expect(found.contains("\(place) \(SyntaxProblem.Reason.descriptor(mistake))"))
    #expect(found.count == (line.hasPrefix("x") ? 2 : 1))
  }

  static let recs:
    [(value: String, type: String?, external: String?, mistake: DescriptorMistake?)] =
      [
        ("A", "A", nil, nil),
        ("%A", "%A", nil, nil),
        ("A1_b", "A1_b", nil, nil),
        ("", nil, nil, .recordType("")),
        ("1A", nil, nil, .recordType("1A")),
        ("Foo-Bar", "Foo", nil, .recordType("Foo-Bar")),
        ("A b c", "A", "b", .recordType("A b c")),
        ("A /etc/passwd", "A", "/etc/passwd", .externalSource("/etc/passwd")),
        ("Á", nil, nil, .recordType("Á")),
      ]

  @Test(arguments: recs)
  func `reads %rec`(
    _ value: String, as type: String?, from external: String?, mistake: DescriptorMistake?
  ) {
    let text = RecText(bytes: Array("%rec: \(value)\n\na: 1\n".utf8))
    #expect(text.sets.map(\.type) == [type])
    #expect(text.sets.first?.descriptor?.external == external)
    #expect(text.problems.map(\.reason) == (mistake.map { [.descriptor($0)] } ?? []))
    #expect(text.records.map(\.type) == [type])
  }

  @Test func `a loop of types takes no time, and spares the types beside it`() throws {
    let chain = (0..<5_000).map { "%typedef: T\($0) T\($0 + 1)" }.joined(separator: "\n")
    let open = try #require(firstDescriptor("%rec: A\n%type: a T0\n\(chain)\n%typedef: T5000 bool"))
    #expect(open.types == ["a": .bool])
    let closed = RecText(
      bytes: Array("%rec: A\n%type: a T0\n%type: b int\n\(chain)\n%typedef: T5000 T0\n".utf8))
    #expect(closed.sets.first?.descriptor?.types == ["b": .int])
    #expect(closed.problems.count == 5_001)
    #expect(closed.problems.first?.reason == .descriptor(.typedefLoop("T0")))
  }

  @Test func `what leads into a loop is no loop, and has no type`() throws {
    let text = RecText(
      bytes: Array("%rec: A\n%typedef: L L\n%typedef: T L\n%type: a T\n".utf8))
    #expect(text.sets.first?.descriptor?.types == [:])
    #expect(
      text.problems.map(\.reason) == [
        .descriptor(.typedefLoop("L")), .descriptor(.typedefLoop("T")),
      ])
  }

  private func firstDescriptor(_ text: String) -> Descriptor? {
    RecText(bytes: Array((text + "\n").utf8)).sets.first?.descriptor
  }
}
