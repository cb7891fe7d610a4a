internal import Cooperation

/// A program as an activity, with all that a valid one lacks.
struct IATIActivity {
  let program: Program
  let cohorts: [Cohort]
  let ledger: Ledger
  private let today: Day?
  private(set) var shortcomings: [Shortcoming] = []
  private(set) var omissions: [Shortcoming] = []

  init(of program: Program, _ cohorts: [Cohort], in ledger: Ledger, on today: Day?) {
    self.program = program
    self.cohorts = cohorts
    self.ledger = ledger
    self.today = today
  }

  /// The activity, its parts in the order that the schema demands.
  mutating func element(reporter: IATIReporter, language: String) -> XMLElement {
    let note = ledger.text("Note", at: program.origin)
    var parts = [
      identifier(of: reporter), reporter.element,
      XMLElement("title", [:], [narrative(program.title)]),
      XMLElement("description", ["type": "1"], [narrative(note ?? program.title)]),
    ]
    parts += participants()
    parts += status()
    parts += dates()
    parts += country()
    parts += sector()
    parts += aidType()
    let documents = IATIDocuments(of: self)
    parts += documents.elements
    omissions += documents.omissions
    let results = IATIResults(of: self)
    parts += results.elements
    omissions += results.omissions
    return XMLElement("iati-activity", ["xml:lang": language], parts)
  }

  private mutating func lack(_ field: String, _ message: String, _ remedy: String) {
    shortcomings.append(
      Shortcoming(program.origin, field: field, in: ledger, "\(field) \(message)", remedy))
  }

  private mutating func identifier(of reporter: IATIReporter) -> XMLElement {
    if !isIATIIdentifier(program.id.text) {
      lack(
        "Id", "“\(program.id.text)” cannot be a part of an IATI identifier",
        "use ASCII letters, digits and signs but / & | ?")
    }
    return XMLElement("iati-identifier", text: "\(reporter.identifier)-\(program.id.text)")
  }

  /// Donors and counterparts, all of them as implementing (OrganisationRole 4): a store does not say
  /// who pays.
  private mutating func participants() -> [XMLElement] {
    var elements: [XMLElement] = []
    for (field, ids) in [("Donor", program.donors), ("Counterpart", program.counterparts)] {
      for id in ids {
        guard let organization = ledger.organizations[id] else {
          lack(
            field, "“\(id.text)” is no Organization of the store",
            "add that record, or name one that is there")
          continue
        }
        elements.append(participant(organization))
      }
    }
    if program.donors.isEmpty, program.counterparts.isEmpty {
      lack("Donor", "and Counterpart are missing", "name at least one of the two")
    }
    return elements
  }

  private mutating func participant(_ organization: Organization) -> XMLElement {
    let kind = ledger.text("Kind", at: organization.origin)
    if let kind, !IATICodes.organizationTypes.contains(kind) {
      shortcomings.append(
        Shortcoming(
          organization.origin, field: "Kind", in: ledger,
          "Kind: IATI has no organization type “\(kind)”", kindRemedy))
    }
    let reference = ledger.text("Identifier", at: organization.origin)
    let name = [narrative(organization.name)]
    return switch (kind, reference.flatMap { isIATIIdentifier($0) ? $0 : nil }) {
    case (let kind?, let ref?):
      XMLElement("participating-org", ["role": "4", "type": kind, "ref": ref], name)
    case (let kind?, nil): XMLElement("participating-org", ["role": "4", "type": kind], name)
    case (nil, let ref?): XMLElement("participating-org", ["role": "4", "ref": ref], name)
    case (nil, nil): XMLElement("participating-org", ["role": "4"], name)
    }
  }

  private mutating func status() -> [XMLElement] {
    // The words are in the order of IATI's codes 1 to 6.
    let words = ProgramStatus.allCases
    guard let status = program.status, let index = words.firstIndex(of: status) else {
      lack("Status", "is missing", "accepted are \(ProgramStatus.acceptedForms)")
      return []
    }
    return [XMLElement("activity-status", ["code": "\(index + 1)"])]
  }

  private mutating func dates() -> [XMLElement] {
    guard let start = program.start, let first = start.first else {
      lack("Start", "is missing", "add Start: with a year at least, as in Start: 2002")
      return []
    }
    let isPlan = program.status == .planned
    if !isPlan, let today, first > today {
      lack(
        "Start", "\(start) has not come, yet Status says that it has begun",
        "write Status: planned, or the day on which it began")
    }
    var elements = [date(start, day: first, type: isPlan ? "1" : "2")]
    if let end = program.end, let last = end.last {
      if last < first {
        lack("End", "\(end) lies before Start \(start)", "correct one of them")
      }
      let isOver = program.status == .closed && today.map { last <= $0 } ?? false
      elements.append(date(end, day: last, type: isOver ? "4" : "3"))
    }
    return elements
  }

  private func date(_ date: PartialDate, day: Day, type: String) -> XMLElement {
    let precision: String? =
      switch date {
      case .day, .unknown: nil
      case .month: "The source gives the month only: \(date)"
      case .year: "The source gives the year only: \(date)"
      }
    return XMLElement(
      "activity-date", ["type": type, "iso-date": day.description],
      precision.map { [narrative($0)] } ?? [])
  }

  private mutating func country() -> [XMLElement] {
    guard let code = program.countryID?.text, IATICodes.countries.contains(code) else {
      lack(
        "Country", "is no code of ISO 3166-1", "write two capital letters, as in Country: VN")
      return []
    }
    return [XMLElement("recipient-country", ["code": code])]
  }

  private mutating func sector() -> [XMLElement] {
    guard let code = ledger.text("Sector", at: program.origin) else {
      lack("Sector", "is missing", "add Sector: with a purpose code of five digits, as in 32261")
      return []
    }
    if !IATICodes.sectors.contains(code) {
      lack(
        "Sector", "“\(code)” is no purpose code of the OECD DAC",
        "take one of five digits from its list, as in 32261 for coal")
    }
    return [XMLElement("sector", ["vocabulary": "1", "code": code])]
  }

  /// The type of aid, where it is one for all cohorts: E01 training in the donor country, D01 experts
  /// sent, D02 other training in the partner country.
  private func aidType() -> [XMLElement] {
    func type(_ venue: Venue?, _ form: Form?) -> String? {
      switch (venue, form) {
      case (.donorCountry, _): "E01"
      case (.inCountry, .advisor): "D01"
      case (.inCountry, _): "D02"
      default: nil
      }
    }
    let types =
      cohorts.isEmpty
      ? [type(program.venue, program.form)]
      : Set(cohorts.map { type($0.venue, $0.form) }).sorted {
        ($0 ?? "") < ($1 ?? "")
      }
    guard types.count == 1, let code = types[0] else { return [] }
    return [XMLElement("default-aid-type", ["vocabulary": "1", "code": code])]
  }
}
