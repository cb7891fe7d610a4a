internal import ArgumentParser
internal import Curses
internal import Store

/// `cadre [STORE]`: the dashboard.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the dashboard; what cadre does without a command.",
    discussion: "Press ? in the dashboard for the keys that work where you are.")

  @Argument(
    help: ArgumentHelp(
      "The store: a folder of .rec files, or one such file.",
      discussion: "Left out, $CADRE_STORE, or else the current folder."))
  var store: String?

  func run() throws {
    try reportingFailure { () throws(Failure) in
      let opening = StoreOpening(try OpenedStore.folder(at: store))
      let signal = try Self.show(opening)
      // The session is over, and the terminal as it was.
      if let signal { Signals.die(of: signal) }
    }
  }

  /// Reads the store and lets the user work with it.
  ///
  /// - Returns: the signal that asked for the end; `nil` where the user did.
  private static func show(_ opening: consuming StoreOpening) throws(Failure) -> Int32? {
    let folder = opening.folder
    let progress = ReadingProgress()
    let reader = Entrance.Reader()
    reader.start {
      Result { () throws(StoreError) in try StoreOpening.read(folder, telling: progress) }
    }
    // What the user has set is read meanwhile.
    let configuration = Configuration.own()
    // What is wrong with a store that is soon read is said before the terminal is taken over.
    let early = try reader.firstReport(within: Entrance.patience).map { result throws(Failure) in
      try checked(result, of: folder)
    }
    // Until it says how far the reading is, that should not hold it up.
    progress.rightOfWay.take()
    defer { progress.rightOfWay.yield() }
    var entrance: Entrance
    do throws(TerminalError) { entrance = try Entrance(configuration) } catch {
      throw Failure(error)
    }
    let reading: StoreOpening.Reading
    if let early {
      reading = early
    } else {
      switch entrance.wait(for: reader, of: folder.name, telling: progress) {
      case .read(let result): reading = try checked(result, of: folder)
      case .left: return nil
      case .ended(let signal): return signal
      }
    }
    var session = Session(opening.opened(with: reading), on: entrance)
    return session.run()
  }

  /// What was read of a store, if it is one.
  private static func checked(
    _ result: Result<StoreOpening.Reading, StoreError>, of folder: StoreFolder
  ) throws(Failure) -> StoreOpening.Reading {
    let reading: StoreOpening.Reading
    do throws(StoreError) { reading = try result.get() } catch { throw Failure(error) }
    try OpenedStore.expectRecords(in: reading.ledger, of: folder)
    return reading
  }
}
