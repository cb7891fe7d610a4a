/// How many of something one cell of a bar stands for.
///
/// The number is one that is easily said (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5 or 8, times a power
/// of ten), the smallest with which the largest figure still fits.
public struct Scale: Hashable, Sendable {
  /// How many cells the longest bar has.
  public let width: Int
  /// Hundredths of the leading digit of what one cell stands for: 250 in 2.5 and in 2,500.
  private let hundredths: Int
  /// The power of ten that goes with it.
  private let exponent: Int

  /// Creates the scale on which bars up to a maximum fit in so many cells.
  ///
  /// - Parameters:
  ///   - maximum: counts as 1 when it is less, and as 10¹⁵ when it is more; a bar beyond the scale
  ///     ends where the scale ends.
  ///   - width: how many cells there are, 0 to ``Size/limit``.
  public init(covering maximum: Double, width: Int) {
    let width = min(max(width, 0), Size.limit)
    let maximum = maximum >= 1 ? min(maximum, 1e15) : 1
    self.width = width
    let needed = maximum / Double(max(width, 1))
    // From 0.001, for one person in a thousand cells, to 10¹⁵ in a single one.
    let units = (-3...15).lazy.flatMap { exponent in
      Scale.steps.lazy.map { (hundredths: $0, exponent: exponent) }
    }
    (hundredths, exponent) =
      units.first { Scale.unit($0.hundredths, $0.exponent) >= needed } ?? (100, 15)
  }

  /// How many one cell stands for.
  public var unit: Double { Scale.unit(hundredths, exponent) }

  /// The number at the end of the last cell.
  public var maximum: Double { unit * Double(width) }

  /// The sentence that a legend needs, such as `1 █ = 2.5`.
  public func legend(_ symbols: Symbols = .unicode) -> String {
    "1 \(symbols[.actual]) = \(unitLabel)"
  }

  /// The whole numbers along the scale, at most five of them, and the cell that each belongs to.
  public var ticks: [(number: Int, column: Int)] {
    let end = Int(maximum)
    let room = Double(Scale.grouped(end).utf8.count + 2) * unit
    var step = 1
    search: for exponent in 0...15 {
      for hundredths in [100, 200, 250, 500] where exponent > 0 || hundredths != 250 {
        step = hundredths * Scale.power(exponent) / 100
        if step * 4 >= end && Double(step) >= room { break search }
      }
    }
    return stride(from: 0, through: end, by: step).map { number in
      (number, nearest(Double(number) / unit))
    }
  }

  /// The line above the bars: each tick's number begins over its cell; one that does not fit is left
  /// out.
  public var axis: String {
    var line = ""
    for tick in ticks {
      let label = Scale.grouped(tick.number)
      let gap = tick.column - line.utf8.count
      guard tick.column + label.utf8.count <= width, line.isEmpty || gap >= 2 else { continue }
      line += String(repeating: " ", count: gap) + label
    }
    return line
  }

  /// How many whole cells a number takes: the nearest, but one at least if it is more than zero.
  func cells(_ number: Double) -> Int {
    parts(number, each: 1)
  }

  /// How many eighths of a cell a number takes: the nearest, but one at least if it is more than
  /// zero.
  func eighths(_ number: Double) -> Int {
    parts(number, each: 8)
  }

  private func parts(_ number: Double, each parts: Int) -> Int {
    guard number > 0 else { return 0 }
    let all = Double(width * parts)
    let exact = min(number / unit * Double(parts), all)
    return min(max(nearest(exact), 1), width * parts)
  }

  private var unitLabel: String {
    guard exponent < 2 else { return Scale.grouped(hundredths * Scale.power(exponent - 2)) }
    let places = 2 - exponent
    let (whole, fraction) = hundredths.quotientAndRemainder(dividingBy: Scale.power(places))
    guard fraction > 0 else { return Scale.grouped(whole) }
    var digits = String(fraction)
    digits = String(repeating: "0", count: places - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  private static let steps = [100, 125, 150, 200, 250, 300, 400, 500, 600, 750, 800]

  private static func unit(_ hundredths: Int, _ exponent: Int) -> Double {
    exponent < 2
      ? Double(hundredths) / Double(power(2 - exponent))
      : Double(hundredths * power(exponent - 2))
  }

  private static func power(_ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// A number with a comma after each three digits.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }
}
