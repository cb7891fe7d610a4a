internal import Cooperation
internal import Dashboard
internal import Interchange
internal import Store
internal import Synchronization

// What is shown is written beside the loop, and apart from what is saved.
extension Session {
  /// Begins to write what is shown.
  mutating func export(_ export: Export) {
    let ledger = store.ledger
    let folder = store.folder
    let stop = StopSign()
    exporter.stop = stop
    exporter.saver.start {
      let report = export.report(of: ledger, besides: folder, until: stop)
      return stop.isUp ? .done(.failed("it was stopped")) : report
    }
  }

  /// Takes in what has come of exports.
  mutating func takeExports() {
    for report in exporter.saver.drain() {
      exporter.stop = nil
      switch report {
      case .done(let outcome): happen(.exported(outcome))
      case .text(let text):
        guard let trouble = copyTrouble(text) else {
          happen(.exported(.copied))
          continue
        }
        happen(.exported(.failed(trouble)))
      }
    }
  }
}

/// Writes what a screen shows, one export after the other.
struct Exporter {
  /// What came of one.
  enum Report: Sendable {
    /// This.
    case done(ExportOutcome)
    /// The text that is for the clipboard, which only the loop can reach.
    case text(String)
  }

  let saver = Saver<Report>()
  /// What stops the export that is under way; `nil` where there is none.
  var stop: StopSign?
}

/// Whether work on another thread is to end.
final class StopSign: Sendable {
  private let flag = Atomic(false)

  /// Whether it is to end.
  var isUp: Bool { flag.load(ordering: .relaxed) }

  /// Asks for the end.
  func putUp() { flag.store(true, ordering: .relaxed) }
}

extension Export {
  /// Does the work, and says what came of it.
  fileprivate func report(
    of ledger: Ledger, besides folder: StoreFolder, until stop: StopSign
  ) -> Exporter.Report {
    do throws(ExportError) {
      // A path where nothing can be is told before long work begins.
      let file = try file(besides: folder)
      let written: ExportText
      do throws(Unfit) {
        written = try ExportText(of: self, in: ledger, on: .today)
      } catch {
        return .done(.unfit(error.shortcomings.map(\.sentence)))
      }
      guard let file else { return .text(written.text) }
      guard !stop.isUp else { return .done(.failed("it was stopped")) }
      do throws(ExportError) {
        try file.write(Array(written.text.utf8), replaces: replaces)
      } catch .exists {
        return .done(.exists(path: file.path))
      }
      return .done(.written(path: file.path, omissions: written.omissions))
    } catch {
      switch error {
      case .exists: return .done(.failed("there is such a file already"))
      case .impossible(let reason): return .done(.failed(reason))
      }
    }
  }

  private var replaces: Bool {
    if case .file(_, let replaces) = target { replaces } else { false }
  }

  private func file(besides folder: StoreFolder) throws(ExportError) -> ExportedFile? {
    guard case .file(let path, _) = target else { return nil }
    let home = path.hasPrefix("~/") ? environment("HOME") : nil
    return try ExportedFile(at: home.map { $0 + path.dropFirst() } ?? path, besides: folder)
  }
}

extension Shortcoming {
  /// The shortcoming in one line.
  fileprivate var sentence: String { "\(path):\(line): \(record): \(message); \(remedy)" }
}
