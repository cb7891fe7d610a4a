import Testing

@testable import Interchange

/// Reading tables as spreadsheets save them.
struct CSVTextTests {
  private func texts(_ text: String) throws -> [[String]] {
    try CSVText(bytes: Array(text.utf8)).rows.map { $0.map(\.text) }
  }

  @Test(
    "the sign between cells is the one that the first line has",
    arguments: [",", ";", "\t"], ["", "\u{FEFF}"])
  func separators(separator: String, mark: String) throws {
    let others = [",", ";", "\t"].filter { $0 != separator }.joined()
    let text = ["A", "\"x\(others)y\""].joined(separator: separator) + "\n1" + separator + "2\n"
    #expect(try texts(mark + text) == [["A", "x\(others)y"], ["1", "2"]])
  }

  @Test(
    "lines end in LF, CRLF or CR, the last perhaps in nothing", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    #expect(
      try texts(["A,B", "1,2", "", "3,"].joined(separator: end)) == [
        ["A", "B"], ["1", "2"], ["3", ""],
      ])
    #expect(try texts("A\(end)") == [["A"]])
  }

  @Test("a cell in quotes holds everything, a doubled quote one of them, a line break a newline")
  func quotes() throws {
    #expect(
      try texts("A,B\n\"a \"\"b\"\", c\",\"\r\n\rx\ny\"\n\"\",z\n") == [
        ["A", "B"], ["a \"b\", c", "\n\nx\ny"], ["", "z"],
      ])
    #expect(try texts("A\n5\" pipe\n") == [["A"], ["5\" pipe"]])
  }

  @Test("lines without text are left out, and so is an empty file")
  func blankLines() throws {
    #expect(try texts("A,B\n\n,\n\"\",\n1,2") == [["A", "B"], ["1", "2"]])
    #expect(try texts("") == [])
    #expect(try texts("\u{FEFF}") == [])
  }

  @Test("a cell knows its line and column, in characters, behind cells of several lines, too")
  func places() throws {
    let rows = try CSVText(bytes: Array("\u{FEFF}Đ,B\n\"a\nb\",研修,c\nx,\"y\"".utf8)).rows
    #expect(rows[0].map(\.place.description) == ["1:1", "1:3"])
    #expect(rows[1].map(\.place.description) == ["2:1", "3:4", "3:7"])
    #expect(rows[2].map(\.place.description) == ["4:1", "4:3"])
  }

  @Test(
    "what is no table is named with its place",
    arguments: [
      ("A\n\"x", "2:1", "the quote that opens here is never closed"),
      ("A,B\nx,\"y\"z\n", "2:6", "there is text behind the closing quote"),
      ("A\n\"x\" \n", "2:4", "there is text behind the closing quote"),
    ])
  func mistakes(text: String, place: String, message: String) {
    let error = #expect(throws: CSVError.self) { try texts(text) }
    #expect(error?.place.description == place)
    #expect(error?.message == message)
  }

  @Test(
    "a byte that is not UTF-8 is named with its place, UTF-16 by its name",
    arguments: [
      (Array("A\nĐ".utf8) + [0xE9, 0x2C], "2:2", "a byte is not UTF-8"),
      (Array("A\nx".utf8) + [0xE3, 0x81], "2:2", "a byte is not UTF-8"),
      ([0xFF, 0xFE, 0x41, 0x00], "1:1", "the file is in UTF-16"),
    ])
  func encodings(bytes: [UInt8], place: String, message: String) {
    let error = #expect(throws: CSVError.self) { try CSVText(bytes: bytes) }
    #expect(error?.place.description == place)
    #expect(error?.message == message)
  }

  @Test("no text is too damaged to be read or refused")
  func anyText() throws {
    let signs: [UInt8] = Array("\",;\t\r\n a".utf8) + [0xE3, 0x81, 0x82]
    for seed in 0..<20_000 {
      var rest = seed
      var bytes: [UInt8] = []
      while rest > 0 {
        bytes.append(signs[rest % signs.count])
        rest /= signs.count
      }
      let rows = (try? CSVText(bytes: bytes))?.rows ?? []
      #expect(rows.allSatisfy { !$0.isEmpty })
    }
  }
}
