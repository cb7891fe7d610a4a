internal import Glibc
internal import Measuring

/// Where the stores are, and what the peers read: made once, and kept for the next run.
struct Workshop {
  /// The folder of everything that is made.
  let folder: String
  /// The built program.
  let cadre: String
  /// The project's own sample data.
  let sampleData: String
  /// The sources of the benchmarks.
  let sources: String
  /// What it is compared with.
  let tools: Toolbox

  /// The folder of a made-up store of so many cohorts.
  ///
  /// - Parameters:
  ///   - cohorts: How many.
  ///   - isSplit: Whether each country has a file of its own.
  /// - Returns: The folder.
  /// - Throws: `Breakdown` where it cannot be made.
  func store(_ cohorts: Int, isSplit: Bool = false) throws(Breakdown) -> String {
    let path = "\(folder)/\(isSplit ? "split" : "store")-\(cohorts)"
    try make(path) { () throws(Breakdown) in
      let split = isSplit ? ["--split"] : []
      _ = try Batch([cadre, "demo", path, "--cohorts", "\(cohorts)"] + split)
    }
    return path
  }

  /// The one file of a store that is not split.
  func file(_ cohorts: Int) throws(Breakdown) -> String { try store(cohorts) + "/store.rec" }

  /// The same cohorts in the forms that others read.
  ///
  /// - Parameter cohorts: How many.
  /// - Returns: The folder with `cohorts.csv`, `.tsv`, `.db`, `.journal`, `.rec`, `ncdu.json` and the
  ///   bare repository `commits.git`.
  /// - Throws: `Breakdown` where they cannot be made.
  func peers(_ cohorts: Int) throws(Breakdown) -> String {
    let path = "\(folder)/peers-\(cohorts)"
    let store = try file(cohorts)
    try make(path) { () throws(Breakdown) in
      let mawk = try tools.path(.mawk)
      _ = try Batch(["mkdir", path])
      _ = try Batch([mawk, "-v", "to=\(path)", "-f", "\(sources)/Data/peers.awk", store])
      if let sqlite = try? tools.path(.sqlite) {
        _ = try Batch([
          sqlite, "\(path)/cohorts.db",
          "create table cohort (id text, program text, year integer, country text, unit text, "
            + "venue text, planned integer, actual integer, course text)",
          ".mode csv", ".import --skip 1 \(path)/cohorts.csv cohort",
          "update cohort set actual = null where actual = ''",
        ])
      }
      if let git = try? tools.path(.git) {
        let repository = "\(path)/commits.git"
        _ = try Batch([git, "init", "--quiet", "--bare", "--initial-branch=main", repository])
        _ = try Batch([
          "sh", "-c", "exec \"$0\" -C \"$1\" fast-import --quiet <\"$2\"", git, repository,
          "\(path)/commits",
        ])
      }
      _ = try Batch(["rm", "\(path)/commits"])
    }
    return path
  }

  /// The least that a list on ncurses can be: what every figure of a screen is set against.
  ///
  /// Built without Swift's package manager, which would link Swift's libraries to it.
  func cList() throws(Breakdown) -> String {
    let path = folder + "/list"
    try make(path) { () throws(Breakdown) in
      _ = try Batch([
        "cc", "-O2", "-o", path, sources + "/Peers/list.c", "-lncursesw", "-ltinfo",
      ])
    }
    return path
  }

  /// A copy of a store that may be changed.
  func copy(of store: String, named name: String) throws(Breakdown) -> String {
    let path = "\(folder)/\(name)"
    _ = try Batch(["rm", "-rf", path])
    _ = try Batch(["cp", "-r", store, path])
    return path
  }

  /// Makes what is at a path unless it was made before, to the end.
  private func make(_ path: String, _ work: () throws(Breakdown) -> Void) throws(Breakdown) {
    let stamp = path + ".complete"
    guard size(of: stamp) == nil else { return }
    tell("Making \(path)")
    _ = try Batch(["rm", "-rf", path])
    try work()
    try write([], to: stamp)
  }
}

/// Says on standard error what is being done.
func tell(_ sentence: String) {
  let line = Array((sentence + "\n").utf8)
  _ = unsafe write(STDERR_FILENO, line, line.count)
}
