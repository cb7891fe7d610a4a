internal import Measuring

/// What becomes of Cadre's times where there is ten times as much.
func growthRow(_ scale: Scale, _ workshop: Workshop) -> [Contest] {
  let sizes = [10_000, 100_000, 1_000_000].filter { $0 < scale.cohorts } + [scale.cohorts]
  let entries = scale.turns.measure(
    sizes.map { size in
      Turns.Contender("cadre \(grouped(size))") { () throws(Breakdown) in
        let batch = try Batch([
          workshop.cadre, "totals", "--by", "year,country", "--store",
          try workshop.store(size),
        ])
        let viewer = Viewers(workshop: workshop, cohorts: size).cadre(lead: ["3"])
        let sitting = try viewer.sitting()
        guard let memory = sitting.program.memory else { throw Breakdown("it ended by itself") }
        var keys = Series()
        for _ in 0..<20 {
          let answer = sitting.program.press(viewer.down, until: .rest(20))
          if answer.isComplete { keys.append(answer.last) }
        }
        return [batch.milliseconds, memory.now / 1e6, keys.median ?? 0]
      }
    }, figures: 3)
  /// How a figure of the greatest store stands to that of another.
  func growth(_ figure: Int, from index: Int) -> Double? {
    guard sizes.count > 1, let last = entries[figure].last?.series.median,
      let first = entries[figure][index].series.median, first > 0
    else { return nil }
    return last / first
  }
  let tenth = max(0, sizes.count - 2)
  let more = Double(scale.cohorts) / Double(sizes[tenth])
  let allowed = 1.3
  var totals = Contest("growth of totals", in: .milliseconds, entries[0], against: nil)
  totals.verdicts = [
    Verdict(growth(0, from: tenth).map { $0 / more }, "linear growth", bar: allowed)
  ]
  var memory = Contest("growth of memory", in: .megabytes, entries[1], against: nil)
  memory.verdicts = [
    Verdict(growth(1, from: tenth).map { $0 / more }, "linear growth", bar: allowed)
  ]
  var keys = Contest("growth of a key", in: .milliseconds, entries[2], against: nil)
  keys.verdicts = [Verdict(growth(2, from: 0), "the smallest store", bar: allowed)]
  return [totals, memory, keys]
}
