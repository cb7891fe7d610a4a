internal import Measuring

/// One field edited: from Enter to the frame, and until the screen says that it is saved.
func editRow(_ scale: Scale, _ workshop: Workshop) throws(Breakdown) -> [Contest] {
  let single = try workshop.copy(of: workshop.store(scale.cohorts), named: "edited")
  let split = try workshop.copy(
    of: workshop.store(scale.cohorts, isSplit: true), named: "edited-split")
  let plain = try workshop.copy(of: workshop.store(scale.cohorts), named: "rewritten")
  let country = try workshop.copy(
    of: workshop.store(scale.cohorts, isSplit: true), named: "rewritten-split")
  let (wholeFile, countryFile) = (plain + "/store.rec", country + "/cohorts/AD.rec")
  var round = 0
  func edit(_ store: String) throws(Breakdown) -> [Double] {
    let viewer = Viewer(name: "cadre", lead: ["3", "\(1 + round % 9)", "7"]) {
      () throws(Breakdown) in [workshop.cadre, store]
    }
    round += 1
    let answer = try viewer.sitting().program.press(
      "\r", until: .shows("saved ✓"), patience: 30_000)
    guard answer.isComplete else { throw Breakdown("it did not say that it is saved") }
    return [answer.frame, answer.last]
  }
  let entries = scale.turns.measure(
    [
      Turns.Contender("cadre") { () throws(Breakdown) in try edit(single) },
      Turns.Contender("cadre split") { () throws(Breakdown) in try edit(split) },
      Turns.Contender("rewrite of the store") { () throws(Breakdown) in
        [0, try SafeRewrite.time(wholeFile, changing: (size(of: wholeFile) ?? 0) / 2, to: 0x31)]
      },
      Turns.Contender("rewrite of a country") { () throws(Breakdown) in
        [
          0,
          try SafeRewrite.time(countryFile, changing: (size(of: countryFile) ?? 0) / 2, to: 0x31),
        ]
      },
      Turns.Contender("append, fdatasync") { () throws(Breakdown) in
        [0, try SafeRewrite.timeOfAppending(to: workshop.folder + "/appended")]
      },
    ], figures: 2)
  var frames = Contest(
    "edit of a field of \(scale.size) cohorts, Enter to frame", in: .milliseconds,
    Array(entries[0].prefix(2)), against: nil)
  frames.verdicts = [Verdict(frames.worst, "", in: .milliseconds, bar: 5)]
  return [frames]
    + zip([0, 1], ["one file", "a file a country"]).map { index, title in
      var contest = Contest(
        "edit, Enter to “saved ✓”, \(title)", in: .milliseconds,
        [entries[1][index], entries[1][index + 2], entries[1][4]],
        against: entries[1][index + 2].name)
      contest.verdicts = [
        Verdict(
          contest.ratio(to: entries[1][index + 2].name), "rewrite, fsync, rename", bar: 1.5,
          aim: 1.2)
      ]
      return contest
    }
}
