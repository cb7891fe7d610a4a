/// The glyphs of a text, in order.
///
/// Nothing that could drive or deceive a terminal comes out: an unsafe scalar is spelled as a visible
/// mark such as `‹U+202E›`, one glyph for each of its characters. What makes terminals disagree about
/// widths is left out: the joiners between emoji, so that each stands by itself, and the selectors
/// and skin tones after them. Of the marks over one scalar, the fifth and later are left out. A mark
/// that has nothing to stand on is drawn on `◌`.
///
/// The glyphs are made one by one, each at the cost of the scalars that it takes up.
public struct Glyphs: Sequence, Sendable {
  private let text: String

  /// The glyphs of a text.
  public init(_ text: String) {
    self.text = text
  }

  /// An iterator at the first glyph.
  public func makeIterator() -> Iterator {
    Iterator(text)
  }
}

extension Glyphs {
  /// Makes the glyphs of a text one by one.
  public struct Iterator: IteratorProtocol, Sendable {
    private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"
    private static let zeroWidthNonJoiner: Unicode.Scalar = "\u{200C}"
    private static let dottedCircle: Unicode.Scalar = "\u{25CC}"

    private var scalars: String.UnicodeScalarView.Iterator
    /// The first scalar that no glyph has yet.
    private var upcoming: Unicode.Scalar?
    private var upcomingTraits = ScalarTraits(" ")
    /// What is left of a visible mark.
    private var mark: Substring.UnicodeScalarView = Substring().unicodeScalars
    /// The last scalar that was spelled as a visible mark.
    private(set) var spelled: Unicode.Scalar?

    init(_ text: String) {
      scalars = text.unicodeScalars.makeIterator()
      advance()
    }

    /// The next glyph, or nil after the last.
    public mutating func next() -> Glyph? {
      if let scalar = mark.popFirst() { return Glyph(scalar, columns: 1) }
      guard let first = upcoming else { return nil }
      let traits = upcomingTraits
      if traits.isUnsafe {
        advance()
        mark = visibleMark(of: first)[...].unicodeScalars
        spelled = first
        return next()
      }
      guard traits.columns > 0 else {
        return glyph(on: Self.dottedCircle, ScalarTraits(Self.dottedCircle))
      }
      advance()
      return glyph(on: first, traits)
    }

    /// The glyph of a scalar with whatever follows and is drawn over it.
    private mutating func glyph(on base: Unicode.Scalar, _ traits: ScalarTraits) -> Glyph {
      let glyph = Glyph(base, columns: traits.columns)
      guard !upcomingTraits.beginsGlyph else { return glyph }
      var cluster = Cluster(glyph, isPictograph: traits.isPictograph, joins: traits.isJoining)
      while let scalar = upcoming, take(scalar, into: &cluster) {
        advance()
      }
      return cluster.glyph
    }

    /// Puts the upcoming scalar into the cluster or leaves it out of display.
    ///
    /// - Returns: false if the cluster ends before the scalar.
    private func take(_ scalar: Unicode.Scalar, into cluster: inout Cluster) -> Bool {
      switch scalar {
      case Self.zeroWidthJoiner where cluster.isEmoji && isPictographBehindUpcoming:
        return true
      case Self.zeroWidthJoiner, Self.zeroWidthNonJoiner:
        return cluster.join(with: scalar)
      case _ where upcomingTraits.isVariationSelector:
        return cluster.select(scalar)
      case _ where upcomingTraits.isSkinTone:
        return cluster.isEmoji
      default:
        guard !upcomingTraits.isUnsafe, upcomingTraits.columns == 0 else { return false }
        cluster.mark(scalar, joins: upcomingTraits.isJoining)
        return true
      }
    }

    private var isPictographBehindUpcoming: Bool {
      var ahead = scalars
      return ahead.next().map { ScalarTraits($0).isPictograph } ?? false
    }

    private mutating func advance() {
      upcoming = scalars.next()
      upcomingTraits = ScalarTraits(upcoming ?? " ")
    }
  }
}
