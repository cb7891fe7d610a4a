internal import Recfile

/// The rules by which a new text of a file is doubtful.
enum Doubt {
  /// What is doubtful about a text that takes the place of another; nil if nothing is.
  static func about(
    _ new: LedgerFile, after old: LedgerFile, arrivals: inout RecordArrivals
  ) -> HeldBack.Reason? {
    guard new.text.contents != old.text.contents else { return nil }
    let (oldBytes, newBytes) = (old.text.bytes, new.text.bytes)
    guard !newBytes.isEmpty else { return .empty(records: old.text.records.count) }
    if isCutShort(newBytes, from: oldBytes) {
      return .cutShort(size: newBytes.count, of: oldBytes.count)
    }
    return nulBytes(in: new.text, after: oldBytes) ?? damage(in: new, after: old.text)
      ?? loss(in: new.text, after: old.text, arrivals: &arrivals)
      ?? lossOfTypes(in: new.text, after: old.text)
  }

  /// What is doubtful about a file that is gone; nil if its records are in other files now.
  static func aboutAbsence(
    of old: LedgerFile, arrivals: inout RecordArrivals
  ) -> HeldBack.Reason? {
    let records = old.text.records.count
    let lost = records - arrivals.take(from: old.text, notIn: nil)
    return isMuch(lost, of: records) ? .vanished(records: records) : nil
  }

  /// Whether the text is the beginning of the old one and ends amid a record or a comment.
  ///
  /// Somebody who deletes the last records leaves a beginning too, but a whole one: where it ends,
  /// the old text had a blank line or nothing else. Such a text is judged by its loss of records.
  private static func isCutShort(_ new: [UInt8], from old: [UInt8]) -> Bool {
    guard new.count < old.count, old.starts(with: new) else { return false }
    let rest = old[new.count...]
    guard !rest.allSatisfy(isSpace) else { return false }
    guard new.last == newline else { return true }
    let lastLine = new.dropLast().reversed().prefix { $0 != newline }
    let nextLine = rest.prefix { $0 != newline }
    return !lastLine.allSatisfy(isSpace) && !nextLine.allSatisfy(isSpace)
  }

  /// A run of NUL bytes, longer than any before.
  ///
  /// A loss of power leaves them in place of what was not written.
  private static func nulBytes(in new: RecText, after old: [UInt8]) -> HeldBack.Reason? {
    let run = longestNULRun(in: new.bytes)
    guard run.count >= 2, run.count > longestNULRun(in: old).count else { return nil }
    return .nulBytes(count: run.count, line: new.place(of: run.lowerBound).line)
  }

  private static func longestNULRun(in bytes: [UInt8]) -> Range<Int> {
    var longest = 0..<0
    var position = bytes.firstIndex(of: 0) ?? bytes.count
    while position < bytes.count {
      let end = bytes[position...].firstIndex { $0 != 0 } ?? bytes.count
      if end - position > longest.count { longest = position..<end }
      position = bytes[end...].firstIndex(of: 0) ?? bytes.count
    }
    return longest
  }

  /// Damage that grew by more than two places and by more than one for a hundred records, or the
  /// first conflict that git left.
  ///
  /// A line or two that somebody has half typed are shown as problems, and the rest is read.
  private static func damage(in new: LedgerFile, after old: RecText) -> HeldBack.Reason? {
    let (oldDamage, newDamage) = (old.damage, new.text.damage)
    let growth = newDamage.count - oldDamage.count
    let isGreat = growth > max(2, old.records.count / 100)
    let hasConflict =
      newDamage.contains { $0.isConflictMarker } && !oldDamage.contains { $0.isConflictMarker }
    guard isGreat || hasConflict else { return nil }
    let known = Set(oldDamage.map { old.excerpt(at: $0.offset).text })
    let isNew = { (problem: SyntaxProblem) in
      !known.contains(new.text.excerpt(at: problem.offset).text)
    }
    let first =
      isGreat ? newDamage.first(where: isNew) : newDamage.first { $0.isConflictMarker }
    return (first ?? newDamage.first).map { problem in
      .damaged(places: max(growth, 1), first: Problem(problem, in: new))
    }
  }

  /// A loss of records that are in no other file now.
  private static func loss(
    in new: RecText, after old: RecText, arrivals: inout RecordArrivals
  ) -> HeldBack.Reason? {
    let missing = old.records.count - new.records.count
    guard isMuch(missing, of: old.records.count) else { return nil }
    let lost = missing - arrivals.take(from: old, notIn: new)
    return isMuch(lost, of: old.records.count)
      ? .lostRecords(lost, of: old.records.count) : nil
  }

  /// Records that are all there, and of which the text says no more what they are.
  private static func lossOfTypes(in new: RecText, after old: RecText) -> HeldBack.Reason? {
    let (known, kept) = (old.knownRecords, new.knownRecords)
    let moved = max(old.records.count - new.records.count, 0)
    return isMuch(known - kept - moved, of: known) ? .lostTypes(known - kept, of: known) : nil
  }

  /// Whether a loss is more than somebody deletes by the way: a fifth and more than three, or all.
  private static func isMuch(_ lost: Int, of records: Int) -> Bool {
    lost > 0 && (lost == records || (lost > 3 && lost * 5 >= records))
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == newline || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: " ")
      || byte == UInt8(ascii: "\t")
  }
}

extension RecText {
  /// How many records are of a type that a store knows.
  fileprivate var knownRecords: Int {
    sets.filter { $0.type.flatMap(RecordType.init(rawValue:)) != nil }
      .reduce(0) { $0 + $1.records.count }
  }

  /// The places whose bytes belong to no field.
  fileprivate var damage: [SyntaxProblem] {
    problems.filter { if case .damaged = $0.reason { true } else { false } }
  }
}

extension SyntaxProblem {
  fileprivate var isConflictMarker: Bool { reason == .damaged(.conflictMarker) }
}

extension Problem {
  /// A problem of a file's text.
  fileprivate init(_ problem: SyntaxProblem, in file: LedgerFile) {
    self.init(
      code: .syntax, path: file.path, place: file.text.place(of: problem.offset),
      message: problem.message, remedy: problem.remedy,
      excerpt: file.text.excerpt(at: problem.offset))
  }
}
