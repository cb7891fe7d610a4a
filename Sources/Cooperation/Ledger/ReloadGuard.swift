internal import Recfile

/// Decides, file by file, whether what a store holds now may take the place of what it held before.
///
/// Other programs do not write at one moment: git removes a file and makes it again, some editors
/// write in place, and a crash leaves files empty, short or full of NUL. A text that looks like
/// that is held back: the last good one stays until the text mends or the user takes it as it is.
/// A file that had no good text yet is never held back for what it says.
public struct ReloadGuard: Sendable {
  /// The files to show, in path order: the new text, or the last good one where that is held back.
  public private(set) var files: [LedgerFile] = []
  /// The files that cannot be read and have no last good text to show.
  public private(set) var unreadable: [UnreadableFile] = []
  /// The files whose last good text stays, and why, in path order.
  public private(set) var held: [HeldBack] = []

  /// Judges a new reading.
  ///
  /// Costs a comparison of all bytes, and a search through those of each file that changed.
  ///
  /// - Parameters:
  ///   - found: What was read now.
  ///   - unreadable: The files and folders that are there and could not be read.
  ///   - unsettled: The paths that were still changing when they were read.
  ///   - good: What is shown until now.
  ///   - accepted: What the user has seen and takes as it is; it counts only as long as the same is
  ///     to be said of the file.
  public init(
    _ found: [LedgerFile], unreadable: [UnreadableFile] = [], unsettled: [String] = [],
    after good: [LedgerFile], accepting accepted: Set<HeldBack> = []
  ) {
    let goodFiles = Self.byPath(good)
    let foundFiles = Self.byPath(found)
    let unsettled = Set(unsettled.map { Array($0.utf8) })
    var arrivals = RecordArrivals(found: foundFiles, good: goodFiles)

    let paths = Set(goodFiles.keys).union(foundFiles.keys).union(unsettled)
    for path in paths.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let old = goodFiles[path]
      let new = foundFiles[path]
      let doubt: HeldBack.Reason? =
        switch (old, new) {
        case _ where unsettled.contains(path): .unsettled
        case (let old?, let new?): Doubt.about(new, after: old, arrivals: &arrivals)
        case (let old?, nil):
          Self.trouble(at: path, in: unreadable).map { .unreadable($0) }
            ?? Doubt.aboutAbsence(of: old, arrivals: &arrivals)
        case (nil, _): nil
        }
      take(new, after: old, at: path, doubt, accepting: accepted)
    }
    self.unreadable = unreadable.filter { trouble in !held.contains { $0.path == trouble.path } }
  }

  private mutating func take(
    _ new: LedgerFile?, after old: LedgerFile?, at path: [UInt8], _ doubt: HeldBack.Reason?,
    accepting accepted: Set<HeldBack>
  ) {
    var shown = new
    if let doubt {
      let heldBack = HeldBack(path: String(decoding: path, as: UTF8.self), reason: doubt)
      if !accepted.contains(heldBack) {
        held.append(heldBack)
        shown = old
      }
    }
    if let shown { files.append(shown) }
  }

  /// The files by the bytes of their paths: strings that look alike may name different files.
  private static func byPath(_ files: [LedgerFile]) -> [[UInt8]: LedgerFile] {
    Dictionary(files.map { (Array($0.path.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Why a file, or a folder that it is in, could not be read; nil if it could.
  private static func trouble(at path: [UInt8], in unreadable: [UnreadableFile]) -> String? {
    unreadable.first { trouble in
      path.elementsEqual(trouble.path.utf8) || path.starts(with: (trouble.path + "/").utf8)
    }?.reason
  }
}
