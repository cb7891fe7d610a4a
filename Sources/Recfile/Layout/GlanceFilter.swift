/// Which glances at records there may be in a part of a text, in a byte or two for each record.
///
/// To find one record of a million, most parts need not be looked through.
struct GlanceFilter: Sendable {
  /// A bit for each place that a glance may have; about one in eight is set.
  private let bits: [UInt64]
  /// How far a mixed glance is shifted to give its place.
  private let shift: UInt32

  init(_ extents: [RecordExtent]) {
    var size = 6
    while size < 30, 1 << size < extents.count * 8 { size += 1 }
    shift = UInt32(32 - size)
    var bits = [UInt64](repeating: 0, count: 1 << (size - 6))
    for extent in extents {
      let place = Self.place(of: extent.glance, shift)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.bits = bits
  }

  /// Whether a record may have a glance; where it is denied, none has.
  func mayHold(_ glance: UInt32) -> Bool {
    let place = Self.place(of: glance, shift)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// Multiplied by the golden ratio, the upper digits are spread.
  ///
  /// Source: D. E. Knuth, The Art of Computer Programming, volume 3, 6.4, multiplicative hashing.
  @inline(__always)
  private static func place(of glance: UInt32, _ shift: UInt32) -> Int {
    Int((glance &* 0x9E37_79B9) >> shift)
  }
}
