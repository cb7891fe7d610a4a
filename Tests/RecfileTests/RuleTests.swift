import Testing

@testable import Recfile

@Suite struct RuleTests {
  /// Rules, records, and the violations as `line:column reason`.
  static let cases: [(rules: String, records: String, violations: [String])] = [
    ("", "a: 1", []),
    ("%key: Id", "Id: 1\n\nId: 2\n\nId: 11", []),
    ("%key: Id", "x: 1\n\nid: 2", ["4:1 missingKey Id", "6:1 missingKey Id"]),
    ("%key: Id", "Id: 1\nId: 2", ["5:1 repeatedKey Id"]),
    (
      "%key: Id", "Id: 1\n\nId: 1\n\nId: 2\n\nId: 1",
      ["6:5 sharedKey Id 0", "10:5 sharedKey Id 0"]
    ),
    ("%key: Id", "Id:\n\nId:", ["6:4 sharedKey Id 0"]),
    ("%key: Id", "Id: 1\n\nId: 1 \n\nId:  1", []),
    ("%key: Id", "Id: é\n\nId: e\u{301}", []),
    ("%key: Id", "Id: a\n+ b\n\nId: a\n+b", ["7:5 sharedKey Id 0"]),
    ("%mandatory: a", "a:", []),
    (
      "%mandatory: a b", "b: 1\n\na: 1\nb: 1\n\nc: 1",
      [
        "4:1 missingField a", "9:1 missingField a", "9:1 missingField b",
      ]
    ),
    ("%mandatory: Id Id\n%key: Id", "x: 1", ["5:1 missingKey Id"]),
    (
      "%unique: a", "a: 1\na: 1\nb: 1\nb: 1\na: 2\n\na: 3",
      [
        "5:1 repeatedField a", "8:1 repeatedField a",
      ]
    ),
    ("%prohibit: a b", "b: 1\nc: 1\na: 1", ["4:1 prohibitedField b", "6:1 prohibitedField a"]),
    (
      "%allowed: a\n%mandatory: m\n%key: k\n%unique: u", "a: 1\nm: 1\nk: 1\nu: 1\n%x: 1",
      [
        "10:1 otherField u", "11:1 otherField %x",
      ]
    ),
    ("%singular: a", "a: 1\na: 1\n\na: 2\n\na: 3\na: 1", ["10:4 sharedValue a 0"]),
    ("%confidential: p", "p: encrypted-x\n\np: x", ["6:4 clearText p"]),
    ("%type: a,b int", "a: x\nb: 1\nc: x\na: 1\na:", ["4:4 value a int", "8:3 value a int"]),
    ("%typedef: T size 1\n%type: a T", "a: xy", ["5:4 value a size(1)"]),
    ("%type: a regexp /^x$/", "a: y\na: x", ["4:4 value a regexp(\"^x$\")"]),
    ("%type: a regexp /(/", "a: y", []),
    ("%auto: a", "a: x", ["4:4 value a int"]),
    ("%size: 2", "a: 1", ["1:1 size 1"]),
    ("%size: < 1", "a: 1\n\na: 2", ["1:1 size 2"]),
    ("%size: <= 2\n%constraint: a > 7", "a: 1\n\na: 2", []),
    // Rules that cannot be read are not checked.
    ("%mandatory: a,b", "x: 1", []),
    ("%key: a b", "x: 1", []),
    ("%type: a T", "a: 1", []),
  ]

  @Test(arguments: cases)
  func `finds`(_ rules: String, records: String, violations: [String]) {
    expect(violations, in: "%rec: A\n\(rules)\n\n\(records)\n")
  }

  @Test func `each set has its own rules, and its own keys`() {
    let set = "%key: Id\n\nId: 1\n\n"
    expect([], in: "Id: 1\n\n%rec: A\n\(set)%rec: B\n\(set)")
    expect(["11:5 sharedKey Id 1"], in: "%rec: A\n\(set)%rec: B\n\(set)Id: 1\n")
  }

  @Test func `a reference is of the type of the key it is to`() {
    let sets = "%rec: A\n%key: Id\n%type: Id int\n\nId: 1\n\n%rec: B\n%type: a rec A\n\n"
    expect(["10:4 value a int"], in: sets + "a: x\na: 7\n")
    expect([], in: "%rec: B\n%type: a rec A\n\na: x\n\n%rec: A\n\nId: 1\n")
    // A reference to itself has no type that could be checked.
    expect([], in: "%rec: A\n%key: Id\n%type: Id rec A\n\nId: 1\n")
  }

  @Test func `names the record of each violation`() {
    let text = RecText(bytes: Array("%rec: A\n%mandatory: a\n%size: 1\n\na: 1\n\nb: 1\n".utf8))
    #expect(text.check().map(\.record) == [nil, 1])
  }

  @Test func `damaged lines are not fields, and the fields around them are checked`() {
    expect(["5:4 value b int"], in: "%rec: A\n%type: b int\n\nb x\nb: y\n")
  }

  @Test func `many records with keys and fields in any order take no time`() {
    let records = (0..<20_000).map {
      $0 % 2 == 0 ? "Id: \($0)\nName: n\nYear: 2026\n\n" : "Year: 2026\nId: \($0)\n\n"
    }
    let head = "%rec: A\n%key: Id\n%type: Year int\n%mandatory: Name\n\n"
    let violations = RecText(bytes: Array((head + records.joined()).utf8)).check()
    #expect(violations.count == 10_000)
  }

  @Test func `each violation says what is wrong and what is accepted, in a clause`() {
    #expect(
      violation(.value("n", type: .range(min: 0, max: 10))).message
        == "the value of `n` is not a whole number from 0 to 10")
    #expect(
      violation(.size(SizeRule(comparison: .lessOrEqual, count: 1), count: 2)).message
        == "the record set has 2 records")
    #expect(
      violation(.size(SizeRule(comparison: .lessOrEqual, count: 1), count: 2)).remedy
        == "there must be no more than 1")
    let reasons: [RuleViolation.Reason] =
      [
        .missingKey("a"), .repeatedKey("a"), .sharedKey("a", firstRecord: 0), .missingField("a"),
        .repeatedField("a"), .prohibitedField("a"), .otherField("a"),
        .sharedValue("a", firstRecord: 0), .clearText("a"),
        .value("a", type: .range(min: nil, max: nil)),
      ]
      + FieldTypeTests.values.map { .value("a", type: $0.type) }
      + ["<1", "<=1", ">1", ">=1", "1"].compactMap { SizeRule(Array($0.utf8)) }
      .map { .size($0, count: 1) }
    for clause in reasons.map(violation).flatMap({ [$0.message, $0.remedy] }) {
      #expect(clause.count > 10 && !clause.hasSuffix("."))
    }
  }

  private func violation(_ reason: RuleViolation.Reason) -> RuleViolation {
    RuleViolation(reason, record: nil, at: 0)
  }

  private func expect(
    _ expected: [String], in bytes: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = RecText(bytes: Array(bytes.utf8))
    let found = text.check().map { "\(text.place(of: $0.offset)) \($0.reason.brief)" }
    #expect(found == expected, sourceLocation: sourceLocation)
  }
}

extension RuleViolation.Reason {
  /// The reason in as few words as tell it from others.
  var brief: String {
    switch self {
    case .missingKey(let name): "missingKey \(name)"
    case .repeatedKey(let name): "repeatedKey \(name)"
    case .sharedKey(let name, let first): "sharedKey \(name) \(first)"
    case .missingField(let name): "missingField \(name)"
    case .repeatedField(let name): "repeatedField \(name)"
    case .prohibitedField(let name): "prohibitedField \(name)"
    case .otherField(let name): "otherField \(name)"
    case .sharedValue(let name, let first): "sharedValue \(name) \(first)"
    case .clearText(let name): "clearText \(name)"
    case .value(let name, let type): "value \(name) \(type)"
    case .size(_, let count): "size \(count)"
    }
  }
}

/// What recfix 1.9 finds in the corpus, and what is not looked for here.
@Suite struct RuleCorpusTests {
  /// Lines and reasons; where recfix names the line of the record, the field's line.
  static let violations: [String: [String]] = [
    "i047-key-missing": ["4 missingKey Id"],
    "i051-duplicate-empty-keys": ["6 sharedKey Id 0"],
    "i055-not-allowed": ["5 otherField Y"],
    "i057-unique": ["5 repeatedField E"],
    "i063-range": [4, 6, 8, 10].map { "\($0) value n range(min: Optional(0), max: Optional(10))" },
    "i065-real": [4, 6, 8, 10].map { "\($0) value a real" },
    "i067-line-multi": ["4 value a line"],
    "i071-date": [4, 6, 8, 10, 12].map { "\($0) value d date" },
    "i073-regexp-no-match": [4, 6].map { "\($0) value c regexp(\"^[A-Z]{2}$\")" },
    "i075-uuid-field": ["5 value u uuid", "6 value f field"],
    "i087-confidential-clear": ["4 clearText P"],
    "i091-size-digits-CRASH": ["1 size 1"],
  ]

  @Test(arguments: Corpus.invalid)
  func `finds what recfix finds`(_ file: Corpus.File) {
    let text = RecText(bytes: file.bytes)
    let found = text.check().map { "\(text.place(of: $0.offset).line) \($0.reason.brief)" }
    #expect(found == Self.violations[file.name] ?? [])
  }

  /// What recutils accepts in these is nonsense: an empty real, numbers that wrap around.
  static let nonsense: [String: [String]] = [:]

  @Test(arguments: Corpus.valid)
  func `accepts what recfix accepts`(_ file: Corpus.File) {
    let text = RecText(bytes: file.bytes)
    let found = text.check().map { "\(text.place(of: $0.offset).line) \($0.reason.brief)" }
    #expect(found == Self.nonsense[file.name] ?? [])
  }
}
