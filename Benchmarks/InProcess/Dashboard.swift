internal import Benchmark
internal import Cooperation
internal import Dashboard
internal import Surface

/// Registers what the dashboard does with so many cohorts, from a key to the frame that it leaves.
func measureDashboard(of cohorts: Int) {
  measure("\(cohorts) frame", of: cohorts, after: "", pressing: [])
  measure("\(cohorts) down", of: cohorts, after: "3", pressing: [.down])
  measure("\(cohorts) sort", of: cohorts, after: "3", pressing: [.character("s")])
  measure("\(cohorts) filter", of: cohorts, after: "3/s", pressing: [.character("a")])
}

private func measure(_ name: String, of cohorts: Int, after lead: String, pressing keys: [Key]) {
  Benchmark(name) { benchmark in
    let state = State(storeName: "made up", size: Size(columns: 80, rows: 24))
    var session = MemorySession(state, MemoryStore(ledger(of: madeUpText(of: cohorts))))
    session.press(lead.map { Key.character($0) })
    blackHole(frame(session.state, session.store.ledger))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      // Each time from the same state: a value, which is copied for nothing.
      var session = session
      session.press(keys)
      blackHole(frame(session.state, session.store.ledger))
    }
  }
}
