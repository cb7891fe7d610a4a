internal import Measuring

/// A word typed into a filter, letter by letter: from each letter to the first frame, and to the last.
func filterRow(_ scale: Scale, _ workshop: Workshop) throws(Breakdown) -> [Contest] {
  let viewers = Viewers(workshop: workshop, cohorts: scale.cohorts)
  let all = [viewers.cadre(lead: ["3", "/"]), viewers.fzf]
  var first = all.map { Contest.Entry($0.name, note: $0.note) }
  var last = first
  for round in 0...scale.rounds {
    for (index, viewer) in all.enumerated() where first[index].note.isEmpty {
      do throws(Breakdown) {
        let sitting = try viewer.sitting()
        for letter in "safety" {
          let answer = sitting.program.press(String(letter), until: .rest(60), patience: 5000)
          // The first round warms, as elsewhere.
          guard round > 0, answer.isComplete else { continue }
          first[index].series.append(answer.frame)
          last[index].series.append(answer.last)
        }
      } catch {
        first[index].note = error.description
        last[index].note = error.description
      }
    }
  }
  let file = try workshop.file(scale.cohorts)
  let grep = scale.turns.measure([
    Turns.Contender("grep -c", note: "as a whole program") { () throws(Breakdown) in
      [try Batch([try workshop.tools.path(.grep), "-c", "safety", file]).milliseconds]
    }
  ])[0]
  var complete = Contest(
    "filter of \(scale.size) as one types, letter to last byte", in: .milliseconds, last + grep,
    against: "fzf")
  complete.verdicts = [Verdict(complete.worst, "", in: .milliseconds, bar: 50, aim: 16)]
  var frames = Contest(
    "filter as one types, letter to first frame", in: .milliseconds, first, against: "fzf")
  frames.verdicts = [Verdict(frames.worst, "", in: .milliseconds, bar: 50, aim: 2)]
  return [complete, frames]
}
