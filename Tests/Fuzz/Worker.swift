import Glibc
import Rehearsal

/// Examines inputs one after another, and notes in a file which one it is at.
struct Worker {
  private let inputs: Inputs
  private let descriptor: Int32

  init(_ inputs: Inputs, progress path: String) throws {
    self.inputs = inputs
    descriptor = unsafe open(path, O_WRONLY | O_CREAT, 0o600)
    guard descriptor >= 0 else { throw SystemCallError("open \(path)") }
  }

  /// Examines the inputs of a range, and says what is found.
  ///
  /// - Returns: whether nothing is.
  func examine(_ range: Range<Int>) -> Bool {
    var isSound = true
    for index in range {
      note(index)
      guard let flaw = Examination.flaw(of: inputs[index]) else { continue }
      say("input \(index): \(flaw)")
      isSound = false
    }
    return isSound
  }

  private func note(_ index: Int) {
    let text = Array("\(index)\n".utf8)
    _ = unsafe pwrite(descriptor, text, text.count, 0)
  }
}

/// Writes a line to standard output.
func say(_ line: String) { write(line, to: 1) }

/// Writes a line to standard error.
func complain(_ line: String) { write(line, to: 2) }

private func write(_ line: String, to descriptor: Int32) {
  let bytes = Array("\(line)\n".utf8)
  _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
}

/// Ends the program.
func leave(_ status: Int32) -> Never { exit(status) }
