internal import Benchmark
internal import Cooperation
internal import Interchange
internal import Recfile

/// The bytes of a made-up store.
func madeUpText(of cohorts: Int) -> [UInt8] {
  MadeUpStore(cohorts: cohorts).reduce(into: []) { $0 += $1.bytes }
}

/// The ledger of a text, not yet inspected.
func ledger(of text: [UInt8]) -> Ledger {
  Ledger(
    files: [LedgerFile(path: "store.rec", bytes: text)], inspects: false)
}

/// Registers what a ledger does with so many cohorts, on one thread.
func measureLedger(of cohorts: Int) {
  Benchmark("\(cohorts) read") { benchmark in
    let text = madeUpText(of: cohorts)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(ledger(of: text)) }
  }

  Benchmark("\(cohorts) totals") { benchmark in
    let ledger = ledger(of: madeUpText(of: cohorts))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(Totals(of: ledger.cohorts.inTextOrder, in: ledger, by: [.year, .country]))
    }
  }

  Benchmark("\(cohorts) checks") { benchmark in
    let ledger = ledger(of: madeUpText(of: cohorts))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(ledger.inspected(on: nil)) }
  }

  Benchmark("\(cohorts) query") { benchmark in
    let ledger = ledger(of: madeUpText(of: cohorts))
    let query = try Query("safety year>=2020", in: ledger)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(ledger.cohorts(matching: query)) }
  }

  Benchmark("\(cohorts) edit") { benchmark in
    let ledger = ledger(of: madeUpText(of: cohorts))
    let cohort = ledger.cohorts[cohorts / 2]
    let edit = Edit(
      ledger.name(of: cohort.origin),
      .set(
        field: "Planned", from: ledger.text("Planned", at: cohort.origin).map { StoredValue($0) },
        to: StoredValue("4321")))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      blackHole(ledger.with(try Revision(of: [edit], in: ledger.files)))
    }
  }
}
