internal import Recfile

extension Workbench {
  /// What stands against the change when all of it is made: references to nothing.
  func brokenReferences() -> [Rejection.Objection] {
    let found = texts.origins(of: Set(promises.map(\.target) + vacated.map(\.name)))
    func isThere(_ name: RecordName) -> Bool { !(found[name] ?? []).isEmpty }
    let dangling = promises.filter { !isThere($0.target) }.map { promise in
      Rejection.Objection(
        position: promise.position,
        reason: .refused(
          .dangling(
            field: promise.field, type: promise.target.type ?? "record",
            promise.target.id ?? RecordID(""))))
    }
    let gone = vacated.filter { !isThere($0.name) }
    let referrers = referrers(to: Set(gone.map(\.name)))
    let missed = gone.compactMap { position, name, orphans -> Rejection.Objection? in
      let others = referrers[name, default: []].filter { !orphans.contains($0) }
      guard !others.isEmpty else { return nil }
      return Rejection.Objection(
        position: position, reason: .refused(.referredTo(name, by: others)))
    }
    return (dangling + missed).sorted { $0.position < $1.position }
  }

  /// For each record that others refer to, those others in the order of the text.
  func referrers(to names: Set<RecordName>) -> [RecordName: [RecordName]] {
    guard !names.isEmpty else { return [:] }
    let types = Set(names.compactMap(\.type))
    var found: [RecordName: [RecordName]] = [:]
    for text in texts {
      for set in text.sets {
        let references = set.fields(to: types)
        guard !references.isEmpty else { continue }
        for index in set.records {
          let record = text.records[index]
          var targets: Set<RecordName> = []
          for field in record.fields {
            guard let reference = references.first(where: { field.isNamed($0.field) }) else {
              continue
            }
            let name = RecordName(type: reference.type, id: RecordID(field.value))
            if names.contains(name), targets.insert(name).inserted {
              found[name, default: []].append(RecordName(of: record, in: text))
            }
          }
        }
      }
    }
    return found
  }
}
