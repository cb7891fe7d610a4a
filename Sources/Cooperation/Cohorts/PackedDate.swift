/// A date in four bytes, as a million cohorts hold it.
struct PackedDate: Hashable {
  private enum Kind: UInt32 {
    case absent
    case year
    case month
    case day
    case unknown
  }

  /// The date as a number, the same for the same date.
  let word: UInt32

  /// No date.
  static let absent = PackedDate(nil)

  /// Packs a date.
  init(_ date: PartialDate?) {
    let (kind, year, month, day): (Kind, Int, Int, Int) =
      switch date {
      case nil: (.absent, 0, 0, 0)
      case .year(let year): (.year, year, 0, 0)
      case .month(let year, let month): (.month, year, month, 0)
      case .day(let day): (.day, day.year, day.month, day.day)
      case .unknown: (.unknown, 0, 0, 0)
      }
    // Five bits for a day, four for a month, fourteen for a year to 9999.
    word =
      kind.rawValue << 23 | UInt32(clamping: year) << 9 | UInt32(clamping: month) << 5
      | UInt32(clamping: day)
  }

  /// The date.
  @inline(__always)
  var date: PartialDate? {
    let (year, month) = (Int(word >> 9 & 0x3FFF), Int(word >> 5 & 0xF))
    switch word >> 23 {
    case Kind.year.rawValue: return .year(year)
    case Kind.month.rawValue: return .month(year: year, month: month)
    case Kind.day.rawValue:
      return Day(year: year, month: month, day: Int(word & 0x1F)).map(PartialDate.day)
    case Kind.unknown.rawValue: return .unknown
    default: return nil
    }
  }
}
