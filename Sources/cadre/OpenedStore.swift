internal import ArgumentParser
internal import Cooperation
internal import Glibc
internal import Store

/// A store that a command works on: the folder, and what was read from it.
struct OpenedStore {
  private let folder: StoreFolder
  /// What was read; its problems are known only after ``inspect()``.
  private(set) var ledger: Ledger

  /// Opens the store that was asked for, or else `$CADRE_STORE`, or else the current folder.
  ///
  /// - Throws: ``Failure`` with the exit status of commands: 66 where there is no such store.
  init(_ path: String?) throws(Failure) {
    let path = path ?? environment("CADRE_STORE") ?? "."
    do {
      folder = try StoreFolder(at: path)
      ledger = try folder.read().ledger
    } catch {
      throw Failure(error.description, status: .noStore)
    }
    guard !ledger.files.isEmpty || !ledger.problems.isEmpty else {
      throw Failure(
        "\(path): no .rec file in this folder; name a folder that has some, such as sample-data",
        status: .noStore)
    }
  }

  /// What the header calls the store.
  var name: String { folder.name }

  /// Finds what is wrong with the texts, which takes a walk over all of them.
  mutating func inspect() {
    ledger = ledger.inspected()
  }

  /// Reads the folder anew, and inspects what it read.
  ///
  /// The ledger stays as it was where that fails.
  mutating func reload() throws(Failure) {
    do {
      ledger = try folder.read().ledger.inspected()
    } catch {
      throw Failure(error.description, status: .noStore)
    }
  }
}

/// The value of an environment variable; `nil` where it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  let text = unsafe String(cString: value)
  return text.isEmpty ? nil : text
}

/// The option that commands name their store by.
struct StoreOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The store: a folder of .rec files, or one such file.",
      discussion: "Left out, $CADRE_STORE, or else the current folder.", valueName: "path"))
  var store: String?
}
