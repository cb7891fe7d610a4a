internal import Measuring

/// The programs with a screen, each with the same number of rows.
struct Viewers {
  /// Where the data is.
  let workshop: Workshop
  /// How many rows.
  let cohorts: Int

  /// Cadre's panes: neither its header, whose warnings come when they are found, nor its foot.
  static let panes = 1..<18

  /// Cadre, on a store.
  func cadre(_ name: String = "cadre", lead: [String] = []) -> Viewer {
    Viewer(name: name, lead: lead, watched: Self.panes) { () throws(Breakdown) in
      [workshop.cadre, try workshop.store(cohorts)]
    }
  }

  /// The least that a list on ncurses can be.
  var cList: Viewer {
    Viewer(name: "C list", note: "10,000 rows, nothing read") { () throws(Breakdown) in
      [try workshop.cList()]
    }
  }

  var less: Viewer {
    Viewer(name: "less") { () throws(Breakdown) in
      [try workshop.tools.path(.less), try workshop.file(cohorts)]
    }
  }

  var vim: Viewer {
    Viewer(name: "vim") { () throws(Breakdown) in
      [try workshop.tools.path(.vim), "-n", "-u", "NONE", try workshop.file(cohorts)]
    }
  }

  var fzf: Viewer {
    // Its list grows upwards unless it is told otherwise.
    Viewer(name: "fzf", down: "\u{1B}[B") { () throws(Breakdown) in
      [
        "sh", "-c", "exec \"$0\" --layout=reverse <\"$1\"", try workshop.tools.path(.fzf),
        try workshop.peers(cohorts) + "/cohorts.tsv",
      ]
    }
  }

  var ncdu: Viewer {
    Viewer(name: "ncdu") { () throws(Breakdown) in
      [try workshop.tools.path(.ncdu), "-f", try workshop.peers(cohorts) + "/ncdu.json"]
    }
  }

  var tig: Viewer {
    Viewer(name: "tig") { () throws(Breakdown) in
      [try workshop.tools.path(.tig), "-C", try workshop.peers(cohorts) + "/commits.git"]
    }
  }

  var visidata: Viewer {
    Viewer(name: "VisiData") { () throws(Breakdown) in
      [try workshop.tools.path(.visidata), try workshop.peers(cohorts) + "/cohorts.csv"]
    }
  }

  /// hledger-ui, with no more than so many rows, since its time grows faster than they do.
  func hledgerUI(atMost limit: Int) -> Viewer {
    let count = min(cohorts, limit)
    return Viewer(
      name: "hledger-ui", note: count < cohorts ? "with \(count) of them only" : "",
      // Its first screen are the accounts; a register of cohorts is behind Enter.
      lead: ["\r"]
    ) { () throws(Breakdown) in
      [
        try workshop.tools.path(.hledgerUI), "-f",
        try workshop.peers(count) + "/cohorts.journal",
      ]
    }
  }
}
