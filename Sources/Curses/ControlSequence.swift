internal import Surface

/// What a terminal sends after an escape, as a whole (ECMA-48, section 5.4), or a single shift and what
/// it shifts (section 8.3.143).
struct ControlSequence: Hashable, Sendable {
  /// The parameters, as they are sent.
  let parameters: String
  /// The character that ends it.
  let final: Unicode.Scalar
  /// Whether it is a single shift, as keys send it in application mode.
  private let isShift: Bool
  /// Whether a second escape was before it, as some terminals send for Alt.
  private var hasAlt = false
  /// How many reports of `wgetch(3X)` it takes.
  private(set) var length: Int

  /// The sequence that follows an escape; `nil` where none does.
  init?(_ reports: some Collection<Int32>) {
    if reports.first == 0x1B, var inner = ControlSequence(after: reports.dropFirst()) {
      inner.hasAlt = true
      inner.length += 1
      self = inner
    } else if let sequence = ControlSequence(after: reports) {
      self = sequence
    } else {
      return nil
    }
  }

  private init?(after reports: some Collection<Int32>) {
    if reports.first == 0x4F, let shifted = reports.dropFirst().first, 0x40...0x7E ~= shifted {
      (parameters, final, isShift, length) = ("", Unicode.Scalar(UInt8(shifted)), true, 2)
      return
    }
    guard reports.first == 0x5B else { return nil }
    let parameters = reports.dropFirst().prefix { 0x30...0x3F ~= $0 }
    let intermediates = reports.dropFirst(1 + parameters.count).prefix { 0x20...0x2F ~= $0 }
    length = 2 + parameters.count + intermediates.count
    guard let final = reports.dropFirst(length - 1).first, 0x40...0x7E ~= final else { return nil }
    self.parameters = String(decoding: parameters.map { UInt8($0) }, as: UTF8.self)
    self.final = Unicode.Scalar(UInt8(final))
    isShift = false
  }

  /// The key that sends it; `nil` where nobody knows one, or Alt is held.
  ///
  /// These are the forms beside that of terminfo that terminals use for the same keys: PuTTY and rxvt
  /// have their own Home and End, and which form arrives depends on modes that others may have set.
  var key: Key? {
    guard !hasAlt else { return nil }
    if isShift { return shiftedKey }
    switch (parameters, final) {
    case ("", "Z"): return .backTab
    case ("", _): return ControlSequence.cursorKey(final)
    case ("1", "~"), ("7", "~"): return .home
    case ("4", "~"), ("8", "~"): return .end
    case ("3", "~"): return .delete
    case ("5", "~"): return .pageUp
    case ("6", "~"): return .pageDown
    default: return nil
    }
  }

  /// The key of a single shift: one that moves, or one of the keypad in application mode.
  private var shiftedKey: Key? {
    switch final {
    case "M": return .enter
    case "X": return .character("=")
    case "j"..."y":
      // The keypad sends its signs, `*` to `9`, as letters in the order of ASCII.
      let sign = UInt8(truncatingIfNeeded: final.value) - UInt8(ascii: "j") + UInt8(ascii: "*")
      return .character(Character(Unicode.Scalar(sign)))
    default: return ControlSequence.cursorKey(final)
    }
  }

  private static func cursorKey(_ final: Unicode.Scalar) -> Key? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    default: nil
    }
  }
}
