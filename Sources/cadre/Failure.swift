internal import ArgumentParser
internal import Curses
internal import Store

/// Why a command ends without having done its work: a clause, and the exit status.
struct Failure: Error {
  /// The exit statuses of commands, after sysexits(3).
  enum Status: Int32 {
    /// Somebody else has changed the same thing otherwise.
    case conflict = 1
    /// The command line asks for something that does not exist or does not fit, or the terminal is
    /// none or unfit: what the user can mend.
    case usage = 64
    /// The data is not acceptable.
    case data = 65
    /// There is no such store.
    case noStore = 66
    /// The program itself, or what the system grants it, does not suffice.
    case software = 70
    /// No store can be made there.
    case cannotCreate = 73
    /// What was to be written, a store or the output, could not be.
    case unwritten = 74
    /// Another program has the store; a later try may succeed.
    case locked = 75
    /// The user has stopped it: what a shell reports of a program that SIGINT ended.
    case interrupted = 130
    /// Whoever read the output has gone: what a shell reports of a program that SIGPIPE ended.
    case readerGone = 141
  }

  /// What is wrong, in the middle of a sentence: no capital at its head, no full stop at its end.
  let message: String
  let status: Status

  /// A failure in words that fit behind `cadre: `.
  init(_ message: String, status: Status) {
    self.message = message
    self.status = status
  }

  /// A failure for which another floor has whole sentences.
  init(sentences: String, status: Status) {
    self.init(clauses(of: sentences), status: status)
  }

  /// Says the message on standard error, and gives the error that ends the program with the status.
  ///
  /// A reader that has gone is no fault: nothing is said, as nothing would be without a shell that
  /// ignores SIGPIPE.
  var exit: ExitCode {
    if status != .readerGone { Console.complain("cadre: \(message)") }
    return ExitCode(status.rawValue)
  }
}

extension Failure.Status {
  /// What each exit status tells a script.
  static let meanings = [
    (0, "Done."),
    (conflict.rawValue, "The check found errors, or a conflict is left."),
    (usage.rawValue, "The command line asks for what there is not."),
    (data.rawValue, "The data is not acceptable."),
    (noStore.rawValue, "There is no such store."),
    (software.rawValue, "The program itself, or what the system grants it, does not suffice."),
    (cannotCreate.rawValue, "The store cannot be created."),
    (unwritten.rawValue, "It cannot be written."),
    (locked.rawValue, "Another program has the store; a later try may succeed."),
  ]
}

extension Failure {
  /// The failure of a command that has no store to work on.
  init(_ error: StoreError) {
    self.init(sentences: error.description, status: .noStore)
  }

  /// The failure of a store that cannot be made.
  init(_ error: CreationError) {
    self.init(sentences: error.description, status: .cannotCreate)
  }

  /// The failure of a dashboard that has no terminal.
  init(_ error: TerminalError) {
    let status: Status =
      switch error {
      case .inputIsNoTerminal, .outputIsNoTerminal, .termUnset, .termUnknown, .termUnsuitable:
        .usage
      case .taken, .noPipe, .unavailable: .software
      }
    self.init(sentences: error.description, status: status)
  }
}

/// Runs a command's work and ends with the right status where it fails.
func reportingFailure(_ work: () throws(Failure) -> Void) throws {
  do throws(Failure) {
    try work()
  } catch {
    throw error.exit
  }
}
