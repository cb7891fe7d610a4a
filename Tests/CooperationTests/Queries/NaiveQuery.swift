import Cooperation

/// A second evaluator of queries: the plainest reading of the rules, over lists of fields.
///
/// It knows ASCII only, and of record types only what cohorts need.
struct NaiveQuery {
  let store: MadeUpRecords

  /// The Ids of the cohorts that an expression selects.
  func cohorts(_ expression: QueryExpression) -> Set<String> {
    Set(
      (store.records["Cohort"] ?? []).filter { holds(expression, $0) }.map { first("Id", $0) ?? "" }
    )
  }

  private func all(_ name: String, _ fields: MadeUpRecords.Fields) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  private func first(_ name: String, _ fields: MadeUpRecords.Fields) -> String? {
    all(name, fields).first
  }

  private func record(_ type: String, _ id: String?) -> MadeUpRecords.Fields? {
    store.records[type]?.first { first("Id", $0) == id }
  }

  private func holds(_ expression: QueryExpression, _ cohort: MadeUpRecords.Fields) -> Bool {
    switch expression {
    case .all(let terms): terms.allSatisfy { holds($0, cohort) }
    case .any(let terms): terms.contains { holds($0, cohort) }
    case .not(let term): !holds(term, cohort)
    case .words(let words):
      texts(cohort).contains { $0.lowercased().containsText(words.lowercased()) }
    case .field(let field, let condition): holds(field.name, condition, cohort)
    case .has(.records):
      (store.records["Claim"] ?? []).contains { claim in
        record("Program", first("Program", cohort)) != nil
          && first("Program", claim) == first("Program", cohort)
      }
    case .has(.field(let field)):
      !values(field.name, cohort).isEmpty || !all(field.name, cohort).isEmpty
    case .is(let trait): `is`(trait, cohort)
    }
  }

  private func texts(_ cohort: MadeUpRecords.Fields) -> [String] {
    let program = record("Program", first("Program", cohort)) ?? []
    let country = record("Country", first("Country", program)) ?? []
    return cohort.map(\.value) + all("Title", program) + all("Name", country)
      + all("Aka", country) + values("Venue", cohort) + values("Form", cohort)
  }

  /// The values of a field as a cohort shows them, by way of its program where it has none.
  private func values(_ name: String, _ cohort: MadeUpRecords.Fields) -> [String] {
    let program = record("Program", first("Program", cohort)) ?? []
    switch name {
    case "Country", "Donor": return all(name, program)
    case "Venue", "Form": return all(name, cohort).isEmpty ? all(name, program) : all(name, cohort)
    case "Source": return ["PlannedSource", "ActualSource", "Source"].flatMap { all($0, cohort) }
    case "Start": return all(name, cohort).filter { (try? PartialDate($0)) != nil }
    default: return all(name, cohort)
    }
  }

  private func holds(
    _ name: String, _ condition: QueryCondition, _ cohort: MadeUpRecords.Fields
  ) -> Bool {
    let values = values(name, cohort)
    switch condition {
    case .text(let match, let text):
      let isSame = { (value: String) in self.fits(value, match, text.lowercased(), name) }
      return match == .differs
        ? !values.isEmpty && !values.contains(where: isSame) : values.contains(where: isSame)
    case .year(let target):
      guard let year = values.first.flatMap(Int.init) else { return target == .unknown }
      return compare(target, lower: year, upper: year) { ($0, $0) }
    case .number(let target):
      guard let text = values.first else { return false }
      let count = (try? Count(stored: text)) ?? .unknown
      if count == .unknown, target == .unknown || target == .known { return target == .unknown }
      return compare(target, lower: count.interval.lower, upper: count.interval.upper) { ($0, $0) }
    case .date(let target):
      guard let text = values.first, let date = try? PartialDate(text) else { return false }
      guard let lower = date.first, let upper = date.last else { return target == .unknown }
      return compare(target, lower: lower, upper: upper) { date in
        date.first.flatMap { first in date.last.map { (first, $0) } }
      }
    }
  }

  /// Whether one value is what a text asks for, in the way of its field.
  private func fits(_ value: String, _ match: QueryMatch, _ text: String, _ name: String) -> Bool {
    let value = value.lowercased()
    switch name {
    case "Venue", "Form": return match == .holds ? value.hasPrefix(text) : value == text
    case "Country", "Program", "Donor", "Source":
      let type = ["Donor": "Organization"][name] ?? name
      let known = store.records[type] ?? []
      let isID = known.contains { first("Id", $0)?.lowercased() == text }
      let names = ["Id", "Name", "Aka", "Title"]
      let record = known.first { first("Id", $0)?.lowercased() == value } ?? [("Id", value)]
      if match == .holds, isID { return value == text }
      let words = record.filter { names.contains($0.name) }.map { $0.value.lowercased() }
      return words.contains { match == .holds ? $0.containsText(text) : $0 == text }
    default: return match == .holds ? value.containsText(text) : value == text
    }
  }

  /// Whether every value from the lower to the upper end compares so.
  private func compare<Value, Bound: Comparable>(
    _ target: QueryTarget<Value>, lower: Bound, upper: Bound?, _ ends: (Value) -> (Bound, Bound)?
  ) -> Bool {
    switch target {
    case .unknown: return false
    case .known: return true
    case .range(let first, let last):
      guard let from = ends(first)?.0, let to = ends(last)?.1, let upper else { return false }
      return lower >= from && upper <= to
    case .value(let relation, let value):
      guard let (from, to) = ends(value) else { return false }
      switch relation {
      case .greater: return lower > to
      case .atLeast: return lower >= from
      case .less: return upper != nil && upper.map { $0 < from } == true
      case .atMost: return upper.map { $0 <= to } == true
      case .equal: return lower >= from && upper.map { $0 <= to } == true
      case .unequal: return lower > to || upper.map { $0 < from } == true
      }
    }
  }

  private func `is`(_ trait: QueryTrait, _ cohort: MadeUpRecords.Fields) -> Bool {
    func count(_ name: String) -> Count? {
      first(name, cohort).map { (try? Count(stored: $0)) ?? .unknown }
    }
    let program = record("Program", first("Program", cohort)) ?? []
    switch trait {
    case .planned, .running, .completed, .cancelled:
      return first("Status", cohort) == trait.rawValue
    case .over:
      guard let actual = count("Actual"), let most = count("Planned")?.interval.upper else {
        return false
      }
      return actual.interval.lower > most
    case .unknown: return count("Planned") == .unknown || count("Actual") == .unknown
    case .unclear:
      let unit = first("Unit", cohort) ?? first("Unit", program) ?? "unclear"
      return unit == "unclear" || (first("YearBasis", program) ?? "unclear") == "unclear"
    case .unsourced:
      let hasSource = first("Source", cohort) != nil
      return !hasSource
        && (count("Planned") != nil
          || count("Actual") != nil && first("ActualSource", cohort) == nil)
    }
  }
}

extension String {
  /// Whether another text occurs in it.
  fileprivate func containsText(_ other: String) -> Bool {
    let (text, other) = (Array(utf8), Array(other.utf8))
    guard other.count <= text.count else { return false }
    return (0...(text.count - other.count)).contains { text[$0...].starts(with: other) }
  }
}
