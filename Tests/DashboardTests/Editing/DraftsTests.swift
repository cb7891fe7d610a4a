import Cooperation
import Surface
import Testing

@testable import Dashboard

/// Drafts of the values of a field that stands several times.
struct DraftsTests {
  private let name = RecordName(.country, RecordID("VN"))

  private func drafts(_ texts: [(Int, String, StoredValue?)]) -> [FieldPlace: FieldDraft] {
    Dictionary(
      uniqueKeysWithValues: texts.map { index, text, seen in
        (FieldPlace(name, "Aka", index: index), FieldDraft(text, seen: seen))
      })
  }

  private func lines(
    _ drafts: [FieldPlace: FieldDraft], _ values: [StoredValue], repeats: Bool = true
  ) -> [Int: String] {
    drafts.lines(of: name, "Aka", values: values, repeats: repeats).mapValues(\.draft.text)
  }

  @Test func `each value has its own`() throws {
    var desk = try FormDesk("jejj<enter>X<esc>j<enter>Y<esc>j<enter>Z<esc>")
    #expect(
      desk.state.drafts
        == drafts([
          (0, "VietnamX", "Vietnam"), (1, "Vie\u{323}\u{302}t NamY", "Vie\u{323}\u{302}t Nam"),
          (2, "Z", nil),
        ]))
    #expect(desk.drawn.count { $0 == "✎" } == 3)
    // They are gone on with each by itself.
    try desk.press("kk<enter><c-s>")
    #expect(desk.state.drafts.count == 2)
    try desk.press("<home>jj<enter><c-s>")
    try desk.press("<home>jjjj<enter><c-s>")
    #expect(desk.state.drafts.isEmpty)
    #expect(
      desk.changes
        == "-Aka: Vietnam\n+Aka: VietnamX\n-Aka: Vie\u{323}\u{302}t Nam\n"
        + "+Aka: Vie\u{323}\u{302}t NamY\n+Aka: Z")
  }

  @Test func `it stays with the value that it was typed over`() {
    let kept = drafts([(0, "a2", "a"), (1, "b2", "b"), (2, "new", nil)])
    #expect(lines(kept, ["a", "b"]) == [0: "a2", 1: "b2", 2: "new"])
    #expect(lines(kept, ["b", "a"]) == [0: "b2", 1: "a2", 2: "new"])
    #expect(lines(kept, ["x", "b"]) == [1: "b2", 2: "a2", 3: "new"])
    #expect(lines(kept, []) == [0: "a2", 1: "b2", 2: "new"])
  }

  @Test func `of a field that stands once it stays with the line`() {
    #expect(lines(drafts([(0, "a2", "a")]), ["x"], repeats: false) == [0: "a2"])
    #expect(lines(drafts([(3, "a2", "a")]), ["a"], repeats: false) == [0: "a2"])
    #expect(lines(drafts([(0, "new", nil)]), ["x"], repeats: false) == [0: "new"])
  }

  @Test func `one that is added takes no other's place, and none twice`() {
    var kept = drafts([(0, "a", nil)])
    kept.add(FieldDraft("a", seen: nil), for: name, "Aka")
    #expect(kept.count == 1)
    kept.add(FieldDraft("b", seen: nil), for: name, "Aka")
    #expect(kept == drafts([(0, "a", nil), (1, "b", nil)]))
    kept.drop("a", of: name, "Aka")
    #expect(kept == drafts([(1, "b", nil)]))
  }

  @Test func `what others put in the place of its value is asked about`() throws {
    var desk = try FormDesk("jej<enter>x<esc>")
    desk.replace(
      FormStore.ledger(FormStore.text.replacing("Name: Việt Nam", with: "Name: Nước Việt Nam")))
    #expect(desk.drawn.contains("✎"))
    try desk.press("<enter><enter>")
    #expect(desk.state.context == .conflict)
    try desk.press("h")
    #expect(desk.changes == "-Name: Việt Nam\n+Name: Việt Namx")
    #expect(desk.state.drafts.isEmpty)
  }
}
