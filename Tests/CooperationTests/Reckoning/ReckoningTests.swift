import Cooperation
import Recfile
import Rehearsal
import Testing

/// Totals against a second implementation, in Python, that shares nothing with them but the design.
///
/// Ten thousand made-up stores, four seeds of 2,500, with six questions to each.
struct ReckoningTests {
  private static let storesPerSeed = 2500

  @Test(arguments: [20_260_312, 20_020_401, 20_190_816, 20_081_200])
  func `totals are what an independent reckoning says`(seed: Int) throws {
    let reckoning = try reckoning(seed: seed)
    #expect(reckoning.count == ReckoningTests.storesPerSeed)
    var questions = 0
    var rows = 0
    for store in reckoning {
      let parts = store.split(separator: "\u{1D}", omittingEmptySubsequences: false)
      let file = LedgerFile(path: "a.rec", bytes: Array(parts[0].utf8))
      let ledger = Ledger(files: [file], inspects: false).comparingSources()
      for part in parts.dropFirst() {
        let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
        let question = try Question(String(lines[0]))
        let expected: [String] = lines.dropFirst().filter { line in !line.isEmpty }
          .map { line in String(line) }
        let answer = question.answer(in: ledger)
        questions += 1
        rows += answer.count
        guard answer == expected else {
          Issue.record(
            """
            \(lines[0]), expected
            \(expected.joined(separator: "\n"))
            and not
            \(answer.joined(separator: "\n"))
            of
            \(parts[0])
            """)
          return
        }
      }
    }
    #expect(questions == 6 * ReckoningTests.storesPerSeed)
    #expect(rows > questions)
  }

  /// The stores of a seed, each with its questions and their answers.
  private func reckoning(seed: Int) throws -> [Substring] {
    let script = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let child = try runPython([
      "/\(script)/reckon.py", "\(seed)", "\(ReckoningTests.storesPerSeed)",
    ])
    try #require(child.ending == .exited(0), "\(child.errorText)")
    return child.outputText.split(separator: "\u{1E}")
  }

  private func runPython(_ arguments: [String]) throws -> ChildProcess {
    do {
      return try ChildProcess.run("python3", arguments, deadline: .seconds(120))
    } catch {
      throw MissingPython(reason: error.description)
    }
  }
}

private struct MissingPython: Error, CustomStringConvertible {
  let reason: String

  var description: String {
    "The reckoning needs python3, which the README's test command installs: \(reason)"
  }
}

/// A question to a store, as the reckoning writes it: `year,country JFY cumulative`.
private struct Question {
  private let groupings: [Grouping]
  private let view: YearView
  private let isCumulative: Bool

  init(_ text: String) throws {
    let words = text.split(separator: " ")
    try #require(words.count == 3)
    let names: [Substring] = words[0] == "-" ? [] : words[0].split(separator: ",")
    groupings = names.compactMap { name in Grouping(rawValue: String(name)) }
    let views: [String: YearView] = [
      "stated": .stated, "CY": .calendar, "JFY": .japaneseFiscal, "USFY": .unitedStatesFiscal,
    ]
    view = try #require(views[String(words[1])])
    try #require(groupings.count == names.count)
    isCumulative = words[2] == "cumulative"
  }

  /// The rows of the answer, cells between tabs.
  func answer(in ledger: Ledger) -> [String] {
    let totals = Totals(of: ledger.cohorts, in: ledger, by: groupings, view: view)
    let rows = isCumulative ? totals.accumulated.rows : totals.rows
    return rows.map(text(of:))
  }

  private func text(of row: TotalsRow) -> String {
    var cells: [String] = row.values.map(\.description)
    cells.append(row.unit.rawValue)
    for sum in [row.planned, row.actual] {
      cells.append(sum.description)
      cells.append(String(sum.unknown))
    }
    cells.append(String(row.cohorts))
    cells.append(String(row.assumed))
    cells.append(String(row.known))
    cells.append(String(row.repeated))
    cells.append(row.plannedOfAll.description)
    cells.append(row.actualOfAll.description)
    cells.append(row.state.rawValue)
    cells.append(row.bases.map(\.rawValue).joined(separator: "; "))
    let venues = row.venues.map { $0?.rawValue ?? "not stated" }
    cells.append(venues.joined(separator: "; "))
    cells.append(row.share.map { share in text(of: share) } ?? "")
    return cells.joined(separator: "\t")
  }

  private func text(of share: Share) -> String {
    let sign =
      switch share.bound {
      case .exact: ""
      case .atLeast: ">="
      case .atMost: "<="
      }
    return "\(sign)\(share.isAbout ? "~" : "")\(share.percent)"
  }
}
