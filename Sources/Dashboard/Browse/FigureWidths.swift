internal import Cooperation
internal import Surface

/// How wide the figures of the grid are that are in sight, so that their columns can be.
struct FigureWidths: Hashable, Sendable {
  /// What a column needs, beside what every column of figures has.
  struct Need: Hashable, Sendable {
    /// The widest figure in its shortest form.
    private(set) var least = 0
    /// The widest figure with all that it says.
    private(set) var whole = 0

    /// The widest that a column gets; wider figures are shortened, and told by the strip.
    private static let most = 12

    /// Takes the forms of a figure into account, the one that says all and takes least before shorter
    /// ones.
    fileprivate mutating func note(_ forms: [String]) {
      let widths = forms.map { StyledText($0).columns(in: .ascii) }
      let shortest = min(widths.min() ?? 0, Need.most)
      least = max(least, shortest)
      let told = widths.first { $0 <= Need.most } ?? shortest
      whole = max(whole, told)
    }
  }

  /// The plans.
  private(set) var planned = Need()
  /// The actuals.
  private(set) var actual = Need()

  /// What every column of figures has is enough.
  init() {}

  /// The widths that the figures of some cohorts need.
  ///
  /// They are those of ASCII, so that columns do not depend on what they are drawn with.
  init(of cohorts: some Sequence<Cohort>, in ledger: Ledger) {
    for cohort in cohorts {
      // The unit in full is no reason for a wider column.
      func forms(_ count: Count) -> [String] {
        let forms = cohort.shownForms(of: count, in: ledger)
        return forms.count > 2 ? [forms[1], forms[3]] : forms
      }
      if let count = cohort.planned { planned.note(forms(count)) }
      if let count = cohort.actual { actual.note(forms(count)) }
    }
  }
}

extension Cohort {
  /// A figure of it as the grid shows it, the longest form first: with its unit unless that is people,
  /// and a sign where the cohort seems to be one with another.
  func shownForms(of count: Count, in ledger: Ledger) -> [String] {
    let sign = ledger.likelySame(as: origin).isEmpty ? "" : "‡"
    return [count.shown, count.shortened].flatMap { text -> [String] in
      // What is none or unknown is so in any unit.
      guard unit != .people, count != .exactly(0), count != .unknown else { return [sign + text] }
      return ["\(sign)\(text) \(unit.brief)", "\(sign)\(text)\(unit.mark)"]
    }
  }
}
