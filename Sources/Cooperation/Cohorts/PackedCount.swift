/// A count in four bytes, as a million cohorts hold it.
///
/// What is too large for that stands in a list beside them, and this says where.
struct PackedCount {
  private enum Kind: UInt32 {
    case absent
    case exactly
    case moreThan
    case atLeast
    case about
    case unknown
    case apart
  }

  private static let width: UInt32 = 29
  private static let largest = 1 << width - 1

  let word: UInt32

  private init(_ kind: Kind, _ number: Int = 0) {
    word = kind.rawValue << Self.width | UInt32(truncatingIfNeeded: number)
  }

  /// No count.
  static let absent = PackedCount(.absent)

  /// Packs a small whole number, which is what most counts are; `nil` if it is not small.
  @inline(__always)
  init?(exactly number: Int) {
    guard (0...Self.largest).contains(number) else { return nil }
    self.init(.exactly, number)
  }

  /// Packs a count; where it takes more room than there is, it is put into the list.
  init(_ count: Count?, _ others: inout [Count]) {
    let (kind, number): (Kind, Int) =
      switch count {
      case nil: (.absent, 0)
      case .exactly(let number): (.exactly, number)
      case .moreThan(let number): (.moreThan, number)
      case .atLeast(let number): (.atLeast, number)
      case .about(let number): (.about, number)
      case .unknown: (.unknown, 0)
      case .between: (.apart, 0)
      }
    if let count, kind == .apart || number > Self.largest {
      self.init(.apart, others.count)
      others.append(count)
    } else {
      self.init(kind, number)
    }
  }

  /// The count, with the list that it was packed with.
  @inline(__always)
  func count(_ others: [Count]) -> Count? {
    let number = Int(word & (1 << Self.width - 1))
    switch word >> Self.width {
    case Kind.absent.rawValue: return nil
    case Kind.exactly.rawValue: return .exactly(number)
    case Kind.moreThan.rawValue: return .moreThan(number)
    case Kind.atLeast.rawValue: return .atLeast(number)
    case Kind.about.rawValue: return .about(number)
    case Kind.unknown.rawValue: return .unknown
    default: return others[number]
    }
  }
}
