internal import Recfile

extension Ledger {
  /// The cohorts that a query selects, as positions in ``cohorts``, ascending.
  ///
  /// Takes a walk over all cohorts, and decodes of each only what the query asks for. The view says
  /// how years are cut where the query asks for them.
  public func cohorts(matching query: Query, view: YearView = .stated) -> [Int] {
    guard !query.isEmpty else { return Array(cohorts.indices) }
    let prepared = PreparedQuery(query.expression, in: self, view: view)
    return cohorts.indices.filter { prepared.selects(.cohort(cohorts[$0])) }
  }

  /// The records of a type that a query selects, in the order of the text.
  ///
  /// The type is written as the store writes it, known or not; the view says how years are cut where
  /// the query asks for them.
  public func records(
    of type: String, matching query: Query, view: YearView = .stated
  ) -> [Origin] {
    let prepared = PreparedQuery(query.expression, in: self, view: view)
    return queriedRecords(of: type).filter(prepared.selects).map(origin).sorted()
  }

  private func queriedRecords(of type: String) -> [QueriedRecord] {
    switch RecordType(rawValue: type) {
    case .country: countries.map(QueriedRecord.country)
    case .organization: organizations.map(QueriedRecord.organization)
    case .program: programs.indices.map { .program(Row($0)) }
    case .agreement: agreements.map(QueriedRecord.agreement)
    case .cohort: cohorts.map(QueriedRecord.cohort)
    case .claim: claims.map(QueriedRecord.claim)
    case .source: sources.map(QueriedRecord.source)
    case .store, nil:
      files.enumerated().flatMap { position, file in
        file.text.sets.filter { $0.type == type }.flatMap { set in
          set.records.map { .other(Origin(file: position, record: $0)) }
        }
      }
    }
  }

  /// The field of the store that a name means in any case, as the store writes it; `nil` where
  /// neither a descriptor nor a record has such a field.
  func fieldName(like name: String) -> String? {
    let wanted = name.lowercased()
    guard !wanted.isEmpty, wanted.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let described = files.lazy.flatMap { $0.text.sets }.compactMap(\.descriptor)
      .flatMap { $0.allowed + $0.mandatory + $0.types.keys.sorted() }
    return described.first { $0.lowercased() == wanted }
      ?? files.lazy.compactMap { $0.text.fieldName(like: Array(wanted.utf8)) }.first
  }
}

extension RecText {
  /// The first name at the beginning of a line that is this one in any case.
  ///
  /// Looks at the beginnings of lines only, which is much faster than reading the records.
  fileprivate func fieldName(like name: [UInt8]) -> String? {
    let bytes = bytes
    var lineStart = 0
    while lineStart + name.count < bytes.count {
      let end = lineStart + name.count
      let isNamed =
        bytes[end] == UInt8(ascii: ":")
        && name.indices.allSatisfy { lowercase(bytes[lineStart + $0]) == name[$0] }
      if isNamed { return String(decoding: bytes[lineStart..<end], as: UTF8.self) }
      guard let next = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      lineStart = next + 1
    }
    return nil
  }
}

private func lowercase(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
