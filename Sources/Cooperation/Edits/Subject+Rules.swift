internal import Recfile

extension Subject {
  /// The rules of the descriptors that the record breaks, each with how often.
  ///
  /// Rules that concern all records of the set are looked at only where the descriptor has some.
  func brokenRules() -> [Breach: Int] {
    var found = text.sharedBreaches()
    for violation in alone.check() where !Breach(violation.reason).isShared {
      found[Breach(violation.reason), default: 0] += 1
    }
    return found
  }

  /// A text with the descriptors of this one and only this record.
  var alone: RecText { text.with(only: record) }

  /// What is doubtful in the record by itself and was not in another.
  func findings(beyond other: Subject?, name: RecordName) -> [EditFinding] {
    let known = Set(other?.doubts ?? [])
    return doubts.filter { !known.contains($0) }.map {
      EditFinding(record: name, code: $0.code, message: $0.message, remedy: $0.remedy)
    }
  }

  /// What the checks find in the record when they see no other.
  private var doubts: [ValueFlaw] {
    let codes: Set<ProblemCode> = [.date, .parts, .planYear, .hiddenCharacter, .fieldName]
    return Ledger(files: [LedgerFile(path: "", text: alone)]).problems
      .filter { codes.contains($0.code) }
      .map { ValueFlaw(code: $0.code, message: $0.message, remedy: $0.remedy) }
  }
}

extension RecText {
  /// A text with the descriptors of this one and at most one of its records.
  func with(only record: Record?) -> RecText {
    let newline = lineEnding.bytes
    var parts: [UInt8] = []
    for set in sets {
      if let descriptor = set.descriptor { parts += contents[descriptor.span] + newline + newline }
      if let record, set.records.contains(record.index) {
        parts += record.bytes + newline + newline
      }
    }
    return RecText(bytes: parts)
  }

  /// Whether a descriptor has rules that it takes several records to break, apart from the key that
  /// is the Id.
  var hasSharedRules: Bool {
    sets.contains { set in
      guard let descriptor = set.descriptor else { return false }
      return descriptor.size != nil || !descriptor.singular.isEmpty
        || descriptor.key.map { $0 != set.identifyingField } ?? false
    }
  }

  /// The breaches of such rules; all records must be read for them.
  func sharedBreaches() -> [Breach: Int] {
    guard hasSharedRules else { return [:] }
    var found: [Breach: Int] = [:]
    for violation in check() where Breach(violation.reason).isShared {
      found[Breach(violation.reason), default: 0] += 1
    }
    return found
  }
}

/// A broken rule of a descriptor, the same breach wherever the other records stand.
struct Breach: Hashable {
  let reason: RuleViolation.Reason
  private let identity: RuleViolation.Reason

  init(_ reason: RuleViolation.Reason) {
    self.reason = reason
    identity =
      switch reason {
      case .sharedKey(let name, _): .sharedKey(name, firstRecord: 0)
      case .sharedValue(let name, _): .sharedValue(name, firstRecord: 0)
      case .size(let rule, _): .size(rule, count: 0)
      default: reason
      }
  }

  static func == (left: Breach, right: Breach) -> Bool { left.identity == right.identity }

  func hash(into hasher: inout Hasher) { hasher.combine(identity) }

  /// Whether it takes several records to break the rule.
  var isShared: Bool {
    switch reason {
    case .sharedKey, .sharedValue, .size: true
    default: false
    }
  }
}

extension [Breach: Int] {
  /// The breaches that are here more often than there, in a stable order.
  func beyond(_ other: [Breach: Int]) -> [RuleViolation.Reason] {
    filter { $0.value > other[$0.key, default: 0] }.keys.map(\.reason)
      .sorted { "\($0)" < "\($1)" }
  }
}
