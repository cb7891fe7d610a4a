import Cooperation
import Recfile
import Surface
import Testing

@testable import Dashboard

/// Records that are added with the form.
struct NewRecordFormTests {
  @Test(arguments: [
    ("A", "New Country", "Id 0"), ("jA", "New Country", "Id 0"),
    ("jlA", "New Program", "Title 0"), ("jl3A", "New Cohort", "Planned 0"),
    ("TA", "New Agreement", "Country 0"), ("KA", "New Claim", "Program 0"),
    ("oA", "New Source", "Title 0"),
  ]) func `A begins what belongs to where the reader is`(
    keys: String, title: String, line: String
  ) throws {
    let desk = try FormDesk(keys)
    #expect(desk.state.context == .field)
    #expect(desk.drawn.contains("─ \(title) ·"))
    #expect(desk.line == line)
  }

  @Test func `what is selected is filled in`() throws {
    #expect(try FormDesk("jlA").state.form?.beginning?.record.fields.map(\.value) == ["VN"])
    #expect(
      try FormDesk("jl3A").state.form?.beginning?.record.fields.map(\.value) == ["VN-COAL", "2027"])
    #expect(try FormDesk("A").state.form?.beginning?.record.fields == [])
  }

  @Test(arguments: [
    ("AKH<enter>Cambodia<c-s>", "+Id: KH\n+Name: Cambodia\n+", "Added Country KH; u takes it back"),
    (
      "AKH<enter>Cambodia<enter>Kampuchea<c-n>Khmer<enter>A note<c-s>",
      "+Id: KH\n+Name: Cambodia\n+Aka: Kampuchea\n+Aka: Khmer\n+Note: A note\n+",
      "Added Country KH; u takes it back"
    ),
    (
      "jlASafety<enter><c-s>", "+Id: program-1\n+Title: Safety\n+Country: VN\n+",
      "Added Program program-1; u takes it back"
    ),
    (
      "jl3A<c-s>", "+Id: VN-COAL-2027\n+Program: VN-COAL\n+Year: 2027\n+",
      "Added Cohort VN-COAL-2027; u takes it back"
    ),
    // Enter on the last line adds it, too.
    (
      "AKH<enter>Cambodia<enter><enter><enter><enter><enter><enter>",
      "+Id: KH\n+Name: Cambodia\n+", "Added Country KH; u takes it back"
    ),
  ]) func `it is added as a whole, behind its relatives`(
    keys: String, changes: String, status: String
  ) throws {
    let desk = try FormDesk(keys)
    #expect(desk.changes == changes)
    #expect(desk.status == status)
    #expect(desk.state.screens == [.browse])
    #expect(desk.session.store.journal.count == 1)
    #expect(desk.state.begun.isEmpty)
  }

  @Test func `Enter goes on to the next field, and a key of its own to another value`() throws {
    var desk = try FormDesk("jejjj<enter>x<enter>")
    #expect(desk.line == "Note 0")
    try desk.press("<esc>kk+Nam Việt<enter>")
    #expect(desk.line == "Note 0")
    #expect(desk.changes.contains("+Aka: Nam Việt"))
    try desk.press("<esc>kk<enter><c-n>")
    #expect(desk.line == "Aka 3")
    try desk.press("<esc><home>j+")
    #expect(desk.status == "Name has one value; Enter edits it")
  }

  @Test func `a record that was added from a list is selected there`() throws {
    let desk = try FormDesk("TAVN<enter><enter>mou<enter>Safety<c-s>")
    #expect(desk.state.screen == .agreements)
    #expect(desk.state.selectedRecord(desk.ledger)?.key.text == "agreement-1")
  }

  @Test func `the record that was added is selected`() throws {
    let desk = try FormDesk("jj/x<enter><esc>AKH<enter>Cambodia<c-s>")
    let country = desk.state.browse.country.flatMap(desk.ledger.countries.row(of:))
    #expect(country.map { desk.ledger.countries[$0].name } == "Cambodia")
  }

  @Test(arguments: [
    ("A<c-s>", "Not added yet: Id, Name must be filled in", "Id 0"),
    ("AKH<enter><c-s>", "Not added yet: Name must be filled in", "Name 0"),
    (
      "A<enter><enter><enter><enter><enter><enter><enter>", "Not added yet: Id, Name must be",
      "Id 0"
    ),
  ]) func `what is missing is named`(keys: String, status: String, line: String) throws {
    let desk = try FormDesk(keys)
    #expect(desk.status.hasPrefix(status), "\(desk.status)")
    #expect(desk.line == line)
    #expect(desk.changes == "")
  }

  @Test(arguments: [
    ("AVN<enter>", "there is a Country VN already; give the record an Id of its own"),
    ("jlATitle<enter><c-u>zz<enter>", "Country: no Country has the Id “zz”; write the Id"),
    ("jl3A<esc>ggjje<c-u>soon<enter>", "Year: “soon” is not a year; accepted are four digits"),
  ]) func `what is not acceptable is told where it is typed`(keys: String, status: String) throws {
    let desk = try FormDesk(keys)
    #expect(desk.status.hasPrefix(status), "\(desk.status)")
    #expect(desk.state.formEdit != nil)
  }

  @Test func `a record that is left is kept, and gone on with`() throws {
    var desk = try FormDesk("AKH<enter><esc><esc>")
    #expect(desk.status == "Not added; A goes on with this Country")
    #expect(desk.state.screens == [.browse])
    try desk.press("A")
    #expect(desk.line == "Name 0")
    try desk.press("Cambodia<c-s>")
    #expect(desk.changes == "+Id: KH\n+Name: Cambodia\n+")
    #expect(try FormDesk("AKH<enter><esc>q").state.begun.keys.sorted() == ["Country"])
  }

  @Test func `a record without anything typed is not kept`() throws {
    let desk = try FormDesk("jlA<esc><esc>")
    #expect(desk.status == "Nothing was added")
    #expect(desk.state.begun.isEmpty)
    #expect(desk.state.screens == [.browse])
  }

  @Test func `dd begins it anew`() throws {
    var desk = try FormDesk("jlASafety<enter><esc>d")
    #expect(desk.state.form?.beginning?.record.fields.count == 2)
    try desk.press("d")
    #expect(desk.status == "What was typed here is thrown away")
    #expect(desk.state.form?.beginning?.record.fields.map(\.name) == ["Country"])
    try desk.press("q")
    #expect(desk.state.begun.isEmpty)
  }

  @Test func `the proposed Id follows what is typed, until another is`() throws {
    var desk = try FormDesk("jl3A<esc>ggjje<c-u>2030<enter><esc>")
    #expect(desk.drawn.contains("VN-COAL-2030, proposed"))
    try desk.press("ggeMINE<enter><esc><c-s>")
    #expect(desk.changes == "+Id: MINE\n+Program: VN-COAL\n+Year: 2030\n+")
  }

  @Test func `a record that a field names can be opened, and made`() throws {
    var desk = try FormDesk("jljejjjo")
    #expect(desk.drawn.contains("─ Organization JCOAL ·"))
    try desk.press("q")
    #expect(desk.line == "Donor 0")
    try desk.press("jA<enter>")
    #expect(desk.drawn.contains("─ New Organization ·"))
    try desk.press("New body<c-s>")
    #expect(desk.line == "Donor 1")
    #expect(
      desk.changes
        == "+Id: organization-1\n+Name: New body\n+\n+Donor: organization-1")
    #expect(desk.session.store.journal.reduce(into: Set()) { $0.insert($1.group) }.count == 1)
  }

  @Test func `a record that is made for a new one is there first`() throws {
    var desk = try FormDesk("jlASafety<enter><esc>jA<enter>New body<c-s>")
    #expect(desk.drawn.contains("─ New Program ·"))
    #expect(desk.drawn.contains("organization-1  New body"))
    try desk.press("<c-s>")
    #expect(
      desk.changes.hasSuffix(
        "+Id: program-1\n+Title: Safety\n+Country: VN\n+Donor: organization-1"))
  }

  @Test(arguments: [
    ("jljejo", "Title does not name a record; Enter edits it"),
    ("jljejjjjo", "No Organization stands here yet; Enter chooses one, A adds one"),
  ]) func `where no record is named the status line says so`(keys: String, status: String) throws {
    #expect(try FormDesk(keys).status == status)
  }

  @Test func `Checks and forms ask for the type`() throws {
    var desk = try FormDesk("wA")
    #expect(desk.state.context == .typeChoice)
    try desk.press("jj<enter>")
    #expect(desk.drawn.contains("─ New Program ·"))
    try desk.press("<esc><esc>A<esc>")
    #expect(desk.state.screen == .problems)
    #expect(desk.state.overlay == nil)
  }

  /// A value for each mandatory field of each type, by kind.
  private static func keys(_ type: RecordType, _ form: RecordForm) -> String {
    form.fields.map { field in
      guard field.isMandatory else { return "<enter>" }
      switch field.kind {
      case .count: return "61<enter>"
      case .date: return "2026-03<enter>"
      case .year: return "2026<enter>"
      case .number: return "11<enter>"
      case .code: return "<down><enter>"
      case .reference: return "<down><enter>"
      case .text, .truth:
        return field.name == "Id" && type != .country ? "<enter>" : "X<enter>"
      }
    }.joined()
  }

  @Test(arguments: RecordType.allCases)
  func `every type can be filled in and added from its form alone`(type: RecordType) throws {
    let ledger = FormStore.ledger(
      """
      %rec: Country

      Id: VN
      Name: Việt Nam

      %rec: Program

      Id: P
      Title: T
      Country: VN

      %rec: Source

      Id: S
      Title: T

      """)
    let form = RecordForm(ofNew: type.rawValue, in: ledger)
    let choice = try #require(ledger.addableTypes.firstIndex(of: type.rawValue))
    let down = String(repeating: "j", count: choice)
    var desk = try FormDesk(on: ledger, "wA\(down)<enter><esc>gg<enter>")
    try desk.press(
      type == .store ? "A store<enter><esc><c-s>" : NewRecordFormTests.keys(type, form))
    #expect(desk.state.screen == .problems, "\(desk.drawn)")
    #expect(desk.status.hasPrefix("Added"), "\(desk.status)")
    let texts = desk.ledger.files.map(\.text)
    #expect(texts.allSatisfy { $0.problems.isEmpty && $0.check().isEmpty })
    #expect(desk.ledger.problems.filter(\.code.isError).isEmpty)
  }
}
