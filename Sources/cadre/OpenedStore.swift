internal import ArgumentParser
internal import Cooperation
internal import Glibc
internal import Store

/// A store that a command works on: the folder, and what was read from it.
struct OpenedStore {
  let folder: StoreFolder
  /// What was read; its problems are known only after ``inspect(on:)``.
  private(set) var ledger: Ledger

  /// Opens the store that was asked for, and reads it; see ``StoreFolder/contents(keepingText:)``.
  ///
  /// - Throws: ``Failure`` where there is no such store.
  init(_ path: String?, keepingText keepsText: Bool = true) throws(Failure) {
    folder = try OpenedStore.folder(at: path)
    do {
      ledger = try folder.contents(keepingText: keepsText).ledger
    } catch {
      throw Failure(error)
    }
    try OpenedStore.expectRecords(in: ledger, of: folder)
  }

  /// The store at a path, or else at `$CADRE_STORE`, or else in the current folder.
  ///
  /// - Throws: ``Failure`` where there is none.
  static func folder(at path: String?) throws(Failure) -> StoreFolder {
    do {
      return try StoreFolder(at: path ?? environment("CADRE_STORE") ?? ".")
    } catch {
      throw Failure(error)
    }
  }

  /// Refuses a folder that holds no file of a store.
  static func expectRecords(in ledger: Ledger, of folder: StoreFolder) throws(Failure) {
    guard ledger.files.isEmpty, ledger.problems.isEmpty else { return }
    throw Failure(
      "\(folder.root): there is no .rec file in this folder; "
        + "name a folder that holds a store, or make one with cadre init FOLDER",
      status: .noStore)
  }

  /// What the header calls the store.
  var name: String { folder.name }

  /// The most cohorts that are looked through for errors before they are added up, in about as long
  /// as that takes.
  private static let mostInspected = 10_000

  /// What was read, for sums that leave the program: its sources compared, and a word on standard
  /// error if records are wrong that the sums may rest on.
  ///
  /// The day decides what may still come.
  func compared(on today: Day?) -> Ledger {
    guard ledger.cohorts.count <= OpenedStore.mostInspected else {
      Console.complain("cadre: note: so large a store is not checked here; cadre check does it")
      return ledger.uninspected(on: today).comparingSources(by: ThreadCrew())
    }
    let inspected = ledger.inspected(on: today, by: ThreadCrew())
    if inspected.errorCount > 0 {
      let (noun, them) = inspected.errorCount == 1 ? ("error", "it") : ("errors", "them")
      Console.complain(
        "cadre: note: the store has \(inspected.errorCount) \(noun), and figures may rest on "
          + "\(them); cadre check names \(them)")
    }
    return inspected
  }

  /// Finds what is wrong with the texts, which takes a walk over all of them.
  mutating func inspect(on today: Day?) {
    ledger = ledger.inspected(on: today, by: ThreadCrew())
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
      discussion: "Left out, $CADRE_STORE, or else the current folder.", valueName: "path"),
    completion: .directory)
  var store: String?
}
