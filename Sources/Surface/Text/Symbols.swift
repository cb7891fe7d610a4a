/// With which characters the house draws: all of Unicode, or ASCII alone.
///
/// ASCII is for a locale that is not UTF-8, for a font without the marks, and for a screen reader
/// that would spell them out.
public enum Symbols: Hashable, Sendable, CaseIterable {
  /// Lines, blocks and arrows of Unicode, each one column wide.
  case unicode
  /// Nothing but ASCII; some marks take two columns and more.
  case ascii

  /// How a mark looks.
  public subscript(symbol: Symbol) -> String {
    switch self {
    case .unicode: symbol.looks.unicode
    case .ascii: symbol.looks.ascii
    }
  }

  /// The cells of a bar that is so many eighths of a cell long.
  ///
  /// Without Unicode they are whole: the nearest number, but one at least if there is an eighth.
  func bar(eighths: Int) -> [String] {
    let (whole, part) = max(eighths, 0).quotientAndRemainder(dividingBy: 8)
    let rounded = self == .ascii && (part >= 4 || whole == 0 && part > 0) ? 1 : 0
    let blocks = Array(repeating: self[.actual], count: whole + rounded)
    return self == .ascii || part == 0 ? blocks : blocks + [Symbols.parts[part - 1]]
  }

  /// The heights that a trend is drawn with, the least first.
  public var levels: [String] {
    switch self {
    case .unicode: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    // Digits would read as figures.
    case .ascii: [",", "i", "H"]
    }
  }

  /// A text with every mark of the house as it looks here; other characters stay as they are.
  ///
  /// Translating twice changes nothing more. A ``Frame`` does this by itself.
  public func translated(_ text: String) -> String {
    guard self == .ascii else { return text }
    return text.unicodeScalars.reduce(into: "") { translation, scalar in
      if let replacement = Symbols.replacements[scalar] {
        translation += replacement
      } else {
        translation.unicodeScalars.append(scalar)
      }
    }
  }

  /// What stands here for the glyph of a scalar, unless that is the glyph itself.
  func replacement(of scalar: Unicode.Scalar) -> String? {
    guard self == .ascii, !scalar.isASCII else { return nil }
    return Symbols.replacements[scalar]
  }

  /// One to seven eighths of a full cell.
  private static let parts = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The ASCII look of every mark that ASCII cannot show as it is.
  private static let replacements: [Unicode.Scalar: String] = {
    var replacements: [Unicode.Scalar: String] = [:]
    for symbol in Symbol.allCases {
      for scalar in symbol.looks.unicode.unicodeScalars where !scalar.isASCII {
        replacements[scalar] = symbol.looks.ascii
      }
    }
    // It opens the mark of an unsafe scalar; what closes it is a symbol.
    replacements["‹"] = "<"
    // In a text the parts of a bar stand for themselves, as in the legend of a trend.
    for part in parts {
      for scalar in part.unicodeScalars {
        replacements[scalar] = Symbol.actual.looks.ascii
      }
    }
    for (index, level) in Symbols.unicode.levels.dropLast().enumerated() {
      for scalar in level.unicodeScalars {
        let ascii = Symbols.ascii.levels
        replacements[scalar] = ascii[index * ascii.count / Symbols.unicode.levels.count]
      }
    }
    return replacements
  }()
}
