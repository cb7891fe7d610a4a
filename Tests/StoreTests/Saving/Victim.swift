import Glibc
import Rehearsal

/// A store of a few records and the program that saves in it, which tests kill, starve and lie to.
struct Victim {
  static let old = text(planned: "20")

  /// What the files hold after the save.
  var new: String { Self.text(planned: planned) }

  /// The content of a file with one figure.
  static func text(planned: String) -> String {
    """
    # kept by hand
    %rec: Cohort

    Id: A
    Planned: \(planned)
    # a note
    Venue: Hanoi

    Id: B
    Planned:7

    """
  }

  let scratch: ScratchFolder
  private let planned: String
  private let files: [String]
  private let product: String

  /// A store whose files hold `old`.
  ///
  /// - Parameters:
  ///   - files: their paths in the store.
  ///   - planned: the figure that is saved.
  /// - Throws: `SystemCallError`.
  init(_ files: String..., planned: String = "21") throws {
    self.planned = planned
    scratch = try ScratchFolder()
    self.files = files
    product = try builtProduct(named: "SaveVictim")
    try scratch.makeFolder("store")
    for file in files {
      try scratch.write(Self.old, to: "store/\(file)")
    }
  }

  /// What makes the files hold the new text, in one change.
  var command: [String] {
    [product, "set", scratch.path(of: "store"), "A", "Planned", "20", planned] + files
  }

  /// What is done when the store is opened.
  var recovery: [String] { [product, "recover", scratch.path(of: "store")] }

  /// What adds records, one save each.
  func adding(_ count: Int, _ prefix: String) -> [String] {
    [product, "add", scratch.path(of: "store"), files[0], prefix, "\(count)"]
  }

  /// Runs a program; the first of the words is its name.
  func run(_ words: [String]) throws -> ChildProcess {
    do {
      return try ChildProcess.run(words[0], Array(words.dropFirst()))
    } catch {
      throw error.code == ENOENT ? MissingTool(name: words[0]) : error as any Error
    }
  }

  /// What the files hold.
  func contents() throws -> [String] {
    try files.map { String(decoding: try scratch.read("store/\($0)"), as: UTF8.self) }
  }

  /// All names in the store but those of its files, the journal and the lock.
  func strays() throws -> [String] {
    let found = try run(["find", scratch.path(of: "store"), "-mindepth", "1"]).outputText
    let expected = files + [".cadre", ".cadre/journal", ".cadre/lock"]
    return found.split(separator: "\n").map(String.init)
      .filter { !expected.map { scratch.path(of: "store/\($0)") }.contains($0) }
  }
}

/// A program that the tests need and the machine has not.
struct MissingTool: Error, CustomStringConvertible {
  let name: String

  var description: String {
    "These tests need \(name), which is not installed: apt install \(name)."
  }
}
