internal import Measuring

/// From the start of a program to its first frame, and until nothing changes any more.
func startRow(_ scale: Scale, _ workshop: Workshop) -> [Contest] {
  let viewers = Viewers(workshop: workshop, cohorts: scale.cohorts)
  let (first, complete) = starts(
    of: [
      viewers.cadre(), viewers.cList, viewers.less, viewers.vim, viewers.fzf, viewers.ncdu,
      viewers.visidata, viewers.tig, viewers.hledgerUI(atMost: 100_000),
    ], scale)
  var frames = Contest(
    "start on \(scale.size) cohorts, first frame", in: .milliseconds, first, against: "C list")
  frames.verdicts = [Verdict(frames.worst, "", in: .milliseconds, bar: 20, aim: 5)]
  var panes = Contest(
    "start on \(scale.size) cohorts, everything shown", in: .milliseconds, complete,
    against: "C list")
  panes.verdicts = [Verdict(panes.worst, "", in: .milliseconds, bar: 250, aim: 100)]
  return [frames, panes]
}

/// The same on the sample data, and on as little for the others.
func sampleRow(_ scale: Scale, _ workshop: Workshop) -> [Contest] {
  let viewers = Viewers(workshop: workshop, cohorts: 100)
  let sample = Viewer(name: "cadre", watched: Viewers.panes) { () throws(Breakdown) in
    [workshop.cadre, workshop.sampleData]
  }
  let (_, complete) = starts(
    of: [
      sample, viewers.cList, viewers.less, viewers.vim, viewers.fzf, viewers.ncdu,
      viewers.visidata, viewers.tig, viewers.hledgerUI(atMost: 100),
    ], Scale(cohorts: 100, rounds: max(scale.rounds, 15), sittings: 1))
  var contest = Contest(
    "start on sample-data, everything shown", in: .milliseconds, complete, against: "C list")
  contest.verdicts = [Verdict(contest.ratio(to: "C list"), "C list", bar: 3, aim: 1.2)]
  return [contest]
}

private func starts(
  of viewers: [Viewer], _ scale: Scale
) -> (first: [Contest.Entry], complete: [Contest.Entry]) {
  let entries = scale.turns.measure(
    viewers.map { viewer in
      Turns.Contender(viewer.name, note: viewer.note) { () throws(Breakdown) in
        var program = try viewer.start()
        let answer = program.open(until: .rest(150))
        guard answer.isComplete else { throw Breakdown("it did not come to rest") }
        return [answer.frame, answer.settled]
      }
    }, figures: 2)
  return (entries[0], entries[1])
}
