import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Fields that only a descriptor or a record knows.
struct CustomFieldTests {
  private static let ledger = FormStore.ledger(
    """
    %rec: Country
    %type: Hemisphere enum north south
    %type: Regions range 1 99
    %type: Coast bool
    %type: Joined date
    %type: Neighbour rec Country
    %unique: Regions Hemisphere
    %mandatory: Hemisphere

    Id: VN
    Name: Việt Nam
    Hemisphere: north
    Mayor: One

    Id: LA
    Name: Laos
    Hemisphere: north

    """)

  private static let fields =
    "Id Name Aka Note Hemisphere Regions Coast Joined Neighbour Mayor".split(separator: " ")

  private static func at(_ field: String) -> String {
    String(repeating: "j", count: fields.firstIndex { $0 == field } ?? 0)
  }

  @Test func `they follow those of the type`() throws {
    let desk = try FormDesk(on: CustomFieldTests.ledger, "je")
    let names = desk.state.formContents(desk.ledger)?.form.fields.map(\.name)
    #expect(
      names == [
        "Id", "Name", "Aka", "Note", "Hemisphere", "Regions", "Coast", "Joined", "Neighbour",
        "Mayor",
      ])
  }

  @Test(arguments: [
    ("Hemisphere", "sou<enter>", "-Hemisphere: north\n+Hemisphere: south"),
    ("Hemisphere", "<down><enter>", "-Hemisphere: north\n+Hemisphere: south"),
    ("Regions", "12<enter>", "+Regions: 12"), ("Coast", "<down><enter>", "+Coast: yes"),
    ("Coast", "n<enter>", "+Coast: no"), ("Coast", "true<enter>", "+Coast: true"),
    ("Joined", "2026-03-12<enter>", "+Joined: 2026-03-12"),
    ("Joined", "12 Mar 2026<enter>", "+Joined: 12 Mar 2026"),
    ("Neighbour", "lao<enter>", "+Neighbour: LA"),
  ]) func `an enum is a list, an int a number, a date a date`(
    field: String, typed: String, changes: String
  ) throws {
    let keys = "je\(CustomFieldTests.at(field))<enter>\(typed)"
    #expect(try FormDesk(on: CustomFieldTests.ledger, keys).changes == changes)
  }

  @Test(arguments: [
    ("Hemisphere", "west<enter>", "Hemisphere: write one of: north, south"),
    ("Hemisphere", "<c-u><enter>", "the record has no `Hemisphere`, which is mandatory"),
    ("Regions", "100<enter>", "Regions: write a whole number from 1 to 99"),
    ("Coast", "maybe<enter>", "Coast: write yes, no, true, false, 1 or 0"),
    ("Joined", "2026-02-30<enter>", "Joined: write a day of the calendar as in 2026-03-12"),
    ("Neighbour", "zz<enter>", "Neighbour: no Country has the Id “zz”"),
  ]) func `other values are refused`(field: String, typed: String, reason: String) throws {
    let keys = "je\(CustomFieldTests.at(field))<enter>\(typed)"
    let desk = try FormDesk(140, 24, on: CustomFieldTests.ledger, keys)
    #expect(desk.changes == "")
    #expect(desk.status.hasPrefix(reason), "\(desk.status)")
  }

  @Test func `a new record is held to them, too`() throws {
    var desk = try FormDesk(on: CustomFieldTests.ledger, "AKH<enter>Cambodia<c-s>")
    #expect(desk.status == "Not added yet: Hemisphere must be filled in")
    try desk.press("<enter>n<enter><c-s>")
    #expect(desk.changes == "+Id: KH\n+Name: Cambodia\n+Hemisphere: north\n+")
  }

  @Test func `a type that only the texts know`() throws {
    let ledger = FormStore.ledger(
      "%rec: Thing\n%key: Code\n%type: Code int\n\nCode: 1\nColour: red\n")
    let types = ledger.addableTypes.count - 1
    let keys = "wA\(String(repeating: "j", count: types))<enter>"
    var desk = try FormDesk(on: ledger, keys)
    #expect(desk.drawn.contains("─ New Thing ·"))
    #expect(desk.drawn.contains("2, proposed"))
    try desk.press("blue<c-s>")
    #expect(desk.changes == "+Code: 2\n+Colour: blue\n+")
  }
}
