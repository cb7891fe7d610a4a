/// Tells what is pasted from what is typed.
///
/// A terminal in which bracketed paste is on sends `ESC [ 2 0 0 ~` before what is pasted and
/// `ESC [ 2 0 1 ~` behind it. Between them nothing is a key, however many reads it takes.
///
/// - SeeAlso: xterm's "Control Sequences", "Bracketed Paste Mode".
struct PasteReader: Hashable, Sendable {
  /// A run of what the terminal has sent.
  enum Piece: Hashable, Sendable {
    /// Reports of `wgetch(3X)` for ``Keyboard``.
    case typed([Int32])
    /// The bytes of a paste.
    case pasted([UInt8])
  }

  /// The bytes of a paste that are kept; what is longer is cut, since nobody types into a field what
  /// would not fit on a thousand screens.
  static let limit = 1 << 20
  /// How long a paste may stand still: one whose end got lost on the way must not eat keys for ever.
  static let patience = Duration.milliseconds(500)

  private static let begin: [Int32] = [0x1B, 0x5B, 0x32, 0x30, 0x30, 0x7E]
  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// The beginning of what may become the mark before a paste.
  private var held: [Int32] = []
  /// Whether the mark before a paste has come, and the one behind it has not.
  private var isPasting = false
  /// What has come of a paste.
  private var paste: [UInt8] = []
  /// Whether the paste is not wanted any more.
  private var isUnwanted = false
  /// When the last of the paste has come.
  private var latest = ContinuousClock.now

  /// When a paste has stood still for too long; nil while there is none.
  var due: ContinuousClock.Instant? { isPasting ? latest + Self.patience : nil }

  /// Sorts what has come; empty pastes are left out.
  mutating func pieces(
    _ reports: some Sequence<Int32>, at now: ContinuousClock.Instant
  ) -> [Piece] {
    var pieces: [Piece] = []
    var typed = held
    held = []
    for report in reports {
      if isPasting {
        latest = now
        if add(report), let piece = finish() { pieces.append(piece) }
        continue
      }
      typed.append(report)
      guard typed.hasEnd(Self.begin) else { continue }
      typed.removeLast(Self.begin.count)
      if !typed.isEmpty { pieces.append(.typed(typed)) }
      typed = []
      isPasting = true
      latest = now
    }
    // Escape and a bracket alone are also what Alt sends.
    for count in stride(from: Self.begin.count - 1, through: 3, by: -1)
    where typed.hasEnd(Self.begin.prefix(count)) {
      held = typed.suffix(count)
      typed.removeLast(count)
      break
    }
    if !typed.isEmpty { pieces.append(.typed(typed)) }
    if let due, due <= now, let piece = finish() { pieces.append(piece) }
    return pieces
  }

  /// Forgets what has come but was not reported yet.
  mutating func discard() {
    held = []
    isUnwanted = isPasting
  }

  /// Takes a report of a paste in.
  ///
  /// - Returns: whether it is the end.
  private mutating func add(_ report: Int32) -> Bool {
    // A sequence that curses took for a key is no text.
    guard let byte = UInt8(exactly: report) else { return false }
    paste.append(byte)
    if paste.count > Self.limit + Self.end.count { paste.remove(at: Self.limit) }
    guard paste.hasEnd(Self.end) else { return false }
    paste.removeLast(Self.end.count)
    return true
  }

  /// Ends a paste.
  private mutating func finish() -> Piece? {
    defer { (paste, isPasting, isUnwanted) = ([], false, false) }
    return paste.isEmpty || isUnwanted ? nil : .pasted(paste)
  }
}

extension PasteReader {
  /// A paste as text: lines end in newlines, and other control characters are left out, so many of
  /// them.
  static func text(of paste: [UInt8]) -> (text: String, lost: Int) {
    var text = String.UnicodeScalarView()
    var lost = 0
    var isAfterReturn = false
    for scalar in String(decoding: paste, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D: text.append("\n")
      case 0x00..<0x09, 0x0B..<0x20, 0x7F..<0xA0: lost += 1
      default: text.append(scalar)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    return (String(text), lost)
  }
}

extension Array where Element: Equatable {
  fileprivate func hasEnd(_ end: some Collection<Element>) -> Bool {
    count >= end.count && suffix(end.count).elementsEqual(end)
  }
}
