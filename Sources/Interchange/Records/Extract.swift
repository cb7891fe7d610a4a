public import Cooperation
internal import Recfile

/// The part of a ledger that is handed to others.
public struct Extract: Sendable {
  /// The ledger.
  public let ledger: Ledger
  /// The cohorts, as positions in the ledger, ascending.
  public let cohorts: [Int]
  /// The programs, as positions in the ledger, ascending: those that were chosen, and those of the
  /// cohorts.
  public let programs: [Int]
  private let isAll: Bool

  /// Everything.
  public init(allOf ledger: Ledger) {
    self.ledger = ledger
    cohorts = Array(ledger.cohorts.indices)
    programs = Array(ledger.programs.indices)
    isAll = true
  }

  /// Some cohorts and programs, as positions in the ledger; with a cohort comes its program.
  public init(cohorts: [Int], programs: [Int], in ledger: Ledger) {
    self.ledger = ledger
    self.cohorts = Set(cohorts).sorted()
    let ofCohorts = cohorts.compactMap { ledger.cohorts[$0].program?.position }
    self.programs = Set(programs).union(ofCohorts).sorted()
    isAll = false
  }

  /// The cohorts and programs that a query selects, in years as the records state them.
  public init(_ query: Query, of ledger: Ledger) {
    let origins = Set(ledger.records(of: RecordType.program.rawValue, matching: query))
    self.init(
      cohorts: ledger.cohorts(matching: query),
      programs: ledger.programs.indices.filter { origins.contains(ledger.programs[$0].origin) },
      in: ledger)
  }

  /// The selected records by type, in the order of the text; `nil` is the type of those that stand
  /// before any descriptor.
  ///
  /// A part of a ledger takes with it the agreements and claims of its programs, and all that its
  /// records refer to, so that no reference in it leads nowhere that did not before.
  func records() -> [String?: [Origin]] {
    var all: [String?: [Origin]] = [:]
    for (position, file) in ledger.files.enumerated() {
      for set in file.text.sets {
        all[set.type, default: []] += set.records.map { Origin(file: position, record: $0) }
      }
    }
    guard !isAll else { return all }
    let chosen = closure(all)
    return all.mapValues { $0.filter(chosen.contains) }.filter { !$0.value.isEmpty }
  }

  private func closure(_ all: [String?: [Origin]]) -> Set<Origin> {
    let rows = Set(programs.map { Row<Program>($0) })
    var open = all[RecordType.store.rawValue] ?? []
    open += programs.map { ledger.programs[$0].origin }
    open += cohorts.map { ledger.cohorts[$0].origin }
    open += ledger.agreements.filter { !rows.isDisjoint(with: $0.programs) }.map(\.origin)
    open += ledger.claims.filter { $0.program.map(rows.contains) ?? false }.map(\.origin)
    let targets = Dictionary(
      uniqueKeysWithValues: RecordType.allCases.map { type in
        (type, firstOrigins(all[type.rawValue] ?? []))
      })
    var chosen = Set(open)
    while let origin = open.popLast() {
      let record = ledger.record(at: origin)
      guard let type = record.type.flatMap(RecordType.init(rawValue:)) else { continue }
      for field in record.fields {
        guard case .reference(let target)? = type.rule(for: field.name)?.kind,
          let found = targets[target]?[RecordID(field.value)], chosen.insert(found).inserted
        else { continue }
        open.append(found)
      }
    }
    return chosen
  }

  private func firstOrigins(_ origins: [Origin]) -> [RecordID: Origin] {
    Dictionary(
      origins.compactMap { origin in
        ledger.text("Id", at: origin).map { (RecordID($0), origin) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
