/// A text in the form that search compares: case, accents and width taken away.
///
/// Two texts that Unicode holds to be equivalent, composed or not, are equal. Accents are the marks of
/// Latin, Greek and Cyrillic; those of other scripts tell letters apart and stay. Letters that no
/// accent explains are compared as what people type for them: `đ` as `d`, `æ` as `ae`. Scalars that
/// Unicode says to ignore in display are ignored here too.
///
/// - SeeAlso: Unicode Standard Annex 15, compatibility decomposition; `CaseFolding.txt`.
public struct SearchText: Hashable, Sendable {
  let bytes: [UInt8]

  /// The form of a text that search compares; the cost is linear.
  public init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      bytes = text.utf8.map(Folding.lowercase)
    } else {
      var folding = Folding(capacity: text.utf8.count)
      for scalar in text.unicodeScalars {
        folding.append(scalar)
      }
      bytes = folding.utf8()
    }
  }

  /// Whether nothing is left to compare.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Whether the pattern occurs in the text; one that is empty occurs in all.
  ///
  /// The last letter of the pattern is found also where further marks stand on it, as in Thai or
  /// kana, so that a text is found while it is being typed. The cost is at most the product of the
  /// lengths, and in practice the length of the text.
  public func contains(_ pattern: SearchText) -> Bool {
    guard let first = pattern.bytes.first else { return true }
    guard pattern.bytes.count <= bytes.count else { return false }
    for start in 0...(bytes.count - pattern.bytes.count) where bytes[start] == first {
      if pattern.bytes.indices.allSatisfy({ bytes[start + $0] == pattern.bytes[$0] }) {
        return true
      }
    }
    return false
  }
}

extension SearchText: Comparable {
  /// The order of the letters, as their scalars have it.
  public static func < (left: SearchText, right: SearchText) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
