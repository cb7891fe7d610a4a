extension String {
  /// The text for a message: no longer than a few words, and without what cannot be seen.
  var shown: String {
    let limit = 40
    let start = String(
      unicodeScalars.prefix(limit).map { $0.isPrintable ? Character($0) : "\u{FFFD}" })
    return unicodeScalars.dropFirst(limit).isEmpty ? start : start + "…"
  }
}

extension Unicode.Scalar {
  /// Whether the scalar can be put into a message as it is.
  fileprivate var isPrintable: Bool {
    if self == " " { return true }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
}
