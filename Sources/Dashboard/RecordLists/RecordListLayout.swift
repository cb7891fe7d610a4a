internal import Surface

/// Where the parts of a list of records stand: the list above, the text of the selected row below.
///
/// The list gets as many lines as it has rows, but at most half of them, so that the text stays where
/// it is from row to row; what a small terminal has no room for is the title, the rule and the heading,
/// in this order.
struct RecordListLayout {
  /// The widest lines that a text is set in, since longer ones are hard to follow.
  private static let widestText = 110

  let header: Rectangle
  let title: Rectangle
  let heading: Rectangle
  let list: Rectangle
  let rule: Rectangle
  let text: Rectangle
  let status: Rectangle
  let footer: Rectangle

  init(_ size: Size, rows: Int) {
    let (header, belowHeader) = Rectangle(size).split(top: 1)
    let (aboveFooter, footer) = belowHeader.split(bottom: 1)
    let (body, status) = aboveFooter.split(bottom: 1)
    let (title, belowTitle) = body.split(top: body.rows >= 6 ? 1 : 0)
    let (heading, rest) = belowTitle.split(top: body.rows >= 3 ? 1 : 0)
    let ruleRows = body.rows >= 5 ? 1 : 0
    let (list, below) = rest.split(top: min(max(rows, 1), max((rest.rows - ruleRows) / 2, 1)))
    let (rule, text) = below.split(top: ruleRows)
    (self.header, self.title, self.status, self.footer) = (header, title, status, footer)
    self.heading = heading.inset(columns: 1, rows: 0)
    self.list = list.inset(columns: 1, rows: 0)
    self.rule = rule
    self.text =
      text.inset(columns: 1, rows: 0)
      .split(leading: RecordListLayout.widestText).leading
  }
}
