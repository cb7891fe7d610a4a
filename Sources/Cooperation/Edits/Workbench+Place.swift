internal import Recfile

/// Where in which file a new record goes.
struct Spot {
  let file: Int
  let position: RecText.Position
}

extension Workbench {
  /// Where a new record goes; adds a descriptor, or a file with one, for a type that has none.
  mutating func spot(
    for fields: [NewField], of type: String?, at place: InsertionPlace
  ) throws(Rejection.Reason) -> Spot {
    if let spot = asked(place, type) ?? nearest(to: fields, of: type) { return spot }
    guard let known = type.flatMap(RecordType.init(rawValue:)) else {
      throw .refused(.unknownType(type ?? ""))
    }
    return Spot(file: try describe(known), position: .endOfText)
  }

  /// The place that was asked for, as far as it is there.
  private func asked(_ place: InsertionPlace, _ type: String?) -> Spot? {
    switch place {
    case .nearest:
      return nil
    case .after(let name):
      let origins = texts.origins(of: name)
      guard name.type == type, origins.count == 1 else { return nil }
      return behind(origins[0])
    case .file(let path):
      guard let (file, set) = texts.sets(of: type).last(where: { paths[$0.file] == path }) else {
        return nil
      }
      return Spot(file: file, position: .endOfSet(set))
    }
  }

  /// Behind the last of the nearest relatives, else at the end of the first set of the type.
  private func nearest(to fields: [NewField], of type: String?) -> Spot? {
    for relation in Relation.relations(of: type) {
      let wanted = Set(fields.filter { $0.name == relation.field }.map { StoredValue($0.value) })
      let shared = relation.shared(wanted, texts)
      guard !shared.isEmpty else { continue }
      if let origin = last(of: type, where: relation.field, isIn: shared) { return behind(origin) }
    }
    guard let (file, set) = texts.sets(of: type).first else { return nil }
    return Spot(file: file, position: .endOfSet(set))
  }

  private func behind(_ origin: Origin) -> Spot {
    Spot(file: origin.file, position: .after(texts[origin.file].records[origin.record]))
  }

  private func last(
    of type: String?, where field: String, isIn values: Set<StoredValue>
  ) -> Origin? {
    for (file, set) in texts.sets(of: type).reversed() {
      let text = texts[file]
      let record = set.records.last { index in
        text.records[index].fields(field).contains { field in
          values.contains { text.value(of: field, is: $0.bytes) }
        }
      }
      if let record { return Origin(file: file, record: record) }
    }
    return nil
  }

  /// Writes a descriptor for a type that has none; returns the position of its file.
  private mutating func describe(_ type: RecordType) throws(Rejection.Reason) -> Int {
    let path = "\(type.plural).rec"
    let file =
      paths.firstIndex(of: path) ?? (mayAddFiles || texts.isEmpty ? addFile(path) : 0)
    let text = texts[file]
    let draft = try Draft.inStyle(
      of: text,
      { () throws(EditRefusal) in try text.splice(inserting: type.descriptor, at: .endOfText) },
      where: { _, changed in changed.sets.last?.type == type.rawValue })
    take(draft, for: file)
    return file
  }
}

/// What makes records of a type relatives: the same value in a field, or references to records that
/// have the same value in theirs.
struct Relation {
  let field: String
  var through: (type: RecordType, field: String)?

  /// The values of the field that relatives of a record have.
  func shared(_ values: Set<StoredValue>, _ texts: [RecText]) -> Set<StoredValue> {
    guard let through, let value = values.first else { return values }
    let type = through.type
    let common = texts.origins(of: RecordName(type, RecordID(value.text))).flatMap {
      texts[$0.file].records[$0.record].fields(through.field).map(\.valueBytes)
    }
    guard let common = common.first else { return [] }
    var related: Set<StoredValue> = []
    for (file, set) in texts.sets(of: type.rawValue) {
      let text = texts[file]
      for index in set.records {
        let record = text.records[index]
        let isRelated = record.fields(through.field).contains { text.value(of: $0, is: common) }
        if isRelated, let id = record.field("Id") { related.insert(StoredValue(id.valueBytes)) }
      }
    }
    return related
  }
}

extension Relation {
  /// What makes records of a type relatives, the nearest first.
  static func relations(of type: String?) -> [Relation] {
    switch type.flatMap(RecordType.init(rawValue:)) {
    case .cohort, .claim:
      [Relation(field: "Program"), Relation(field: "Program", through: (.program, "Country"))]
    case .agreement: [Relation(field: "Program"), Relation(field: "Country")]
    case .program, .organization: [Relation(field: "Country")]
    case .store, .country, .source, nil: []
    }
  }
}

extension RecordType {
  /// The descriptor that a new set of the type begins with.
  fileprivate var descriptor: [NewField] {
    let mandatory = fields.filter { $0.isMandatory && $0.name != "Id" }.map(\.name)
    return [NewField("%rec", rawValue)]
      + (rule(for: "Id") == nil ? [] : [NewField("%key", "Id")])
      + (mandatory.isEmpty ? [] : [NewField("%mandatory", mandatory.joined(separator: " "))])
  }
}
