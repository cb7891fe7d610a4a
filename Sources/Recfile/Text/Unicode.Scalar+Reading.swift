extension Unicode.Scalar {
  /// The scalar whose UTF-8 begins at the lower bound of `range`, if it is well-formed.
  init?(in bytes: Span<UInt8>, _ range: Range<Int>) {
    let limit = Swift.min(range.upperBound, range.lowerBound + 4)
    var units: [UInt8] = []
    for offset in range.lowerBound..<limit { units.append(bytes[offset]) }
    var decoder = UTF8()
    var iterator = units.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    self = scalar
  }

  /// Whether a reader of the text sees nothing, or only a gap, where this scalar is.
  ///
  /// Space and tab, the two blanks of the format, are not meant.
  var isInvisible: Bool {
    switch value {
    case 0x0B...0x0D, 0x85, 0xA0, 0xAD, 0x034F, 0x061C, 0x1680, 0x180E, 0x2000...0x200F,
      0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }
}
