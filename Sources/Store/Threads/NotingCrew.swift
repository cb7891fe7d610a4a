internal import Recfile

/// A crew that notes what it has done.
struct NotingCrew<Others: Crew>: Crew {
  let crew: Others
  /// Where it is noted; nil for nowhere.
  let progress: ReadingProgress?
  /// How many bytes all the pieces of one piece of work are about.
  let bytes: Int

  func results<Result: Sendable>(
    of count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard let progress else { return crew.results(of: count, work) }
    let share = bytes / max(1, count)
    return crew.results(of: count) { piece in
      defer { progress.note(share) }
      return work(piece)
    }
  }
}
