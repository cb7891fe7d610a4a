import Recfile
import Testing

@Suite struct BisectionTests {
  @Test(arguments: 0..<20) func `bisection finds where something begins to hold`(_ count: Int) {
    let numbers = Array(0..<count)[...]
    for start in 0...count {
      #expect(numbers.firstIndexByBisection { $0 >= start } == start)
      #expect(numbers.dropFirst(start).firstIndexByBisection { _ in true } == start)
    }
  }
}
