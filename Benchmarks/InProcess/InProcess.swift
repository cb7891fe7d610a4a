internal import Benchmark
internal import Cooperation
internal import Dashboard
internal import Recfile
internal import Surface

// What the floors take by themselves, without a process, a file or a terminal around them.
//
//   swift package --package-path Benchmarks benchmark

let benchmarks: @Sendable () -> Void = {
  unsafe Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1,
    maxDuration: .seconds(3), maxIterations: 1000)
  for cohorts in [10_000, 100_000] {
    measureLedger(of: cohorts)
    measureDashboard(of: cohorts)
  }
}
