internal import Surface

/// Where the parts of the Totals screen stand.
///
/// What a small terminal has no room for is left out: first the legend, then claims, the title and
/// the sum, so that headings and one row remain.
/// What a large one has to spare goes to a comparison of the programs.
struct TotalsLayout {
  let header: Rectangle
  let title: Rectangle
  let heading: Rectangle
  let lines: Rectangle
  let footRule: Rectangle
  let foot: Rectangle
  /// Where programs are compared; empty where there is no room.
  let comparison: Rectangle
  let legend: Rectangle
  let status: Rectangle
  let footer: Rectangle

  init(_ size: Size, _ contents: TotalsContents) {
    let (header, belowHeader) = Rectangle(size).split(top: 1)
    let (aboveFooter, footer) = belowHeader.split(bottom: 1)
    let (body, status) = aboveFooter.split(bottom: 1)
    let (title, belowTitle) = body.split(top: size.rows >= 7 ? 1 : 0)
    let (heading, rest) = belowTitle.split(top: 1)
    (self.header, self.title, self.heading) = (header, title, heading)
    (self.status, self.footer) = (status, footer)

    let claims = min(contents.claims.count, size.rows >= 30 ? 6 : size.rows >= 16 ? 3 : 1)
    let legendRows = 1 + Legend.lines(width: max(size.columns - 2, 1)).count
    // In a narrow terminal the legend would take the rows that it is to explain.
    let hasLegend = size.rows >= 20 && legendRows <= size.rows / 4
    let (aboveLegend, legend) = rest.split(bottom: hasLegend ? legendRows : 0)
    let footRows = rest.rows > 1 ? min(1 + claims, max(rest.rows - 2, 1)) : 0
    let needed = max(contents.lines.count, 1)
    let spare = aboveLegend.rows - needed - footRows - 1
    let hasComparison = size.columns >= 100 && spare >= TotalsComparison.leastRows
    let (block, comparison) = aboveLegend.split(bottom: hasComparison ? spare : 0)
    let (aboveFoot, foot) = block.split(bottom: footRows)
    let (lines, rule) = aboveFoot.split(bottom: aboveFoot.rows > min(needed, 2) ? 1 : 0)
    (self.lines, footRule, self.foot) = (lines, rule, foot)
    (self.comparison, self.legend) = (comparison, legend)
  }
}
