internal import Surface

/// What the signs of the screens mean: the one table that legends and help are made from.
enum Legend {
  /// A sign and its meaning.
  struct Entry {
    let sign: String
    let meaning: String
  }

  /// The signs of figures and bars.
  static let figures: [Entry] = [
    Entry(sign: "█", meaning: "actual"),
    Entry(sign: "░", meaning: "plan"),
    Entry(sign: "▶ ≥", meaning: "at least"),
    Entry(sign: "~", meaning: "about"),
    Entry(sign: "?", meaning: "unknown"),
    Entry(sign: "0", meaning: "none"),
    Entry(sign: "–", meaning: "none yet; no %"),
    Entry(sign: "≠", meaning: "other cohorts"),
    Entry(sign: "·", meaning: "not reported"),
    Entry(sign: "*", meaning: "year unsure"),
    Entry(sign: "1/3", meaning: "known"),
    Entry(sign: "‡", meaning: "perhaps twice"),
  ]

  /// The signs of trends, states and venues.
  static let marks: [Entry] = [
    Entry(sign: "▁▄▇", meaning: "trend: actual of a year"),
    Entry(sign: "▶ ~", meaning: "trend: a bound, about"),
    Entry(sign: "▒", meaning: "trend: only planned"),
    Entry(sign: "_", meaning: "trend: none"),
    Entry(sign: "<", meaning: "trend: earlier years cut"),
    Entry(sign: "+", meaning: "also other venues, units"),
    Entry(sign: "a / b", meaning: "source of plan / of actual"),
    Entry(sign: "P R", meaning: "status planned, running"),
    Entry(sign: "✓ X", meaning: "completed, cancelled"),
    Entry(sign: "!", meaning: "the record has an error: w"),
    Entry(sign: "●", meaning: "marked: e edits them all"),
    Entry(sign: "✎", meaning: "typed, not saved: e"),
    Entry(sign: "\u{FFFD}", meaning: "what cannot be shown"),
    Entry(sign: "5?u", meaning: "5, of unclear unit"),
    Entry(sign: "ex pt pd", meaning: "experts, particip., p-days"),
    Entry(sign: "donor", meaning: "in the giving country"),
    Entry(sign: "in-ctr", meaning: "in the trainees' country"),
    Entry(sign: "unit ?", meaning: "what is counted is unclear"),
    Entry(sign: "units ?", meaning: "and perhaps not the same"),
  ]

  /// The signs of figures as texts, and how many columns each takes with each of the symbols.
  private static let texts = figures.map { entry in
    let text = "\(entry.sign) \(entry.meaning)"
    return (text, Symbols.allCases.map { StyledText(text).columns(in: $0) })
  }

  /// The signs of figures as lines of a width; no entry is broken, and the breaks are the same in
  /// Unicode and ASCII.
  static func lines(width: Int) -> [String] {
    var lines: [String] = []
    // What the last line takes with each of the symbols.
    var used: [Int] = []
    for (text, columns) in texts {
      let longer = zip(used, columns).map { $0 + 2 + $1 }
      if !longer.isEmpty, longer.allSatisfy({ $0 <= width }) {
        lines[lines.count - 1] += "  \(text)"
        used = longer
      } else {
        lines.append(text)
        used = columns
      }
    }
    return lines
  }
}
