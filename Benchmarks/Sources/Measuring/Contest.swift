/// One kind of work, measured with several contenders in the same run.
public struct Contest: Sendable {
  /// What was measured of one contender.
  public struct Entry: Sendable {
    /// The contender.
    public let name: String
    /// The measurements; empty where there is none.
    public var series = Series()
    /// What must be known beside the figures: why there are none, or what the contender did not do.
    public var note = ""

    /// An entry of a contender.
    public init(_ name: String, _ series: Series = Series(), note: String = "") {
      self.name = name
      self.series = series
      self.note = note
    }
  }

  /// What was measured.
  public let title: String
  /// What the figures count.
  public let quantity: Quantity
  /// What was measured, a contender each; those of Cadre first.
  public let entries: [Entry]
  /// The contender that the others are set against; `nil` for none.
  public let base: String?
  /// How Cadre's figures stand to their bars.
  public var verdicts: [Verdict] = []

  /// A contest that has been measured.
  public init(_ title: String, in quantity: Quantity, _ entries: [Entry], against base: String?) {
    self.title = title
    self.quantity = quantity
    self.entries = entries
    self.base = base
  }

  /// The median of a contender; `nil` where it was not measured.
  public func median(of name: String) -> Double? {
    entries.first { $0.name == name }?.series.median
  }

  /// The entries of Cadre itself.
  public var own: [Entry] { entries.filter { Self.isOwn($0.name) } }

  /// The slowest median of Cadre's entries; `nil` where one of them was not measured.
  public var worst: Double? { worst { $0.median } }

  /// The greatest of a figure of Cadre's entries; `nil` where one of them does not have it.
  public func worst(_ figure: (Series) -> Double?) -> Double? {
    let figures = own.map { figure($0.series) }
    return figures.contains(nil) ? nil : figures.compactMap(\.self).max()
  }

  /// The slowest median of Cadre's entries, by that of another contender.
  public func ratio(to name: String) -> Double? {
    guard let worst, let other = median(of: name), other > 0 else { return nil }
    return worst / other
  }

  /// All figures, a line each.
  public var table: String {
    var table = MarkdownTable([
      ("", .left), ("median \(quantity.unit)", .right), ("least", .right), ("p99", .right),
      ("times", .right), (base.map { "× \($0)" } ?? "", .right), ("", .left),
    ])
    let baseline = base.flatMap { median(of: $0) }
    for entry in entries {
      guard let median = entry.series.median else {
        table.append([entry.name, "–", "–", "–", "0", "–", entry.note])
        continue
      }
      let ratio = baseline.flatMap { $0 > 0 ? Quantity.times.text(median / $0) : nil }
      table.append([
        entry.name, quantity.text(median), entry.series.least.map(quantity.text) ?? "",
        entry.series.percentile(99).map(quantity.text) ?? "", "\(entry.series.values.count)",
        ratio ?? "–", entry.note,
      ])
    }
    return "### \(title)\n\n\(table.text)"
  }

  /// The contest in one line: what Cadre took, what others took, the bars.
  public static func summary(_ contests: [Contest]) -> String {
    var table = MarkdownTable([
      ("work", .left), ("Cadre", .left), ("others, in the same run", .left), ("found", .left),
      ("bar", .left), ("met", .left),
    ])
    for contest in contests {
      let others = contest.entries.filter { !isOwn($0.name) }
      table.append([
        "\(contest.title), \(contest.quantity.unit)",
        contest.phrases(contest.own) { String($0.dropFirst("cadre".count)) },
        contest.phrases(others) { $0 },
        contest.verdicts.map(\.found).joined(separator: "; "),
        contest.verdicts.map(\.demand).joined(separator: "; "),
        contest.verdicts.map(\.standing.rawValue).joined(separator: "; "),
      ])
    }
    return table.text
  }

  private func phrases(_ entries: [Entry], _ name: (String) -> String) -> String {
    entries.map { entry in
      let reason = entry.note.isEmpty ? "no answer" : entry.note
      let figure = entry.series.median.map(quantity.text) ?? "– (\(reason))"
      let name = name(entry.name)
      return name.isEmpty ? figure : name.drop { $0 == " " } + " " + figure
    }.joined(separator: ", ")
  }

  private static func isOwn(_ name: String) -> Bool { name.split(separator: " ").first == "cadre" }
}
