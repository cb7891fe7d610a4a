/// A glyph in the making: a scalar that takes columns, and what has been drawn over it so far.
struct Cluster {
  private static let maximumMarks = 4

  private(set) var glyph: Glyph
  private let isPictograph: Bool
  private var joins: Bool
  private var marks = 0
  private var last = Part.base

  private enum Part { case base, mark, selector, joiner }

  init(_ glyph: Glyph, isPictograph: Bool, joins: Bool) {
    self.glyph = glyph
    self.isPictograph = isPictograph
    self.joins = joins
  }

  /// Whether the cluster is an emoji that a skin tone or a joiner may follow.
  var isEmoji: Bool { isPictograph && (last == .base || last == .selector) }

  /// Draws a combining mark over the cluster, or leaves it out where there are too many.
  mutating func mark(_ scalar: Unicode.Scalar, joins: Bool) {
    append(scalar)
    self.joins = self.joins || joins
    last = .mark
  }

  /// Selects a variant of the base: left out if that is between text and emoji, else kept.
  ///
  /// - Returns: false if the selector has nothing to select from.
  mutating func select(_ selector: Unicode.Scalar) -> Bool {
    guard last == .base else { return false }
    let isBetweenTextAndEmoji = selector.value == 0xFE0E || selector.value == 0xFE0F
    if !isPictograph, !isBetweenTextAndEmoji {
      append(selector)
    }
    last = .selector
    return true
  }

  /// Puts U+200C or U+200D after a letter whose script needs it.
  ///
  /// - Returns: false if the script does not, or a joiner is there already.
  mutating func join(with joiner: Unicode.Scalar) -> Bool {
    guard joins, last != .joiner else { return false }
    append(joiner)
    last = .joiner
    return true
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard marks < Self.maximumMarks else { return }
    glyph.marks[marks] = scalar.value
    marks += 1
  }
}
