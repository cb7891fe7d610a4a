import Cooperation
import Rehearsal
import Testing

@testable import Store

@Suite struct JournalTests {
  /// What a journal begins with.
  private static let header = String(decoding: JournalEntry.header, as: UTF8.self)

  private let scratch: ScratchFolder
  private let store: StoreFolder

  init() throws {
    scratch = try ScratchFolder()
    store = try StoreFolder(at: scratch.path)
  }

  private func append(_ entry: String) throws {
    try Journal.append(Array(entry.utf8), in: ControlFolder(in: store))
  }

  private func entries() throws -> String {
    String(decoding: try store.journal(), as: UTF8.self)
  }

  @Test func `a store without a journal has no entries`() throws {
    #expect(try entries() == "")
    try scratch.makeFolder(".cadre")
    #expect(try entries() == "")
  }

  @Test func `entries come in their order, each with a blank line behind it`() throws {
    try append("A: 1")
    try append("B: 2\n")
    try append("C: 3\n\n")
    try append("D: 4\n\nE: 5\n")
    #expect(try entries() == Self.header + "A: 1\n\nB: 2\n\nC: 3\n\nD: 4\n\nE: 5\n\n")
  }

  @Test(arguments: 0..<24) func `an entry that is cut short is none and makes room`(size: Int)
    throws
  {
    let whole = "A: 1\n\nB: 22\nC: 3\n\nD: 4\n\n"
    try scratch.write(String(whole.prefix(size)), to: ".cadre/journal")
    let kept = size < 6 ? 0 : size < 18 ? 6 : size < 24 ? 18 : 24
    #expect(try entries() == whole.prefix(kept))
    try append("E: 5")
    #expect(try entries() == (kept == 0 ? Self.header : "") + whole.prefix(kept) + "E: 5\n\n")
  }

  @Test(arguments: [65_534, 65_535, 65_536, 65_537, 200_000])
  func `a long entry that is cut short makes room`(size: Int) throws {
    let cut = String(repeating: "x", count: size)
    for whole in ["", "A: 1\n\n"] {
      try scratch.write(whole + cut, to: ".cadre/journal")
      #expect(try entries() == whole)
      try append("E: 5")
      let size = try scratch.read(".cadre/journal").count
      #expect(size == (whole.isEmpty ? Self.header : whole).utf8.count + 6)
      #expect(try entries() == (whole.isEmpty ? Self.header : whole) + "E: 5\n\n")
    }
  }

  @Test func `an entry may take the place of the one before`() throws {
    try append("A: 1")
    try append("B: 2")
    try Journal.append(
      Array("C: 3".utf8), inPlaceOf: Array("B: 2".utf8), in: ControlFolder(in: store))
    #expect(try entries() == Self.header + "A: 1\n\nC: 3\n\n")
  }

  @Test func `a journal that is something else is an error`() throws {
    try scratch.makeFolder(".cadre/journal")
    #expect(throws: SaveError.self) { try store.journal() }
    #expect(throws: SaveError.journal(reason: "Is a directory")) { try append("A: 1") }
  }
}
