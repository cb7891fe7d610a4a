internal import Measuring

/// The memory of programs that show everything and are at rest.
func memoryRow(_ scale: Scale, _ workshop: Workshop) throws(Breakdown) -> [Contest] {
  let viewers = Viewers(workshop: workshop, cohorts: scale.cohorts)
  let all = [
    viewers.cadre(), viewers.cList, viewers.less, viewers.vim, viewers.ncdu, viewers.tig,
    viewers.fzf, viewers.visidata, viewers.hledgerUI(atMost: 100_000),
  ]
  let entries = Turns(rounds: 1).measure(
    all.map { viewer in
      Turns.Contender(viewer.name, note: viewer.note) { () throws(Breakdown) in
        var program = try viewer.start()
        guard program.open(until: .rest(150)).isComplete, let memory = program.memory else {
          throw Breakdown("it did not come to rest")
        }
        return [memory.now / 1e6, memory.peak / 1e6]
      }
    }, figures: 2)
  let megabytes = Double(size(of: try workshop.file(scale.cohorts)) ?? 0) / 1e6
  let text = Contest.Entry("the text itself", Series([megabytes]))
  var now = Contest(
    "memory with \(scale.size) cohorts open", in: .megabytes, entries[0] + [text],
    against: text.name)
  now.verdicts = [Verdict(now.ratio(to: text.name), "the text", bar: 1.3, aim: 0.3)]
  let peak = Contest(
    "most memory until then", in: .megabytes, entries[1] + [text], against: text.name)
  return [now, peak]
}
