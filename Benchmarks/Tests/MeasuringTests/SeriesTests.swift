import Measuring
import Testing

@Suite struct SeriesTests {
  @Test func nothingMeasuredHasNoFigures() {
    let series = Series()
    #expect(series.median == nil)
    #expect(series.least == nil)
    #expect(series.percentile(99) == nil)
  }

  @Test(
    arguments: [
      ([5], 5), ([3, 1], 2), ([9, 1, 5], 5), ([4, 1, 3, 2], 2.5), ([7, 7, 7, 1, 1], 7),
    ] as [([Double], Double)])
  func theMedianIsTheMiddle(values: [Double], median: Double) {
    #expect(Series(values).median == median)
  }

  @Test func theMedianDoesNotMoveWithOneOutlier() {
    #expect(Series([1, 2, 3, 4, 1_000_000]).median == 3)
  }

  @Test(arguments: [(1, 1.0), (50, 50), (99, 99), (100, 100)])
  func percentilesOfAHundredAreTheirRanks(percent: Int, value: Double) {
    #expect(Series((1...100).reversed().map(Double.init)).percentile(percent) == value)
  }

  @Test(arguments: [(50, 1.0), (51, 2), (99, 2), (100, 2)])
  func percentilesOfTwo(percent: Int, value: Double) {
    #expect(Series([2, 1]).percentile(percent) == value)
  }

  @Test func theLeastIsWhatWasMeasuredLeast() {
    #expect(Series([3, 1, 2]).least == 1)
  }
}
