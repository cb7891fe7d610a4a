/// What one line, or one field with all its lines, is.
struct Item {
  /// The kinds of item; every byte of a text belongs to an item of exactly one kind.
  enum Kind {
    case blank
    case comment
    case field
    case damaged(LineDamage)
  }

  let kind: Kind
  /// The offset of the line on which the item begins.
  let start: Int
  /// The offset of the first byte that is no blank; of the name, for a field.
  let head: Int
  /// The offset of the byte that makes a line no field; of the colon, for a field.
  let turn: Int
  /// The bytes of the value as written, for a field; empty for others.
  let value: Range<Int>
  /// Whether the value is written on more than one line.
  let isFolded: Bool
  /// The offset of the line after the item.
  let next: Int
  /// Something to tell about an item that could be read all the same.
  let remark: ForeignText?

  /// The offset of what the remark is about: a line that is not as blank as it looks, or the end of
  /// a text that was cut.
  var remarkOffset: Int {
    if case .blank = kind { head } else { next - 1 }
  }
}

extension Item {
  init(blankAt start: Int, head: Int, next: Int, remark: ForeignText?) {
    self.init(
      kind: .blank, start: start, head: head, turn: head, value: head..<head, isFolded: false,
      next: next, remark: remark)
  }

  init(commentAt start: Int, head: Int, next: Int) {
    self.init(
      kind: .comment, start: start, head: head, turn: head, value: head..<head, isFolded: false,
      next: next, remark: nil)
  }

  init(_ damage: LineDamage, at start: Int, head: Int, turn: Int, next: Int) {
    self.init(
      kind: .damaged(damage), start: start, head: head, turn: turn, value: turn..<turn,
      isFolded: false, next: next, remark: nil)
  }

  @inline(__always)
  init(
    fieldAt start: Int, name: Range<Int>, value: Range<Int>, isFolded: Bool, next: Int,
    remark: ForeignText?
  ) {
    self.init(
      kind: .field, start: start, head: name.lowerBound, turn: name.upperBound, value: value,
      isFolded: isFolded, next: next, remark: remark)
  }
}
