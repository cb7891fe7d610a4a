internal import Cooperation

extension TotalsContents {
  /// The longest of what may stand over the totals that has room: what is added up, and what else is
  /// recorded, of which each shorter one names less; `nil` where none has.
  ///
  /// The keys lead to what is apart.
  func title(keys: String, where hasRoom: (String) -> Bool) -> String? {
    guard !apart.isEmpty else { return hasRoom(subject) ? subject : nil }
    let named = (1...apart.count).reversed().lazy.map { count in
      let rest = apart.count - count
      let entries = apart.prefix(count).map { $0.words(besides: unit) }.joined(separator: ", ")
      return "\(subject) · apart: \(entries)\(rest > 0 ? ", \(grouped(rest)) more: \(keys)" : "")"
    }
    let places = apart.flatMap(\.venues).map { VenueChoice.one($0).title }
    let different = places.indices.filter { !places[..<$0].contains(places[$0]) }.map { places[$0] }
    return named.first(where: hasRoom)
      ?? [
        "\(subject) · apart: \(different.joined(separator: ", ")) (\(keys))",
        "\(subject) · part of all: \(keys)",
      ].first(where: hasRoom)
  }

  /// What stands there however narrow it is: that it is a part comes first.
  func shortestTitle(keys: String) -> String {
    apart.isEmpty ? subject : "part of all: \(keys) · \(subject)"
  }

  /// The keys that go on to what is apart.
  func keysToApart(_ state: State) -> String {
    let hasOtherVenues = apart.contains { row in !row.venues.allSatisfy(venue.includes) }
    let hasOtherUnits = apart.contains { row in row.venues.contains(where: venue.includes) }
    return [hasOtherVenues ? state.key(.venue) : nil, hasOtherUnits ? state.key(.unit) : nil]
      .compactMap(\.self).joined(separator: " ")
  }

  private var subject: String {
    let isByUnit = groupings.contains(.unit)
    let unit = isByUnit ? "each unit by itself" : total?.unitWords ?? unit?.words ?? "no unit"
    return "\(venue.title) · \(unit)\(isCumulative ? " · cumulative" : "")"
  }
}

extension TotalsRow {
  /// What a row by venue comes to: the actual or, where there is none, the plan, or how many cohorts.
  ///
  /// The unit is named where it is another one than that of the screen.
  fileprivate func words(besides shown: Unit?) -> String {
    let place = venues.first.map { VenueChoice.one($0).title } ?? "no venue stated"
    let name = unit == shown ? "" : unit == .unclear ? " (\(unitShort))" : " \(unit.words)"
    if actual.parts > 0 { return "\(place) \(actualOfAll.shown(isUnderWay: false))\(name)" }
    if planned.parts > 0 {
      return "\(place) \(plannedOfAll.shown(isUnderWay: false))\(name) planned"
    }
    return "\(place) \(counted(cohorts, "cohort"))\(name.isEmpty ? "" : " of\(name)")"
  }
}
