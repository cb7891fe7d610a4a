internal import Measuring

/// A key down, from key to last byte; its bytes; and a hundred of them at once.
///
/// All programs are open at the same time, each at rest while the others are asked.
func keysRow(_ scale: Scale, _ workshop: Workshop) -> [Contest] {
  let viewers = Viewers(workshop: workshop, cohorts: scale.cohorts)
  let all = [
    viewers.cadre("cadre trainees", lead: ["3"]), viewers.cadre("cadre programs", lead: ["2"]),
    viewers.cadre("cadre countries"), viewers.cadre("cadre totals", lead: ["t", "g", "g"]),
    viewers.cList, viewers.less, viewers.vim, viewers.ncdu,
    viewers.fzf, viewers.tig, viewers.visidata, viewers.hledgerUI(atMost: 10_000),
  ]
  var single = all.map { Contest.Entry($0.name, note: $0.note) }
  var (bytes, burst) = (single, single)
  for _ in 0..<scale.sittings {
    let sittings = all.enumerated().map { index, viewer -> Sitting? in
      do throws(Breakdown) {
        return try viewer.sitting()
      } catch {
        single[index].note = error.description
        bytes[index].note = error.description
        burst[index].note = error.description
        return nil
      }
    }
    // Every list is at its lower edge before anything is counted, and scrolls from then on.
    for case let sitting? in sittings {
      let keys = String(repeating: sitting.viewer.down, count: 30)
      _ = sitting.program.press(keys, until: .rest(60))
    }
    for _ in 0..<scale.keys {
      for (index, sitting) in sittings.enumerated() {
        guard let sitting else { continue }
        let answer = sitting.program.press(sitting.viewer.down, until: .rest(25))
        guard answer.isComplete else { continue }
        single[index].series.append(answer.last)
        bytes[index].series.append(Double(answer.bytes))
      }
    }
    for (index, sitting) in sittings.enumerated() {
      guard let sitting else { continue }
      let keys = String(repeating: sitting.viewer.down, count: 100)
      let answer = sitting.program.press(keys, until: .rest(150))
      if answer.isComplete { burst[index].series.append(answer.last) }
    }
  }
  var latency = Contest(
    "cursor down among \(scale.size), key to last byte", in: .milliseconds, single,
    against: "C list")
  latency.verdicts = [
    Verdict(latency.ratio(to: "C list"), "C list", bar: 1.5, aim: 1.1),
    Verdict(latency.worst { $0.percentile(99) }, "p99", in: .milliseconds, bar: 5),
  ]
  var hundred = Contest("100 downs at once", in: .milliseconds, burst, against: "C list")
  hundred.verdicts = [Verdict(hundred.worst, "", in: .milliseconds, bar: 13, aim: 3)]
  var sizes = Contest("bytes per cursor down", in: .bytes, bytes, against: "C list")
  sizes.verdicts = [Verdict(sizes.worst, "", in: .bytes, bar: 219, aim: 80)]
  return [latency, hundred, sizes]
}
