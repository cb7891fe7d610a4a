internal import Recfile
internal import Writing

/// W5: venues that the countries contradict, as far as the fields show it.
extension Inspection {
  /// A venue in the donor country, of a program that is for the donor country itself.
  ///
  /// It is noted where it is written: a cohort that takes the venue from its program adds nothing.
  mutating func inspectHomeVenues() {
    guard let home = ledger.profile.homeCountryID else { return }
    let programs = Set(
      ledger.programs.indices.filter { ledger.programs[$0].countryID == home }.map(
        Row<Program>.init))
    guard !programs.isEmpty else { return }
    var origins = programs.sorted().map { ledger.programs[$0] }
      .filter { $0.venue == .donorCountry }.map(\.origin)
    for cohort in ledger.cohorts where cohort.venue == .donorCountry {
      if let program = cohort.program, programs.contains(program) { origins.append(cohort.origin) }
    }
    for claim in ledger.claims where claim.venue == .donorCountry {
      if let program = claim.program, programs.contains(program) { origins.append(claim.origin) }
    }
    for origin in origins where shelf.record(at: origin).field("Venue") != nil {
      note(
        .venue, about: "Venue", in: origin,
        "Venue is donor-country, yet the Program is for the home country, \(shown(home)), itself",
        remedy: "write in-country for training at home, or correct the country of the Program")
    }
  }

  /// A site that names, after a comma, a country where its venue cannot be.
  ///
  /// Only a country of the store is known by its names, and only a whole part of the Site is one.
  mutating func inspectSites(of cohort: Cohort) {
    let home = ledger.profile.homeCountryID.flatMap(ledger.countries.row(of:))
    let country = cohort.program.flatMap { ledger.programs[$0].country }
    let isWrong: (Row<Country>) -> Bool
    switch cohort.venue {
    case .donorCountry where home != nil: isWrong = { $0 != home }
    case .inCountry where country != nil: isWrong = { $0 != country }
    case .thirdCountry: isWrong = { $0 == home || $0 == country }
    default: return
    }
    for site in shelf.record(at: cohort.origin).fields("Site") {
      let parts = site.value.split { $0 == "," || $0 == ";" }.map { SearchText(trimmed($0)) }
      guard let named = parts.last.flatMap({ countriesByName[$0] }), isWrong(named) else {
        continue
      }
      note(
        .venue, at: site.valueSpan.lowerBound, inFile: cohort.origin.file,
        "this Site is in \(visible(ledger.countries[named].name)), yet Venue is "
          + (cohort.venue?.rawValue ?? ""),
        remedy: "correct Venue or Site", origin: cohort.origin, field: "Site")
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text.unicodeScalars
    while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Ledger {
  /// The countries by their names; a name that two of them have is none.
  var countriesByName: [SearchText: Row<Country>] {
    var names: [SearchText: Row<Country>] = [:]
    var shared: Set<SearchText> = []
    for (position, country) in countries.enumerated() {
      for name in Set(([country.name] + country.otherNames).map { SearchText($0) }) {
        let other = names.updateValue(Row(position), forKey: name)
        if other != nil { shared.insert(name) }
      }
    }
    return names.filter { !shared.contains($0.key) && !$0.key.isEmpty }
  }
}

/// An Id as a sentence shows it.
func shown(_ id: RecordID) -> String { visible(id.text) }
