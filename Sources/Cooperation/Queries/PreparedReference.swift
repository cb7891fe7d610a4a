internal import Writing

/// The records that a query means by a part of their Id or name.
struct PreparedReference {
  private let match: QueryMatch
  private let text: SearchText
  private let isWhole: Bool
  private let known: Set<RecordID>
  private let meant: Set<RecordID>
  /// Whether a program refers to one of them, by its position: what its cohorts have from it.
  private var byProgram: [Bool] = []

  /// Looks the records up.
  ///
  /// Where the text is the Id of a record, in any case, no name is looked into: `country:IN` is
  /// India, and not also China.
  init(
    _ match: QueryMatch, _ text: String, to type: RecordType, _ field: String, in ledger: Ledger
  ) {
    let text = SearchText(text)
    let records = ledger.names(of: type)
    let byID = Set(records.map(\.id).filter { SearchText($0.text) == text })
    let isWhole = match != .holds
    let byName = records.filter { record in
      ([record.id.text] + record.names).map { SearchText($0) }
        .contains { isWhole ? $0 == text : $0.contains(text) }
    }.map(\.id)
    self.match = match
    self.text = text
    self.isWhole = isWhole || !byID.isEmpty
    known = Set(records.map(\.id))
    meant = isWhole || byID.isEmpty ? Set(byName) : byID
    guard PreparedReference.fieldsOfPrograms.contains(field) else { return }
    byProgram = ledger.programs.indices.map { position in
      holds(of: ledger.references(field, of: .program(Row(position))))
    }
  }

  /// The fields that cohorts and claims have by way of their program.
  private static let fieldsOfPrograms: Set = ["Country", "Program", "Donor", "Counterpart"]

  /// Whether a record refers to one that is meant; `!=` asks that it refers to others only.
  func holds(of record: QueriedRecord, _ field: String, _ ledger: Ledger) -> Bool {
    if !byProgram.isEmpty, let program = ledger.program(of: record) {
      return byProgram[program.position]
    }
    return holds(of: ledger.references(field, of: record))
  }

  private func holds(of ids: [RecordID]) -> Bool {
    switch match {
    case .holds, .equals: ids.contains(where: isMeant)
    case .differs: !ids.isEmpty && !ids.contains(where: isMeant)
    }
  }

  /// An Id that no record has is looked at as it stands.
  private func isMeant(_ id: RecordID) -> Bool {
    guard !known.contains(id) else { return meant.contains(id) }
    let id = SearchText(id.text)
    return isWhole ? id == text : id.contains(text)
  }
}
