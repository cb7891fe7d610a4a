/// A store of any size whose figures are made up, and which says so: for trying things out and for
/// measuring.
///
/// The same size and seed make the same bytes. Pieces come one after the other, those of a file
/// together, so that no more than one piece need be kept.
public struct MadeUpStore: Sequence, IteratorProtocol, Sendable {
  /// Some bytes of a file.
  public struct Piece: Sendable {
    /// The file that they are appended to, below the store.
    public let path: String
    /// The bytes.
    public let bytes: [UInt8]
    /// How many cohorts are in them.
    public let cohorts: Int
  }

  private static let cohortsInPiece = 4096

  private let count: Int
  private let isSplit: Bool
  private let programs: MadeUpPrograms
  private var random: SplitMix
  private var written = 0
  private var hasHead = false

  /// A store of so many cohorts.
  ///
  /// - Parameters:
  ///   - cohorts: How many; fewer than 0 are none.
  ///   - seed: What the chances begin with.
  ///   - isSplit: Whether the cohorts of each country are a file of their own, or all in one file.
  public init(cohorts: Int, seed: UInt64 = 1, isSplit: Bool = false) {
    count = Swift.max(0, cohorts)
    self.isSplit = isSplit
    programs = MadeUpPrograms(cohorts: count)
    random = SplitMix(seed: seed)
  }

  /// The next piece; `nil` behind the last.
  public mutating func next() -> Piece? {
    guard hasHead else {
      hasHead = true
      let cohorts = isSplit ? "" : "\n%rec: Cohort\n"
      return Piece(path: "store.rec", bytes: Array((programs.text + cohorts).utf8), cohorts: 0)
    }
    guard written < count else { return nil }
    let start = written
    let country = programs.country(ofCohort: start)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.cohortsInPiece * 160)
    let isNew = start == 0 || programs.country(ofCohort: start - 1) != country
    if isSplit, isNew { bytes.append(contentsOf: "# Made up.\n\n%rec: Cohort\n".utf8) }
    while written < count, written - start < Self.cohortsInPiece {
      if isSplit, programs.country(ofCohort: written) != country { break }
      appendCohort(written, to: &bytes)
      written += 1
    }
    return Piece(
      path: isSplit ? "cohorts/\(programs.code(country)).rec" : "store.rec", bytes: bytes,
      cohorts: written - start)
  }

  /// A cohort of eight fields, some 148 bytes long.
  private mutating func appendCohort(_ number: Int, to bytes: inout [UInt8]) {
    let chance = random.next()
    let program = programs.program(ofCohort: number)
    let year = 2002 + Int(chance % 25)
    let planned = 6 + Int(chance >> 8 & 63)
    bytes.append(contentsOf: "\nId: C".utf8)
    append(number + 1, digits: 7, to: &bytes)
    bytes.append(contentsOf: "\nProgram: ".utf8)
    bytes.append(contentsOf: programs.ids[program])
    bytes.append(contentsOf: "\nYear: ".utf8)
    append(year, digits: 4, to: &bytes)
    bytes.append(contentsOf: "\nCourse: ".utf8)
    bytes.append(contentsOf: Self.courses[Int(chance >> 16 & 7)])
    bytes.append(contentsOf: "\nVenue: ".utf8)
    bytes.append(contentsOf: Self.venues[Int(chance >> 20 & 3)])
    bytes.append(contentsOf: "\nPlanned: ".utf8)
    append(planned, digits: 1, to: &bytes)
    bytes.append(contentsOf: "\nActual: ".utf8)
    appendActual(planned, chance >> 32, to: &bytes)
    bytes.append(contentsOf: "\nSource: made-up-".utf8)
    append(year, digits: 4, to: &bytes)
    bytes.append(0x0A)
  }

  private func appendActual(_ planned: Int, _ chance: UInt64, to bytes: inout [UInt8]) {
    switch chance & 63 {
    case 0: bytes.append(contentsOf: "?".utf8)
    case 1: bytes.append(contentsOf: ">".utf8)
    case 2: bytes.append(contentsOf: "~".utf8)
    case 3: bytes.append(contentsOf: ">=".utf8)
    default: break
    }
    if chance & 63 != 0 { append(planned - Int(chance >> 8 & 3), digits: 1, to: &bytes) }
  }

  private func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    while bytes.count - start < digits { bytes.append(0x30) }
    bytes[start...].reverse()
  }

  private static let courses = [
    "Thông gió và kiểm soát khí mỏ", "鉱山保安・機械化採炭技術", "Cứu hộ mỏ và sơ cứu",
    "坑廃水処理と水質管理", "Tự động hóa thiết bị khai thác", "Mine safety management",
    "保坑技術と坑内通気の計画", "Xử lý nước thải mỏ than hầm lò",
  ].map { Array($0.utf8) }

  private static let venues = ["donor-country", "in-country", "donor-country", "online"].map {
    Array($0.utf8)
  }
}

/// Numbers by chance that are the same for the same seed (Steele, Lea and Flood, 2014).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
