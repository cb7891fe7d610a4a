internal import Measuring

/// A program with a screen, and how its list is reached and moved through.
struct Viewer {
  /// What it is called in tables.
  let name: String
  /// What must be known beside its figures.
  var note = ""
  /// The keys that lead from its first screen to the list.
  var lead: [String] = []
  /// The key that moves the cursor down: the arrow, as a terminal sends it to a program that asked for
  /// its keypad.
  var down = "\u{1B}OB"
  /// The rows whose change counts.
  var watched = 0..<24
  /// How it is started.
  let command: () throws(Breakdown) -> [String]

  /// Starts it.
  func start() throws(Breakdown) -> TerminalProgram {
    var program = try TerminalProgram(command())
    program.watched = watched
    return program
  }

  /// A view that is started, with its list on the screen and at rest.
  func sitting() throws(Breakdown) -> Sitting {
    let sitting = Sitting(self, try start())
    guard sitting.program.open(until: .rest(150)).isComplete else {
      throw Breakdown("it did not come to rest")
    }
    for key in lead { _ = sitting.program.press(key, until: .rest(60), patience: 3000) }
    return sitting
  }
}

/// A program that is being used.
final class Sitting {
  /// How it is used.
  let viewer: Viewer
  /// The program.
  var program: TerminalProgram

  init(_ viewer: Viewer, _ program: consuming TerminalProgram) {
    self.viewer = viewer
    self.program = program
  }
}
