internal import Measuring

/// A word typed into a filter, letter by letter: from each letter to the first frame, and to the last.
func filterRow(_ scale: Scale, _ workshop: Workshop) throws(Breakdown) -> [Contest] {
  let viewers = Viewers(workshop: workshop, cohorts: scale.cohorts)
  let typed = scale.turns.measure(
    [viewers.cadre(lead: ["3", "/"]), viewers.fzf].map { viewer in
      Turns.Contender(viewer.name, note: viewer.note) { () throws(Breakdown) in
        let sitting = try viewer.sitting()
        var (frames, ends) = (Series(), Series())
        for letter in "safety" {
          let answer = sitting.program.press(String(letter), until: .rest(60), patience: 500)
          guard answer.isComplete else { continue }
          frames.append(answer.frame)
          ends.append(answer.last)
        }
        guard let frame = frames.median, let slowest = ends.percentile(100) else {
          throw Breakdown("it does not answer")
        }
        return [frame, slowest]
      }
    }, figures: 2)
  let file = try workshop.file(scale.cohorts)
  let grep = scale.turns.measure([
    Turns.Contender("grep -c", note: "as a whole program") { () throws(Breakdown) in
      [try Batch([try workshop.tools.path(.grep), "-c", "safety", file]).milliseconds]
    }
  ])[0]
  var first = Contest(
    "filter of \(scale.size) as one types, letter to first frame", in: .milliseconds, typed[0],
    against: "fzf")
  first.verdicts = [Verdict(first.worst, "", in: .milliseconds, bar: 50, aim: 2)]
  var slowest = Contest(
    "the same, slowest letter of a word to its last byte", in: .milliseconds, typed[1] + grep,
    against: "fzf")
  slowest.verdicts = [Verdict(slowest.worst, "", in: .milliseconds, bar: 50, aim: 16)]
  return [first, slowest]
}
