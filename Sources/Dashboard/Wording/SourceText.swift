internal import Cooperation

extension Ledger {
  /// The Ids of the sources of a record's figures, each once, in the order of its fields.
  func sourceIDs(
    at origin: Origin, fields: [String] = ["PlannedSource", "ActualSource", "Source"]
  ) -> [String] {
    var seen: Set<String> = []
    return fields.flatMap { texts($0, at: origin) }.filter { seen.insert($0).inserted }
  }

  /// The Ids of the sources of a cohort's figures: those of the plan before a stroke and those of the
  /// actual behind it, where it has both and they are not the same.
  func sourceNames(of cohort: Cohort) -> String {
    func names(_ fields: [String]) -> String {
      let ids = sourceIDs(at: cohort.origin, fields: fields)
      return ids.isEmpty ? "·" : ids.joined(separator: " ")
    }
    let (plan, actual) = (names(["PlannedSource", "Source"]), names(["ActualSource", "Source"]))
    guard plan != actual, cohort.planned != nil, cohort.actual != nil else {
      return sourceIDs(at: cohort.origin).joined(separator: " ")
    }
    return "\(plan) / \(actual)"
  }

  /// A source in a few words: its Id, who published it and when, and its grade.
  func sourceText(_ id: String) -> String {
    guard let source = sources[RecordID(id)] else { return "\(id) (no such source)" }
    let details = [
      source.publisher, source.published.map { "published \($0)" }, source.grade?.rawValue,
    ].compactMap(\.self)
    return details.isEmpty ? id : "\(id) (\(details.joined(separator: ", ")))"
  }
}
