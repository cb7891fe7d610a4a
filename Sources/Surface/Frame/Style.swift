/// How a cell looks: what it means, and how strongly it is said.
public struct Style: Hashable, Sendable {
  /// What a terminal can do to text besides colouring it.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Brighter or thicker.
    public static let bold = Emphasis(rawValue: 1)
    /// With a line below it.
    public static let underline = Emphasis(rawValue: 2)
    /// Foreground and background exchanged.
    public static let reverse = Emphasis(rawValue: 4)
  }

  /// Ordinary text.
  public static let plain = Style()

  /// What the cell means.
  public var ink: Ink
  /// How strongly it is said.
  public var emphasis: Emphasis

  /// Creates a style; without arguments it is ``plain``.
  public init(_ ink: Ink = .text, _ emphasis: Emphasis = []) {
    self.ink = ink
    self.emphasis = emphasis
  }
}
