import Rehearsal
import Testing

/// One store has one set of sums, wherever they are shown.
struct FiguresTests {
  @Test(
    "cadre totals in each format, the Totals screen and each export add up to the same figures",
    arguments: [nil, 15, 80])
  func sums(cohorts: Int?) throws {
    let folder = try ScratchFolder()
    let store = cohorts.map { "\(folder.path(of: "store.rec")):\($0)" } ?? Project.sampleData
    let tests = "\(Project.root)/Tests"
    let run = try ChildProcess.run(
      "python3",
      [
        "\(tests)/CadreTests/Figures/figures.py", try Project.cadre(),
        "\(tests)/CooperationTests/Reckoning", store,
      ], deadline: .seconds(120))
    #expect(run.ending == .exited(0), "\(run.errorText)")
    let compared =
      "csv iati json markdown screen sql totals csv totals json totals markdown totals rec totals table totals tsv"
    #expect(run.outputText == compared + "\n")
  }
}
