internal import Cooperation

extension Extract {
  /// The annual table in Markdown: planned, actual and per cent by year, venue and country, with
  /// footnotes that say what a figure leaves open.
  ///
  /// Years are as the records state them; different units are never added.
  public var annualTable: String {
    var notes = Footnotes()
    let added = cohorts.map { ledger.cohorts[$0] }
    let groupings: [Grouping] = [.year, .venue, .country]
    let unreadable = UnreadableFields(of: added, in: ledger, by: groupings)
    let rows = Totals(of: added, in: ledger, by: groupings).rows.map { row in
      func count(_ field: String) -> Int { unreadable.count(of: field, in: row) }
      var cells = [year(of: row, unreadable: count("Year"), basis: count("YearBasis"), &notes)]
      cells.append(
        markdownText(row.values[1].description) + mark(unreadable: count("Venue"), &notes))
      cells.append(markdownText(country(row.values[2].description)))
      cells.append(unit(of: row, unreadable: count("Unit"), &notes))
      cells.append(figure(row.plannedOfAll, unreadable: count("Planned"), &notes))
      let isNoneYet = row.actual.parts == 0 && row.isUnderWay
      cells.append(
        isNoneYet
          ? "–"
          : figure(row.actualOfAll, of: row.cohorts, unreadable: count("Actual"), &notes))
      cells.append(share(of: row, &notes))
      return "| " + cells.joined(separator: " | ") + " |\n"
    }
    let title = ledger.profile.title ?? "Training cooperation"
    let head = """
      # \(markdownText(title))

      Planned and actual by year, venue and country, in years as the records state them.
      Figures of different units are not added; · is not reported, – none yet or not to be said.

      | Year | Venue | Country | Unit | Planned | Actual | % |
      | --- | --- | --- | --- | ---: | ---: | ---: |

      """
    let remark = ledger.errorRemark.map { "\n\($0)\n" } ?? ""
    return head + rows.joined() + remark + notes.text
  }

  /// The mark of what cannot be read, in a cell.
  private func mark(unreadable: Int, _ notes: inout Footnotes) -> String {
    unreadable > 0 ? notes.mark("Not readable: see cadre check.") : ""
  }

  private func year(
    of row: TotalsRow, unreadable: Int, basis unreadableBases: Int, _ notes: inout Footnotes
  ) -> String {
    let flaw = mark(unreadable: unreadable, &notes)
    guard case .year(let year?) = row.values[0] else {
      return unreadable == row.cohorts
        ? "?" + flaw : "?" + notes.mark("The source does not say in which year.") + flaw
    }
    let bases = row.bases
    guard bases.count == 1, let basis = bases.first else {
      return "\(year)" + notes.mark("Cohorts whose years begin in different months.")
    }
    switch basis {
    case .calendar: return "\(year)"
    case .japaneseFiscal:
      return "JFY\(year)"
        + notes.mark("JFY: Japanese fiscal year, April to March, named by its start.")
    case .unitedStatesFiscal:
      return "USFY\(year)"
        + notes.mark(
          "USFY: fiscal year of the United States, October to September, named by its end.")
    case .unclear:
      let flaw = mark(unreadable: unreadableBases, &notes)
      return unreadableBases == row.cohorts
        ? "\(year)" + flaw
        : "\(year)" + notes.mark("The source does not say whether this is a fiscal year.") + flaw
    }
  }

  private func unit(of row: TotalsRow, unreadable: Int, _ notes: inout Footnotes) -> String {
    let unit = row.unit.rawValue + mark(unreadable: unreadable, &notes)
    guard row.isOfUnclearUnits else { return unit }
    return unit
      + notes.mark(
        "What is counted is unclear, and perhaps not the same in all that is added here.")
  }

  private func country(_ id: String) -> String {
    ledger.countries[RecordID(id)].map { "\($0.name) (\(id))" } ?? id
  }

  /// A sum, of which so many parts cannot be read; of so many cohorts, where what is absent in some of
  /// them leaves it open.
  private func figure(
    _ sum: Sum, of cohorts: Int? = nil, unreadable: Int, _ notes: inout Footnotes
  ) -> String {
    let number = separated(sum.interval.lower)
    let twice =
      sum.repeated == 0
      ? ""
      : notes.mark(
        "May count the same people twice: two sources count what seems to be one cohort."
      )
    switch sum.certainty {
    case .notReported: return "·"
    case .unknown:
      let open =
        sum.unknown > unreadable ? notes.mark("A number exists; it is not known.") : ""
      return "?" + open + mark(unreadable: unreadable, &notes) + twice
    case .exact: return number + twice
    case .about: return "≈ \(number)" + notes.mark("About: a figure in it is approximate.") + twice
    case .atLeast, .atLeastAbout:
      let silent = (cohorts ?? sum.parts) - sum.parts
      let reasons = [
        sum.unknown > unreadable
          ? "it holds \(sum.unknown - unreadable) whose number is not known" : nil,
        unreadable > 0 ? "it holds \(unreadable) not readable (see cadre check)" : nil,
        silent > 0 ? "of \(silent) of \(sum.parts + silent) cohorts nothing is reported" : nil,
      ].compactMap(\.self)
      let reason =
        reasons.isEmpty ? "a figure in it is a bound" : reasons.joined(separator: ", and ")
      return
        (sum.certainty == .atLeast
        ? "≥ \(number)" + notes.mark("At least this many: \(reason).")
        : "≥ ≈ \(number)" + notes.mark("At least about this many: \(reason).")) + twice
    case .tooLarge: return "too large" + notes.mark("More than can be added.")
    }
  }

  private func share(of row: TotalsRow, _ notes: inout Footnotes) -> String {
    guard let share = row.share else { return "–" }
    let bound =
      switch share.bound {
      case .exact: ""
      case .atLeast: "≥ "
      case .atMost: "≤ "
      }
    return "\(bound)\(share.isAbout ? "≈ " : "")\(share.percent)"
  }
}

/// A number with its thousands set apart by commas.
private func separated(_ number: Int) -> String {
  var groups: [Substring] = []
  var digits = Substring(String(number))
  while digits.count > 3 {
    groups.append(digits.suffix(3))
    digits = digits.dropLast(3)
  }
  return ([digits] + groups.reversed()).joined(separator: ",")
}

/// The footnotes of a table, each text once, numbered as they are met.
private struct Footnotes {
  private var texts: [String] = []

  mutating func mark(_ text: String) -> String {
    let known = texts.firstIndex { $0 == text }
    if known == nil { texts.append(text) }
    return "[^\((known ?? texts.count - 1) + 1)]"
  }

  var text: String {
    guard !texts.isEmpty else { return "" }
    return "\n" + texts.enumerated().map { "[^\($0 + 1)]: \($1)\n" }.joined()
  }
}
