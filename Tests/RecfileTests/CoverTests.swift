import Testing

@testable import Recfile

/// Every byte of a text belongs to exactly one field, comment, blank or damaged line.
@Suite struct CoverTests {
  @Test(arguments: Corpus.valid + Corpus.invalid)
  func `the corpus is covered`(_ file: Corpus.File) {
    expectCover(file.bytes)
  }

  @Test(arguments: Corpus.valid + Corpus.invalid)
  func `the corpus is covered wherever it is cut`(_ file: Corpus.File) {
    let count = file.bytes.count
    // Of the few long files, which are one thing over and over, only both ends.
    let cuts = count < 1000 ? Array(0..<count) : Array(0..<100) + Array(count - 20..<count)
    for cut in cuts { expectCover(Array(file.bytes[..<cut])) }
  }

  @Test(arguments: 0..<20)
  func `a thousand mutations are covered`(_ round: Int) {
    var documents = Documents(seed: UInt64(round))
    let files = (Corpus.valid + Corpus.invalid).filter { $0.bytes.count < 300 }
    for _ in 0..<500 {
      expectCover(documents.mutated(documents.element(of: files).bytes))
      expectCover(documents.assembled())
    }
  }
}

/// Checks what holds for the layout of any text.
func expectCover(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  let text = RecText(bytes: bytes)
  if let flaw = Cover(text).flaw() {
    Issue.record(
      "\(flaw) in \(String(decoding: bytes, as: UTF8.self).debugDescription)",
      sourceLocation: sourceLocation)
  }
}

/// A text taken apart, to see that its parts make the whole.
struct Cover {
  private let text: RecText
  private let items: [Item]

  init(_ text: RecText) {
    self.text = text
    items = Array(Items(source: Source(bytes: text.bytes)))
  }

  /// The first thing that does not hold, in words.
  func flaw() -> String? {
    gap() ?? strangeItem() ?? unreadField() ?? strangeSet() ?? untoldDamage()
  }

  /// Items follow one another from the start to the end.
  private func gap() -> String? {
    var position = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for item in items {
      guard item.start == position, item.next > item.start else { return "gap at \(position)" }
      position = item.next
    }
    return position == text.bytes.count ? nil : "gap at the end, from \(position)"
  }

  /// Each item is what its bytes say.
  private func strangeItem() -> String? {
    for item in items {
      let line = text.bytes[item.start..<item.next]
      let holds =
        switch item.kind {
        case .blank: String(decoding: line, as: UTF8.self).unicodeScalars.allSatisfy(isUnseen)
        case .comment: line.drop { " \t".utf8.contains($0) }.first == UInt8(ascii: "#")
        case .field: isField(item)
        case .damaged: line.dropLast().allSatisfy { $0 != UInt8(ascii: "\n") }
        }
      if !holds { return "\(item.kind) is not what \(item.start) has" }
    }
    return nil
  }

  private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.isInvisible
  }

  /// A name, a colon, and lines that each say that they go on, but for the last.
  private func isField(_ item: Item) -> Bool {
    let name = String(decoding: text.bytes[item.head..<item.turn], as: UTF8.self)
    guard name.wholeMatch(of: /[A-Za-z%][A-Za-z0-9_]*/) != nil else { return false }
    guard text.bytes[item.turn] == UInt8(ascii: ":") else { return false }
    guard item.value.lowerBound - item.turn <= 2, item.value.upperBound <= item.next else {
      return false
    }
    let raw = text.bytes[item.value]
    for newline in raw.indices where raw[newline] == UInt8(ascii: "\n") {
      let isReturn = text.lineEnding == .crlf && text.bytes[newline - 1] == UInt8(ascii: "\r")
      let before = text.bytes[isReturn ? newline - 2 : newline - 1]
      let isContinued = newline + 1 < raw.endIndex && raw[newline + 1] == UInt8(ascii: "+")
      if before != UInt8(ascii: "\\") && !isContinued { return false }
    }
    let ending = text.bytes[item.value.upperBound..<item.next]
    return [[], [10], [13, 10]].contains(Array(ending))
  }

  /// The fields of records and descriptors are the fields of the text, each once.
  private func unreadField() -> String? {
    let inRecords = text.records.flatMap { record in
      record.fields.filter {
        record.span.contains($0.lineSpan.lowerBound)
          && $0.lineSpan.upperBound <= record.span.upperBound
      }
    }
    let inDescriptors = text.sets.compactMap(\.descriptor).flatMap(\.fields)
    let read = (inRecords + inDescriptors).map(\.lineSpan).sorted { $0.lowerBound < $1.lowerBound }
    let fields = items.filter { if case .field = $0.kind { true } else { false } }
    return read == fields.map { $0.head..<$0.next } ? nil : "fields read: \(read)"
  }

  /// The sets have all records, each once and in order.
  private func strangeSet() -> String? {
    let indices = text.sets.flatMap(\.records)
    guard indices == Array(text.records.indices) else { return "sets: \(indices)" }
    for set in text.sets where set.records.contains(where: { text.records[$0].type != set.type }) {
      return "type of \(set.records)"
    }
    let spans = text.records.map(\.span)
    return zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
      ? nil : "records overlap: \(spans)"
  }

  /// Each damaged line is a problem, or goes on with one; problems lie in order.
  private func untoldDamage() -> String? {
    let offsets = text.problems.map(\.offset)
    guard offsets == offsets.sorted(), offsets.allSatisfy({ 0...text.bytes.count ~= $0 }) else {
      return "problems at \(offsets)"
    }
    var followsDamage = false
    for item in items {
      guard case .damaged = item.kind else {
        followsDamage = false
        continue
      }
      let isTold = offsets.contains { (item.start...item.next).contains($0) }
      if !isTold && !followsDamage { return "untold damage at \(item.start)" }
      followsDamage = true
    }
    return nil
  }
}
