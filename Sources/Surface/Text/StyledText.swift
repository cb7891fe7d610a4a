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
  public private(set) var spans: [Span]

  /// Creates a text of one part, or of none when there is nothing to write.
  public init(_ text: String = "", _ style: Style = .plain) {
    spans = text.isEmpty ? [] : [Span(text, style)]
  }

  /// Creates a text from parts; neighbours that look the same become one.
  public init(_ spans: some Sequence<Span>) {
    self.spans = []
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
    spans.reduce(into: "") { $0 += $1.text }
  }

  /// Adds a part at the end, or to the last part when it looks the same.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.style == style {
      spans[spans.count - 1] = Span(last.text + text, style)
    } else {
      spans.append(Span(text, style))
    }
  }

  /// Adds another text at the end.
  public static func += (left: inout StyledText, right: StyledText) {
    for span in right.spans {
      left.append(span.text, span.style)
    }
  }

  /// One text after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var both = left
    both += right
    return both
  }
}
