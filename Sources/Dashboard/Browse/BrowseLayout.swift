internal import Surface

/// Where the parts of Browse stand, for a size and a focus.
///
/// From 80 columns on three panes stand side by side over the detail strip, from 140 by 32 on with a
/// chart beside it; from 60 the pane that is farthest from the focus is folded to a line; below, or
/// below 16 rows, all panes but the focused one are.
struct BrowseLayout {
  /// How a pane is shown.
  enum Place: Hashable {
    /// In a box.
    case open(Rectangle)
    /// Below a titled line, without a box.
    case bare(Rectangle)
    /// Below its headings, which say more than a title where there is no room for both.
    case untitled(Rectangle)
    /// As one titled line.
    case folded(Rectangle)

    /// How many columns its title may take.
    var titleColumns: Int {
      switch self {
      case .open(let box): box.columns - 4
      case .bare(let line), .untitled(let line), .folded(let line): line.columns - 10
      }
    }

    /// All of the pane.
    var area: Rectangle {
      switch self {
      case .open(let area), .bare(let area), .untitled(let area), .folded(let area): area
      }
    }

    /// Where the rows of the pane stand; `nil` where it is folded.
    var inside: Rectangle? {
      switch self {
      case .open(let box): box.inset()
      case .bare(let area): area.split(top: 1).rest
      case .untitled(let area): area
      case .folded: nil
      }
    }
  }

  let header: Rectangle
  let status: Rectangle
  let footer: Rectangle
  let panes: [Pane: Place]
  /// What is said of the figure under the cursor; empty where there is no room.
  let detail: Rectangle
  /// The chart beside it; `nil` where there is no room.
  let chart: Rectangle?
  /// Whether the detail has a box of its own, and not only a rule above and below.
  var isDetailBoxed: Bool { chart != nil }

  init(_ size: Size, focus: Pane) {
    let (header, belowHeader) = Rectangle(size).split(top: 1)
    let (aboveFooter, footer) = belowHeader.split(bottom: 1)
    let (body, status) = aboveFooter.split(bottom: 1)
    (self.header, self.status, self.footer) = (header, status, footer)

    let isAccordion = size.columns < 60 || size.rows < 16
    let isWide = size.columns >= 140 && size.rows >= 32
    let detailRows =
      if isWide { max(12, size.rows * 35 / 100) } else if isAccordion {
        size.rows >= 22 ? 5 : 0
      } else { size.rows >= 30 ? 8 : size.rows >= 20 ? 5 : 4 }
    let (area, below) = body.split(bottom: detailRows)
    if isWide {
      let (detail, chart) = below.split(leading: size.columns * 58 / 100)
      self.detail = detail
      self.chart = chart
    } else {
      detail = below
      chart = nil
    }

    if isAccordion {
      panes = BrowseLayout.accordion(area, focus: focus)
    } else if size.columns < 80 {
      panes = BrowseLayout.pair(area, focus: focus)
    } else {
      panes = BrowseLayout.three(area)
    }
  }

  private static func three(_ area: Rectangle) -> [Pane: Place] {
    let spare = area.columns - 80
    let (countries, rest) = area.split(leading: 18 + min(spare * 12 / 100, 12))
    let (programs, cohorts) = rest.split(leading: 24 + min(spare * 22 / 100, 24))
    return [.countries: .open(countries), .programs: .open(programs), .cohorts: .open(cohorts)]
  }

  private static func pair(_ area: Rectangle, focus: Pane) -> [Pane: Place] {
    guard focus == .countries else {
      let (line, rest) = area.split(top: 1)
      let (programs, cohorts) = rest.split(leading: 21 + max(area.columns - 66, 0) / 3)
      return [.countries: .folded(line), .programs: .open(programs), .cohorts: .open(cohorts)]
    }
    let (rest, line) = area.split(bottom: 1)
    let (countries, programs) = rest.split(leading: 26)
    return [.countries: .open(countries), .programs: .open(programs), .cohorts: .folded(line)]
  }

  private static func accordion(_ area: Rectangle, focus: Pane) -> [Pane: Place] {
    guard area.rows >= 6 else {
      return [focus: focus == .cohorts && area.rows < 4 ? .untitled(area) : .bare(area)]
    }
    let (above, fromFocus) = area.split(top: focus.rawValue)
    let (open, below) = fromFocus.split(bottom: Pane.allCases.count - 1 - focus.rawValue)
    var panes: [Pane: Place] = [focus: .open(open)]
    for pane in Pane.allCases where pane.rawValue < focus.rawValue {
      panes[pane] = .folded(above.line(pane.rawValue))
    }
    for pane in Pane.allCases where pane.rawValue > focus.rawValue {
      panes[pane] = .folded(below.line(pane.rawValue - focus.rawValue - 1))
    }
    return panes
  }
}
