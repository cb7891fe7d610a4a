import Cooperation
import Testing

/// Hidden characters and misspelt names, beyond their entries in the catalogue.
struct InspectionWarningTests {
  private func reports(_ text: String) -> [String] { Ledger(text).problems.map(\.report) }

  @Test(arguments: [
    ("\u{200B}", "U+200B"), ("\u{202E}", "U+202E"), ("\u{FEFF}", "U+FEFF"), ("\t", "U+0009"),
    ("\u{7}", "U+0007"), ("\u{1B}[2J", "U+001B"), ("\u{9B}", "U+009B"),
  ]) func `W11: a character that cannot be seen`(hidden: String, mark: String) {
    let shown = "‹\(mark)›" + hidden.dropFirst()
    #expect(
      reports("%rec: Country\n\nId: VN\nName: Viet\(hidden)Nam\n") == [
        """
        a.rec:4:7: warning[W11]: Name holds a character that cannot be seen: ‹\(mark)›
        4 | Name: Viet\(shown)Nam
          |       ^
          = remove it, or write what was meant
        """
      ])
  }

  @Test func `W11: of several, the first that is not spelled out is named`() {
    let ledger = Ledger(
      "%rec: Country\n\nId: VN\nName: N\nNote: ‹U+200B› is\n+ 👨\u{200D}👩 or \u{202E} or \u{200B}\n")
    #expect(
      ledger.problems.map(\.message) == [
        "Note holds a character that cannot be seen: ‹U+202E›"
      ])
  }

  @Test(arguments: [
    "one\n+ two\n+\n+ four", "👨\u{200D}👩\u{200D}👧", "❤\u{FE0F}", "👍🏽", "می\u{200C}خواهم",
    "‹U+200B›", "Hà Lầm", "Ha\u{300}", "\u{301}", "U+200B", "‹", "",
  ]) func `what can be seen is not hidden`(note: String) {
    #expect(reports("%rec: Country\n\nId: VN\nName: N\nNote: \(note)\n").isEmpty)
  }

  @Test(arguments: [
    ("note", "Note"), ("NOTE", "Note"), ("Not", "Note"), ("ote", "Note"), ("Nte", "Note"),
    ("Nota", "Note"), ("Noted", "Note"), ("XNote", "Note"), ("Notte", "Note"), ("I", "Id"),
    ("Ids", "Id"), ("Ida", "Id"), ("Akas", "Aka"), ("Nme", "Name"),
  ]) func `W12: one letter otherwise, missing, added, or in the wrong case`(
    name: String, known: String
  ) {
    let problems = Ledger("%rec: Country\n\nId: VN\nName: N\n\(name): x\n").problems
    #expect(problems.map(\.code) == [.fieldName])
    #expect(
      problems.map(\.message) == ["Country knows no field \(name); \(known) is one letter away"])
  }

  @Test(arguments: ["Colour", "No", "Noets", "Ntoe", "Notess", "Nota1", "X", "A_ka2", "Identifier"])
  func `other names are the store's own`(name: String) {
    #expect(reports("%rec: Country\n\nId: VN\nName: N\n\(name): x\n").isEmpty)
  }
}
