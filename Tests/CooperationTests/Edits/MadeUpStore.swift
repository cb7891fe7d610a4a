import Cooperation
import Recfile
import Rehearsal

/// Stores and edits by chance, in every style of writing; the same for the same seed.
struct MadeUpStore {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  private mutating func happens(_ part: Int, of whole: Int) -> Bool { number(below: whole) < part }

  static let values: [String: [StoredValue]] = [
    "Name": ["n", "Viê\u{323}t Nam", "Việt Nam", "two\nlines"], "Title": ["t", "u", ""],
    "Year": ["2025", "2026", "?", "many"], "Planned": ["1", ">2", "?", "many"],
    "Topic": ["x", "y", "x ", "+ x"], "Aka": ["k", "l"], "Size": ["1", "2", "3"],
    "Note": ["", "a", "# b", "a\n\nb", "a\n+ b", "c\\d", "c\\", "%rec: Country"],
    "Room": ["12", "Planned: 3"], "Id": ["A", "B", "C", "D", "E", "é"],
    "Country": ["A", "B", "C", "Z"], "Program": ["A", "B", "C", "Z"],
  ]
  static let fields: [String: [String]] = [
    "Country": ["Name", "Aka", "Note"], "Program": ["Title", "Country", "Topic", "Note"],
    "Cohort": ["Program", "Year", "Planned", "Topic", "Room", "Note"],
    "Thing": ["Country", "Size", "Note"],
  ]
  static let types = ["Country", "Program", "Cohort", "Thing"]

  mutating func value(of field: String) -> StoredValue {
    element(of: Self.values[field] ?? ["x"])
  }

  // MARK: - Texts

  /// The texts of a store; with `length`, that many more records of each type.
  mutating func texts(length: Int = 0) -> Texts {
    let files = 1 + number(below: 3)
    var parts = [[String]](repeating: [], count: files)
    for type in Self.types { parts[number(below: files)].append(type) }
    let texts = parts.enumerated().map { index, types in
      let newline = happens(1, of: 3) ? "\r\n" : "\n"
      var text = types.map { set(of: $0, newline, length: length) }.joined()
      if happens(1, of: 3) { text = "# head" + newline + newline + text }
      if happens(1, of: 3) {
        while text.last?.isNewline ?? false { text.removeLast() }
      }
      return (path: "\(index).rec", text: text)
    }
    return Texts(texts)
  }

  private mutating func set(of type: String, _ newline: String, length: Int) -> String {
    var text = "%rec: \(type)\(newline)"
    if type == "Thing" {
      text += "%mandatory: Id\(newline)%type: Size enum 1 2\(newline)"
      text += "%type: Country rec Country\(newline)"
    }
    text += newline
    for id in ["A", "B"] + (0..<length).map(String.init) + ["C", "é"] where happens(3, of: 4) {
      text += record(id, of: type, newline) + newline
      if happens(1, of: 4) { text += newline }
      if happens(1, of: 4) { text += "# between\(newline)\(happens(1, of: 2) ? newline : "")" }
    }
    return text
  }

  private mutating func record(_ id: String, of type: String, _ newline: String) -> String {
    var text = line("Id", StoredValue(id), newline)
    for name in Self.fields[type] ?? [] {
      let isMandatory = ["Title", "Country", "Program", "Year", "Name"].contains(name)
      guard isMandatory && type != "Thing" || happens(1, of: 2) else { continue }
      let isRepeated = ["Topic", "Aka", "Size"].contains(name)
      for _ in 0..<(isRepeated ? 1 + number(below: 3) : 1) {
        var value = value(of: name)
        if value.text.hasSuffix("\\") { value = "" }
        text += line(name, value, newline)
        if happens(1, of: 6) { text += "# inside\(newline)" }
      }
    }
    return text
  }

  private mutating func line(_ name: String, _ value: StoredValue, _ newline: String) -> String {
    let separator = happens(1, of: 8) && value.text.first?.isASCII == true ? "\t" : " "
    var written = value.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).joined(separator: "\(newline)+ ")
    if happens(1, of: 8), value.text.count == 4 {
      written.insert(contentsOf: "\\\(newline)", at: written.index(written.startIndex, offsetBy: 2))
    }
    return "\(name):\(separator)\(written)\(newline)"
  }

  // MARK: - Edits

  /// An edit that somebody might mean who sees a store as it is.
  mutating func edit(of texts: Texts) -> Edit? {
    let type = element(of: Self.types)
    if happens(1, of: 6) { return insertion(of: type) }
    let file = element(of: texts.files)
    guard !file.text.records.isEmpty else { return nil }
    let record = file.text.records[number(below: file.text.records.count)]
    let name = RecordName(of: record, in: file.text)
    if happens(1, of: 6) { return Edit(deleting: record, of: file.text) }
    let field =
      happens(1, of: 12) ? "Id" : element(of: Self.fields[record.type ?? ""] ?? ["Note"])
    let there = record.fields(field).map { StoredValue($0.valueBytes) }
    let isRepeated = ["Topic", "Aka", "Size"].contains(field)
    switch number(below: isRepeated ? 5 : 3) {
    case 0...1: return .set(field, of: name, from: there.first, to: value(of: field))
    case 2: return .set(field, of: name, from: there.first, to: nil)
    case 3:
      let value = value(of: field)
      return Edit(name, .addValue(field: field, value, seen: there.count { $0 == value }))
    default:
      let value = there.first ?? value(of: field)
      return Edit(name, .removeValue(field: field, value, seen: there.count { $0 == value }))
    }
  }

  private mutating func insertion(of type: String) -> Edit {
    var fields = [NewField("Id", value(of: "Id").bytes)]
    for name in Self.fields[type] ?? [] where happens(5, of: 6) {
      fields.append(NewField(name, value(of: name).bytes))
    }
    return Edit(inserting: fields, of: type)
  }
}
