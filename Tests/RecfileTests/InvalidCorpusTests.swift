import Testing

@testable import Recfile

/// What recutils 1.9 refuses is a problem here, at its line, and the rest is read.
@Suite struct InvalidCorpusTests {
  /// What is expected of one file.
  struct Expectation {
    /// The problems, each at `line:column`.
    let problems: [String: SyntaxProblem.Reason]
    /// The names of the fields of each record that is read.
    let records: [[String]]

    init(_ problems: [String: SyntaxProblem.Reason], _ records: [[String]]) {
      self.problems = problems
      self.records = records
    }
  }

  /// What is found in each file.
  ///
  /// The lines are those of recfix, except where it names the line after, or only the first line
  /// of the descriptor. Violated rules are no problems of the text: `RuleCorpusTests` has them.
  static let expectations: [String: Expectation] = [
    "i001-missing-colon": .init(["2:5": .damaged(.missingColon)], [["Name", "Id"]]),
    "i003-space-before-colon": .init(["1:4": .damaged(.blankBeforeColon)], []),
    "i005-name-eof": .init(["2:4": .damaged(.missingColon)], [["x"]]),
    "i007-truncated-after-plus": .init(["2:1": .foreign(.endsAfterPlus)], [["foo"]]),
    "i009-indented-field-in-record": .init(["2:1": .damaged(.indented)], [["foo"]]),
    "i011-plus-after-blank-line": .init(["3:1": .damaged(.strayContinuation)], [["foo"]]),
    "i013-crlf-two-records": .init(["2:1": .foreign(.carriageReturns)], [["foo"], ["bar"]]),
    "i015-utf8-bom-before-comment": .init(["1:1": .foreign(.byteOrderMark)], [["foo"]]),
    "i017-formfeed-line": .init(["2:1": .foreign(.looksBlank("\u{C}"))], [["foo"], ["bar"]]),
    "i019-nbsp-blank-line": .init(["2:1": .foreign(.looksBlank("\u{A0}"))], [["foo"], ["bar"]]),
    "i021-nonascii-right-after-colon": .init(
      ["1:5": .foreign(.missingBlankAfterColon)], [["foo"]]),
    "i023-nul-line": .init(["2:1": .damaged(.nulBytes)], [["foo", "bar"]]),
    "i025-name-digit": .init(["1:1": .damaged(.firstCharacter("1"))], []),
    "i027-name-hyphen": .init(["1:2": .damaged(.characterInName("-"))], []),
    "i029-name-nonascii": .init(["1:6": .damaged(.characterInName("é"))], []),
    "i031-name-hash": .init(["1:2": .damaged(.characterInName("#"))], []),
    "i033-zero-width-before-name": .init(
      ["1:1": .damaged(.invisibleCharacter("\u{200B}"))], []),
    "i035-lone-backslash": .init(["1:1": .damaged(.loneBackslash)], [["foo"]]),
    "i037-error-in-second-set": .init(["7:2": .damaged(.missingColon)], [["a"]]),
    "i039-two-rec": .init(["2:1": .descriptor(.secondRec)], [["f"]]),
    "i041-rec-bad-name": .init(["1:7": .descriptor(.recordType("1A"))], [["f"]]),
    "i043-external-missing": .init(["1:7": .descriptor(.externalSource("nope.rec"))], [["f"]]),
    "i045-external-url": .init(
      ["1:7": .descriptor(.externalSource("http://127.0.0.1:9/x.rec"))], [["f"]]),
    "i047-key-missing": .init([:], [["x"]]),
    "i049-two-key-decls": .init(["3:1": .descriptor(.repeatedRule("%key"))], [["a", "b"]]),
    "i051-duplicate-empty-keys": .init([:], [["Id"], ["Id"]]),
    "i053-mandatory-commas": .init(
      ["2:13": .descriptor(.fieldNames(rule: "%mandatory"))], [["a", "b"]]),
    "i055-not-allowed": .init([:], [["X", "Y"]]),
    "i057-unique": .init([:], [["E", "E"]]),
    "i059-type-undefined": .init(["2:8": .descriptor(.undefinedType("Foo_t"))], [["a"]]),
    "i061-typedef-loop": .init(
      [
        "2:11": .descriptor(.typedefLoop("A_t")), "3:11": .descriptor(.typedefLoop("B_t")),
        "4:11": .descriptor(.typedefLoop("C_t")),
      ], [["a"]]),
    "i063-range": .init([:], [["n"], ["n"], ["n"], ["n"]]),
    "i065-real": .init([:], [["a"], ["a"], ["a"], ["a"]]),
    "i067-line-multi": .init([:], [["a"]]),
    "i069-enum-unterminated-comment": .init(
      ["2:8": .descriptor(.typeDescription("enum x (y"))], [["a"]]),
    "i071-date": .init([:], [["d"], ["d"], ["d"], ["d"], ["d"]]),
    "i073-regexp-no-match": .init([:], [["c"], ["c"]]),
    "i075-uuid-field": .init([:], [["u", "f"]]),
    "i077-auto-type": .init(["2:8": .descriptor(.autoType(field: "Id"))], [["Id"]]),
    "i079-size-syntax": .init(["2:8": .descriptor(.size)], [["a"]]),
    "i081-size-two": .init(["3:1": .descriptor(.repeatedRule("%size"))], [["a"]]),
    "i083-constraint-violated": .init([:], [["Start", "End"]]),
    "i085-constraint-syntax": .init([:], [["a"]]),
    "i087-confidential-clear": .init([:], [["P"]]),
    "i089-regexp-long-CRASH": .init([:], [["a"]]),
    "i091-size-digits-CRASH": .init([:], [["a"]]),
  ]

  @Test func `each file has its expectation`() {
    #expect(Corpus.invalid.map(\.name) == Self.expectations.keys.sorted())
  }

  @Test(arguments: Corpus.invalid)
  func `the problem is found at its place, and the rest is read`(_ file: Corpus.File) throws {
    let expected = try #require(Self.expectations[file.name])
    let text = RecText(bytes: file.bytes)
    let problems = text.problems.map { (text.place(of: $0.offset).description, $0.reason) }
    #expect(Dictionary(problems) { first, _ in first } == expected.problems)
    #expect(problems.count == expected.problems.count)
    #expect(text.records.map { $0.fields.map(\.name) } == expected.records)
    #expect(text.bytes == file.bytes)
  }
}
