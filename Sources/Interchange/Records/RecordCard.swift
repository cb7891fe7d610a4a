public import Cooperation
internal import Recfile
internal import Writing

/// One record for a reader: its fields, what it rests on, and what refers to it.
public struct RecordCard: Sendable {
  private let ledger: Ledger
  private let origin: Origin

  /// The card of a record of a ledger.
  public init(of origin: Origin, in ledger: Ledger) {
    self.origin = origin
    self.ledger = ledger
  }

  /// The card as lines that cannot drive a terminal.
  public var text: String {
    let file = ledger.files[origin.file]
    let record = file.text.records[origin.record]
    let name = RecordName(of: record, in: file.text).description
    var sections = [
      "\(name)  (\(visible(file.path)):\(record.line))\n",
      lines(record.fields.map { ($0.name, $0.value) }),
    ]
    let parents = foundations
    if !parents.isEmpty { sections.append("Rests on\n" + lines(parents, indent: "  ")) }
    let referrers = referrers
    if !referrers.isEmpty { sections.append("Referred to by\n" + lines(referrers, indent: "  ")) }
    return sections.joined(separator: "\n")
  }

  /// Names and texts, the texts in a column of their own; further lines of a text below its first.
  private func lines(_ pairs: [(String, String)], indent: String = "") -> String {
    let width = pairs.map { visible($0.0).columns }.max() ?? 0
    return pairs.map { name, text in
      let name = visible(name)
      let gap = String(repeating: " ", count: width - name.columns + 2)
      let start = "\n" + String(repeating: " ", count: indent.columns + width + 2)
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      return indent + name + gap + lines.map { visible(String($0)) }.joined(separator: start) + "\n"
    }.joined()
  }

  /// The records that the fields name, with what tells a reader which they are.
  private var foundations: [(String, String)] {
    let record = ledger.record(at: origin)
    guard let type = record.type.flatMap(RecordType.init(rawValue:)) else { return [] }
    var pairs: [(String, String)] = []
    for field in record.fields {
      guard case .reference(let target)? = type.rule(for: field.name)?.kind else { continue }
      let title = ledger.title(of: RecordID(field.value), target) ?? "there is no such record"
      let pair = ("\(target.rawValue) \(field.value)", title)
      if !pairs.contains(where: { $0 == pair }) { pairs.append(pair) }
    }
    return pairs
  }

  /// The records that name this one by its Id, with the fields in which they do.
  private var referrers: [(String, String)] {
    let record = ledger.record(at: origin)
    guard let type = record.type.flatMap(RecordType.init(rawValue:)), let id = record.value("Id")
    else { return [] }
    let wanted = Array(id.utf8)
    var pairs: [(String, String)] = []
    for file in ledger.files {
      for set in file.text.sets {
        guard let other = set.type.flatMap(RecordType.init(rawValue:)) else { continue }
        let names = other.fields.filter { $0.refers(to: type) }.map(\.name)
        guard !names.isEmpty else { continue }
        for index in set.records {
          let referrer = file.text.records[index]
          let fields = names.filter { name in
            referrer.fields(name).contains { $0.valueBytes == wanted }
          }
          guard !fields.isEmpty else { continue }
          let name = RecordName(of: referrer, in: file.text).description
          pairs.append((name, fields.joined(separator: ", ")))
        }
      }
    }
    return pairs
  }
}

extension FieldRule {
  fileprivate func refers(to type: RecordType) -> Bool {
    if case .reference(type) = kind { true } else { false }
  }
}

extension Ledger {
  /// What tells a reader which record an Id is; `nil` where no record of the type has it.
  fileprivate func title(of id: RecordID, _ type: RecordType) -> String? {
    switch type {
    case .country: countries[id]?.name
    case .organization: organizations[id]?.name
    case .program: programs[id]?.title
    case .agreement: agreements[id]?.subject
    case .claim: claims[id]?.verbatim
    case .source: sources[id]?.title
    case .store, .cohort: nil
    }
  }
}
