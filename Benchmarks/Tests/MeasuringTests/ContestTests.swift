import Measuring
import Testing

@Suite struct ContestTests {
  @Test(arguments: [
    (0.0, "0.00"), (0.234, "0.23"), (9.994, "9.99"), (9.996, "10.0"), (24.36, "24.4"),
    (99.96, "100"), (1234.5, "1,235"), (1_234_567, "1,234,567"), (-3.5, "-3.50"),
  ])
  func figuresHaveThreeDigits(value: Double, text: String) {
    #expect(Quantity.milliseconds.text(value) == text)
  }

  @Test func bytesAreWhole() {
    #expect(Quantity.bytes.textWithUnit(219) == "219 bytes")
    #expect(Quantity.bytes.text(2432) == "2,432")
  }

  @Test(arguments: [
    (1.0, Verdict.Standing.aim), (1.7, .aim), (1.71, .bar), (3, .bar), (3.01, .missed),
  ])
  func aFigureIsAtMostItsBar(value: Double, standing: Verdict.Standing) {
    let verdict = Verdict(value, "wc -l", bar: 3, aim: 1.7)
    #expect(verdict.standing == standing)
    #expect(verdict.demand == "≤ 3.00 × wc -l")
  }

  @Test(arguments: [(7.0, Verdict.Standing.bar), (6.9, .missed)])
  func aFigureIsAtLeastItsBar(value: Double, standing: Verdict.Standing) {
    let verdict = Verdict(value, "faster than DuckDB", .atLeast, bar: 7)
    #expect(verdict.standing == standing)
    #expect(verdict.demand == "≥ 7.00 × faster than DuckDB")
  }

  @Test func whatWasNotMeasuredIsNeverMet() {
    let verdict = Verdict(nil, "", in: .milliseconds, bar: 5)
    #expect(verdict.standing == .unknown)
    #expect(verdict.found == "? ms")
  }

  @Test func tablesAreStraight() {
    var table = MarkdownTable([("work", .left), ("ms", .right)])
    table.append(["totals | all", "42.0"])
    table.append(["a"])
    #expect(
      table.text == """
        | work          |   ms |
        | ------------- | ---: |
        | totals \\| all | 42.0 |
        | a             |      |

        """)
  }

  private var contest: Contest {
    var contest = Contest(
      "cursor down", in: .milliseconds,
      [
        .init("cadre trainees", Series([0.5, 0.7, 0.6])), .init("cadre totals", Series([0.3])),
        .init("C list", Series([0.4])), .init("tig", note: "not installed"),
      ], against: "C list")
    contest.verdicts = [
      Verdict(contest.ratio(to: "C list"), "C list", bar: 1.5),
      Verdict(contest.worst { $0.percentile(99) }, "p99", in: .milliseconds, bar: 5),
    ]
    return contest
  }

  @Test func theSlowestOfCadresScreensCounts() {
    #expect(contest.worst == 0.6)
    #expect(contest.verdicts.map(\.standing) == [.bar, .bar])
  }

  @Test func aScreenThatWasNotMeasuredLeavesTheBarOpen() {
    let contest = Contest(
      "x", in: .bytes, [.init("cadre a", Series([1])), .init("cadre b", note: "ended")],
      against: nil)
    #expect(contest.worst == nil)
  }

  @Test func theTableNamesWhatCouldNotBeMeasured() {
    #expect(
      contest.table == """
        ### cursor down

        |                | median ms | least |  p99 | times | × C list |               |
        | -------------- | --------: | ----: | ---: | ----: | -------: | ------------- |
        | cadre trainees |      0.60 |  0.50 | 0.70 |     3 |     1.50 |               |
        | cadre totals   |      0.30 |  0.30 | 0.30 |     1 |     0.75 |               |
        | C list         |      0.40 |  0.40 | 0.40 |     1 |     1.00 |               |
        | tig            |         – |     – |    – |     0 |        – | not installed |

        """)
  }

  @Test func theSummaryHasALineForEachContest() {
    let lines = Contest.summary([contest]).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[2]
        == "| cursor down, ms | trainees 0.60, totals 0.30 | C list 0.40, tig – (not installed) "
        + "| 1.50 × C list; 0.70 ms p99 | ≤ 1.50 × C list; ≤ 5.00 ms p99 | ✓; ✓ |")
  }

  @Test func turnsAreTakenInTurn() {
    var order: [String] = []
    let entries = Turns(rounds: 2).measure(
      [
        Turns.Contender("a") { () throws(Breakdown) in
          order.append("a")
          return [Double(order.count), 7]
        },
        Turns.Contender("b") { () throws(Breakdown) in
          order.append("b")
          throw Breakdown("not here")
        },
        Turns.Contender("c", note: "one figure") { () throws(Breakdown) in
          order.append("c")
          return [1]
        },
      ], figures: 2)
    #expect(order == ["a", "b", "c", "a", "c", "a", "c"])
    #expect(entries[0].map(\.series) == [Series([4, 6]), Series(), Series([1, 1])])
    #expect(entries[1].map(\.series) == [Series([7, 7]), Series(), Series()])
    #expect(entries[0].map(\.note) == ["", "not here", "one figure"])
  }

  @Test func whoIsTooSlowIsMeasuredOnce() {
    var count = 0
    let entries = Turns(rounds: 5, patience: 0).measure([
      Turns.Contender("slow") { () throws(Breakdown) in
        count += 1
        return [3]
      }
    ])
    #expect(count == 1)
    #expect(entries[0][0].series == Series([3]))
  }
}
