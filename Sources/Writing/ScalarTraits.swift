/// What a terminal makes of one scalar, by itself.
///
/// The classification is that of Unicode 14.0 with the widths of `wcwidth` in glibc 2.36, which is
/// what ncurses counts with; East Asian Ambiguous is narrow. Where glibc differs from Unicode, glibc
/// is followed: U+1160–11FF and U+D7B0–D7FB (Hangul vowels and finals) take no column, U+3248–324F
/// and U+4DC0–4DFF take two. `Tables/generate.py` holds the list.
struct ScalarTraits {
  /// The columns in the two lowest bits, then the flags.
  private let bits: UInt8

  private static let columnBits: UInt8 = 3
  private static let unsafeBit: UInt8 = 4
  private static let pictograph: UInt8 = 8
  private static let joining: UInt8 = 16
  private static let variationSelector: UInt8 = 32
  private static let skinTone: UInt8 = 64

  /// The traits of a scalar.
  ///
  /// Up to U+02FF, and of lines and blocks (U+2500 to U+259F), they are known without the table; of others the
  /// cost is a search in about 2,200 ranges.
  init(_ scalar: Unicode.Scalar) {
    bits =
      switch scalar.value {
      case 0x2500..<0x25A0: 1
      case 0x300...: ScalarRanges.traits[scalar]
      case 0x20..<0x7F, 0xA0..<0xAD, 0xAE...: 1
      default: Self.unsafeBit
      }
  }

  /// The columns that the scalar takes: 0, 1 or 2; 0 where it is unsafe.
  var columns: Int { Int(bits & Self.columnBits) }

  /// Whether the scalar takes columns whatever is before it, so that no glyph goes on with it.
  var beginsGlyph: Bool { columns > 0 && !isSkinTone }

  /// Whether the scalar must not reach a terminal as itself.
  ///
  /// These are the controls, the format characters and all else that Unicode says to ignore in
  /// display, the line and paragraph separators; and what nobody can know the look of: private use,
  /// noncharacters, and scalars without meaning in Unicode 14.0.
  var isUnsafe: Bool { bits & Self.unsafeBit != 0 }

  /// Whether the scalar is an emoji, or may be drawn as one.
  var isPictograph: Bool { bits & Self.pictograph != 0 }

  /// Whether the scalar is a letter or mark of a script that needs U+200C and U+200D.
  var isJoining: Bool { bits & Self.joining != 0 }

  /// Whether the scalar selects a variant of the one before it.
  ///
  /// By itself it is unsafe, for it has no look, and a run of them can hide a message.
  var isVariationSelector: Bool { bits & Self.variationSelector != 0 }

  /// Whether the scalar colours the skin of the emoji before it.
  var isSkinTone: Bool { bits & Self.skinTone != 0 }
}
