/// A line of text whose parts may look different.
///
/// ```swift
/// StyledText("e", Style(.key, .bold)) + " edit"
/// ```
public struct StyledText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A part that looks the same from end to end.
  public struct Span: Hashable, Sendable {
    /// What is written.
    public let text: String
    /// How it looks.
    public let style: Style

    /// Creates a part.
    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The parts, from left to right.
  public var spans: [Span] { (first.map { [$0] } ?? []) + others }

  /// The first part; most texts have no other, and need no memory of their own then.
  private(set) var first: Span?
  /// The parts behind it.
  private(set) var others: [Span] = []

  /// Creates a text of one part, or of none when there is nothing to write.
  public init(_ text: String = "", _ style: Style = .plain) {
    first = text.isEmpty ? nil : Span(text, style)
  }

  /// Creates a text from parts; neighbours that look the same become one.
  public init(_ spans: some Sequence<Span>) {
    for span in spans {
      append(span.text, span.style)
    }
  }

  /// Creates plain text.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// What is written, without its looks.
  public var text: String {
    others.reduce(into: first?.text ?? "") { $0 += $1.text }
  }

  /// Adds a part at the end, or to the last part when it looks the same.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    guard let first else {
      self.first = Span(text, style)
      return
    }
    if let last = others.last {
      if last.style == style {
        others[others.count - 1] = Span(last.text + text, style)
      } else {
        others.append(Span(text, style))
      }
    } else if first.style == style {
      self.first = Span(first.text + text, style)
    } else {
      others = [Span(text, style)]
    }
  }

  /// Adds another text at the end.
  public static func += (left: inout StyledText, right: StyledText) {
    guard let first = right.first else { return }
    left.append(first.text, first.style)
    for span in right.others { left.append(span.text, span.style) }
  }

  /// One text after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var both = left
    both += right
    return both
  }
}
