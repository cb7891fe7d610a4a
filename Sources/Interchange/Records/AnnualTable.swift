internal import Cooperation

extension Extract {
  /// The annual table in Markdown: planned, actual and per cent by year, venue and country, with
  /// footnotes that say what a figure leaves open.
  ///
  /// Years are as the records state them; different units are never added.
  public var annualTable: String {
    var notes = Footnotes()
    let totals = Totals(
      of: cohorts.map { ledger.cohorts[$0] }, in: ledger, by: [.year, .venue, .country])
    let rows = totals.rows.map { row in
      "| "
        + [
          year(of: row, &notes), markdownText(row.values[1].description),
          markdownText(country(row.values[2].description)), unit(of: row, &notes),
          figure(row.plannedOfAll, &notes),
          figure(row.actualOfAll, of: row.cohorts, &notes), share(of: row, &notes),
        ].joined(separator: " | ") + " |\n"
    }
    let title = ledger.profile.title ?? "Training cooperation"
    let head = """
      # \(markdownText(title))

      Planned and actual by year, venue and country, in years as the records state them.
      Figures of different units are not added; · is not reported, – cannot be said.

      | Year | Venue | Country | Unit | Planned | Actual | % |
      | --- | --- | --- | --- | ---: | ---: | ---: |

      """
    return head + rows.joined() + notes.text
  }

  private func year(of row: TotalsRow, _ notes: inout Footnotes) -> String {
    guard case .year(let year?) = row.values[0] else {
      return "?" + notes.mark("The source does not say in which year.")
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
      return "\(year)" + notes.mark("The source does not say whether this is a fiscal year.")
    }
  }

  private func unit(of row: TotalsRow, _ notes: inout Footnotes) -> String {
    guard row.isOfUnclearUnits else { return row.unit.rawValue }
    return row.unit.rawValue
      + notes.mark(
        "What is counted is unclear, and perhaps not the same in all that is added here.")
  }

  private func country(_ id: String) -> String {
    ledger.countries[RecordID(id)].map { "\($0.name) (\(id))" } ?? id
  }

  /// A sum; of so many cohorts, where what is absent in some of them leaves it open.
  private func figure(_ sum: Sum, of cohorts: Int? = nil, _ notes: inout Footnotes) -> String {
    let number = separated(sum.interval.lower)
    let twice =
      sum.repeated == 0
      ? ""
      : notes.mark(
        "May count the same people twice: two sources count differently what seems to be one cohort."
      )
    switch sum.certainty {
    case .notReported: return "·"
    case .unknown: return "?" + notes.mark("There were some; the number is not known.") + twice
    case .exact: return number + twice
    case .about: return "≈ \(number)" + notes.mark("About: a figure in it is approximate.") + twice
    case .atLeast, .atLeastAbout:
      let silent = (cohorts ?? sum.parts) - sum.parts
      let reasons = [
        sum.unknown > 0 ? "it holds \(sum.unknown) whose number is not known" : nil,
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
