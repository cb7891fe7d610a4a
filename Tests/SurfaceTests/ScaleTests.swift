import Surface
import Testing

struct ScaleTests {
  @Test(arguments: [
    (84.0, 40, 2.5, "1 █ = 2.5"), (84, 80, 1.25, "1 █ = 1.25"), (158, 80, 2, "1 █ = 2"),
    (1, 40, 0.025, "1 █ = 0.025"), (0, 40, 0.025, "1 █ = 0.025"), (40, 40, 1, "1 █ = 1"),
    (40.01, 40, 1.25, "1 █ = 1.25"), (320, 40, 8, "1 █ = 8"), (321, 40, 10, "1 █ = 10"),
    (165_000, 40, 5_000, "1 █ = 5,000"), (48_001, 40, 1_250, "1 █ = 1,250"),
    (1, 1_000, 0.001, "1 █ = 0.001"), (100, 0, 100, "1 █ = 100"), (50, -1, 50, "1 █ = 50"),
    (.nan, 10, 0.1, "1 █ = 0.1"), (-5, 10, 0.1, "1 █ = 0.1"),
    (1e30, 1, 1e15, "1 █ = 1,000,000,000,000,000"),
    (.infinity, 1_000, 1e12, "1 █ = 1,000,000,000,000"),
  ])
  func `one cell stands for a number easily said`(
    maximum: Double, width: Int, unit: Double, legend: String
  ) {
    let scale = Scale(covering: maximum, width: width)
    #expect(scale.unit == unit)
    #expect(scale.legend() == legend)
  }

  @Test(arguments: [1.0, 7, 84, 217, 999, 1_241, 90_000, 165_000, 9_007_199_254_740_992])
  func `at every width legend, axis and bars say the same`(maximum: Double) throws {
    for width in 20...400 {
      let scale = Scale(covering: maximum, width: width)
      #expect(scale.maximum >= min(maximum, 1e15), "\(width)")
      // The next smaller unit would not do: no scale wastes more than half of its cells.
      #expect(scale.unit * Double(width) <= max(maximum, 1) * 2 || maximum > 1e15, "\(width)")
      let unit = scale.legend().dropFirst("1 █ = ".count).filter { $0 != "," }
      #expect(Double(unit) == scale.unit, "\(width)")
      #expect(scale.axis.utf8.count <= width, "\(width)")
      #expect(scale.axis.hasPrefix("0"), "\(width)")
      // Every number that is named begins over its cell.
      let named = scale.axis.split(separator: " ")
      let columns = named.map {
        scale.axis.distance(from: scale.axis.startIndex, to: $0.startIndex)
      }
      for (number, column) in zip(named, columns) {
        let number = Int(number.filter { $0 != "," })
        #expect(scale.ticks.contains { $0 == (number ?? -1, column) }, "\(width): \(scale.axis)")
      }
      for tick in scale.ticks where tick.number > 0 && Double(tick.number) <= maximum {
        let bar = Bar(actual: .exactly(Double(tick.number))).drawn(on: scale, symbols: .ascii)
        #expect(abs(bar.columns(in: .ascii) - tick.column) <= 1, "\(width): \(tick)")
      }
    }
  }

  @Test func `the legend in ASCII`() {
    #expect(Scale(covering: 84, width: 40).legend(.ascii) == "1 # = 2.5")
  }

  @Test(arguments: [
    (100.0, 40, "0         25        50        75"),
    (84, 80, "0                   25                  50                  75"),
    (30, 10, "0      20"),
    (4, 8, "0   2"),
    (1, 4, "0"),
    (4_000, 20, "0         2,000"),
    (100, 1, "0"),
    (100, 0, ""),
    (1e15, 60, "0                        500,000,000,000,000"),
  ])
  func `the axis names its cells`(maximum: Double, width: Int, axis: String) {
    #expect(Scale(covering: maximum, width: width).axis == axis)
  }
}
