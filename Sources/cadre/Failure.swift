internal import ArgumentParser
internal import Writing

/// Why a command ends without having done its work: a sentence, and the exit status.
struct Failure: Error {
  /// The exit statuses of commands, after sysexits(3).
  enum Status: Int32 {
    /// Somebody else has changed the same thing otherwise.
    case conflict = 1
    /// The command line asks for something that does not exist or does not fit.
    case usage = 64
    /// The data is not acceptable.
    case data = 65
    /// There is no such store.
    case noStore = 66
    /// The program itself failed.
    case software = 70
    /// What was to be written could not be.
    case unwritten = 74
    /// Another program has the store; a later try may succeed.
    case locked = 75
  }

  let message: String
  let status: Status

  init(_ message: String, status: Status) {
    self.message = message
    self.status = status
  }

  /// Says the message on standard error, and gives the error that ends the program with the status.
  var exit: ExitCode {
    Console.complain("cadre: \(message)")
    return ExitCode(status.rawValue)
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
