internal import Cooperation

extension Extract {
  /// The cohorts as a table: a column for each field that a cohort can have, in the order of the form,
  /// and then those that only this store knows.
  ///
  /// The rows are in the order of the text.
  public var cohortListing: Listing {
    let origins = cohorts.map { ledger.cohorts[$0].origin }.sorted()
    let type = RecordType.cohort.rawValue
    let columns = ledger.fields(of: type, at: origins).known
    return Listing(of: type, columns: columns, at: origins, in: ledger)
  }

  /// About how many records are in it: cohorts and programs.
  public var count: Int { cohorts.count + programs.count }

  /// All records as one JSON object: for each type an array of objects with the fields that the record
  /// has; a field that may stand more than once is an array of strings, any other a string.
  ///
  /// - Parameter progress: Is told before each record how many were written.
  /// - Returns: The object, on several lines.
  public func json(progress: (Int) -> Void = { _ in }) -> String {
    let records = records()
    let known = RecordType.allCases.map(\.rawValue)
    let others = records.keys.compactMap(\.self).filter { !known.contains($0) }.sorted()
    let types = (known + others).filter { records[$0] != nil }.map(String?.some)
    var done = 0
    var text = "{\n"
    for (index, type) in (types + (records[nil] == nil ? [] : [nil])).enumerated() {
      if index > 0 { text += ",\n" }
      text += "  \(jsonString(type ?? "")): [\n"
      for (index, origin) in (records[type] ?? []).enumerated() {
        progress(done)
        done += 1
        if index > 0 { text += ",\n" }
        text += "    \(object(RecordCells(at: origin, in: ledger)))"
      }
      text += "\n  ]"
    }
    return text + "\n}\n"
  }

  private func object(_ record: RecordCells) -> String {
    var names: [String] = []
    for field in record.fields where !names.contains(field.name) { names.append(field.name) }
    let members = names.map { name in
      switch record[name] {
      case .text(let text), .figure(let text): "\(jsonString(name)): \(jsonString(text))"
      case .list(let texts):
        "\(jsonString(name)): [\(texts.map(jsonString).joined(separator: ", "))]"
      }
    }
    return "{\(members.joined(separator: ", "))}"
  }
}
