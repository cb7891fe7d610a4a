internal import Cooperation

extension Extract {
  /// The cohorts as a table: a column for each field that a cohort can have, in the order of the form,
  /// and then those that only this store knows.
  ///
  /// The rows are in the order of the text.
  public var cohortListing: Listing {
    let cells = cohorts.map { ledger.cohorts[$0].origin }.sorted()
      .map { RecordCells(at: $0, in: ledger) }
    var columns = RecordType.cohort.fields.map(\.name)
    var seen = Set(columns)
    for record in cells {
      for field in record.fields where seen.insert(field.name).inserted {
        columns.append(field.name)
      }
    }
    return Listing(
      type: RecordType.cohort.rawValue, columns: columns,
      figures: Set(columns.filter(RecordType?.some(.cohort).isCount)),
      rows: cells.map { record in columns.map { record[$0] } })
  }

  /// All records as one JSON object: for each type an array of objects with the fields that the record
  /// has; a field that may stand more than once is an array of strings, any other a string.
  public var json: String {
    let records = records()
    let known = RecordType.allCases.map(\.rawValue)
    let others = records.keys.compactMap(\.self).filter { !known.contains($0) }.sorted()
    let types = (known + others).filter { records[$0] != nil }.map(String?.some)
    let members = (types + (records[nil] == nil ? [] : [nil])).map { type in
      let objects = (records[type] ?? []).map { origin in
        "    " + object(RecordCells(at: origin, in: ledger))
      }
      return "  \(jsonString(type ?? "")): [\n\(objects.joined(separator: ",\n"))\n  ]"
    }
    return "{\n\(members.joined(separator: ",\n"))\n}\n"
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
