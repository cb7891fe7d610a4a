internal import CNCurses
internal import Glibc
public import Surface

/// The terminal on standard input and output: frames go out, keys come in.
///
/// There is at most one at a time, and it belongs to one thread: curses is not made for more. When
/// it goes out of scope the terminal is as it was before. A call of `exit` would skip that; throw
/// instead.
///
/// Control-C, -Z, -S, -Q and -\ arrive as keys (`raw(3X)`), so that the program decides what they
/// do.
public struct Terminal: ~Copyable {
  private let ownership: Ownership
  private let crashGuard: CrashGuard
  private var canvas: Canvas
  private var keyboard = Keyboard()
  private var paste = PasteReader()
  /// Whether the terminal is asked to put marks around what is pasted.
  private let marksPastes: Bool
  /// Whether the terminal has a mouse, as terminfo tells.
  private let hasMouse: Bool
  /// Whether the terminal is asked to tell of the mouse.
  private var tellsMouse = false
  /// Whether the terminal shows what it showed before as soon as it is given back.
  private let hasOwnScreen: Bool
  private var isClosed = false
  /// How many columns and rows the terminal has.
  public private(set) var size: Size

  /// Takes the terminal over.
  ///
  /// A delay after Escape of 25 ms tells it from the sequences of other keys, unless the variable
  /// `ESCDELAY` says otherwise (ncurses(3X), "ENVIRONMENT"). There are no colours when the variable
  /// `NO_COLOR` is not empty (no-color.org).
  ///
  /// Signals are caught first, since curses leaves alone only those that somebody handles already.
  ///
  /// - Throws: ``TerminalError``, with a sentence for the user.
  public init(
    after signals: borrowing Signals, theme: Theme = .terminal
  ) throws(TerminalError) {
    guard TerminalLine.isTerminal(STDIN_FILENO) else { throw .inputIsNoTerminal }
    guard TerminalLine.isTerminal(STDOUT_FILENO) else { throw .outputIsNoTerminal }
    let terminfo = try Terminfo(named: Environment["TERM"])
    let isUnicode = Locale.isUnicode()
    let ownership = try Ownership()
    let crashGuard = CrashGuard(resetting: ResetSequence(terminfo.capability))
    guard curses_open() else { throw .unavailable }
    crashGuard.isArmed = true
    Terminal.configure()
    self.ownership = ownership
    self.crashGuard = crashGuard
    self.isUnicode = isUnicode
    canvas = Canvas(.prepared(theme, withoutColor: !Environment["NO_COLOR"].isEmpty))
    marksPastes = ResetSequence.isFor(terminfo.capability)
    // That of the console of Linux tells nothing by itself.
    hasMouse =
      marksPastes && terminfo.capability("kmous") != nil && !Environment["TERM"].hasPrefix("linux")
    hasOwnScreen = terminfo.capability("rmcup") != nil
    size = Terminal.fittedSize()
    markPastes(true)
  }

  deinit {
    giveBack()
  }

  /// When there is something to report although nothing comes: a paste that has no end; nil for never.
  public var due: ContinuousClock.Instant? { paste.due }

  /// Whether the terminal shows more than ASCII; if not, a frame is best drawn with ASCII symbols, and
  /// other glyphs are shown as ``Surface/Frame/limited(to:)`` has it.
  public let isUnicode: Bool

  /// Shows a frame: its differences from what the terminal shows, in one go.
  ///
  /// The cursor stands where the frame has it, or at the lower left; it is never hidden, for
  /// braille displays and input methods follow it.
  public mutating func draw(_ frame: Frame) {
    canvas.draw(isUnicode ? frame : frame.limited(to: .ascii))
  }

  /// What happened since the last call; does not wait.
  ///
  /// Call it when standard input is readable, and when ``Signals/descriptor`` is. After
  /// ``TerminalEvent/closed`` nothing comes any more: leave the loop.
  public mutating func events() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    let size = Terminal.fittedSize()
    if size != self.size {
      self.size = size
      canvas.forget()
      events.append(.resized(size))
    }
    for piece in paste.pieces(Terminal.reports(), at: .now) {
      switch piece {
      case .typed(let reports):
        events += keyboard.events(reports)
      case .pasted(let bytes):
        let (text, lost) = PasteReader.text(of: bytes)
        events.append(.pasted(text, lost: lost))
      }
    }
    if !isClosed, TerminalLine.isHungUp {
      isClosed = true
      events.append(.closed)
    }
    return events
  }

  /// Draws all of the next frame anew, and sets the modes of the terminal again: something else may
  /// have changed either.
  public mutating func redrawWhole() {
    _ = reset_prog_mode()
    markPastes(true)
    tellMouse(tellsMouse)
    _ = unsafe clearok(curses_shown(), true)
    canvas.forget()
  }

  /// Stops the program, and what was started together with it, until the shell continues it.
  ///
  /// Draw a frame afterwards, and look at the files again: time has passed.
  public mutating func suspend() {
    lend {
      _ = kill(0, SIGTSTP)
    }
  }

  /// Throws away what was typed and has not been reported yet.
  public mutating func discardTyped() {
    _ = flushinp()
    keyboard = Keyboard()
    paste.discard()
  }

  /// Puts a text on the clipboard of whoever sits at the terminal.
  public func copy(_ text: String) -> Copying {
    guard marksPastes, Clipboard.isThere(on: Environment["TERM"]) else { return .noClipboard }
    guard let sequence = Clipboard.sequence(for: text) else {
      return .tooLong(limit: Clipboard.limit / 4 * 3)
    }
    TerminalLine.send(sequence)
    return .sent
  }

  /// Gives the terminal to something else, such as an editor, and takes it back.
  ///
  /// Meanwhile ^Z stops this program as well. Draw a frame afterwards.
  public mutating func lend<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    giveBack()
    crashGuard.isArmed = false
    defer {
      crashGuard.isArmed = true
      redrawWhole()
    }
    return try SignalAction.standard(SIGTSTP, during: body)
  }

  /// Asks the terminal to tell of the mouse, or no longer to do so; while it does, it selects text only
  /// with Shift held.
  ///
  /// - Returns: whether the terminal has a mouse, as far as terminfo knows.
  @discardableResult
  public mutating func captureMouse(_ isOn: Bool) -> Bool {
    guard hasMouse else { return false }
    if isOn { tellsMouse = true }
    tellMouse(isOn)
    tellsMouse = isOn
    return true
  }

  /// Leaves the screen to whatever was there before.
  private func giveBack() {
    tellMouse(false)
    markPastes(false)
    if !hasOwnScreen {
      // The screen stays, and the next prompt comes on its last line.
      let screen = unsafe curses_screen()
      _ = unsafe wmove(screen, max(getmaxy(screen) - 2, 0), 0)
      _ = unsafe wclrtobot(screen)
      _ = unsafe wrefresh(screen)
    }
    _ = endwin()
  }

  /// Switches reports of buttons on or off, in a form that has no limit to the columns.
  private func tellMouse(_ isOn: Bool) {
    guard hasMouse, tellsMouse else { return }
    let modes = isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l"
    TerminalLine.send(Array(modes.utf8))
  }

  /// Asks the terminal to put marks around what is pasted, or no longer to do so.
  ///
  /// Those that do not know the mode pass over it (ECMA-48, section 5.4); curses does not know it.
  private func markPastes(_ isOn: Bool) {
    if marksPastes { TerminalLine.send(Array("\u{1B}[?2004\(isOn ? "h" : "l")".utf8)) }
  }

  private static func configure() {
    let screen = unsafe curses_screen()
    _ = raw()
    _ = noecho()
    _ = nonl()
    _ = unsafe keypad(screen, true)
    _ = unsafe nodelay(screen, true)
    _ = unsafe meta(screen, true)
    _ = unsafe leaveok(screen, false)
    _ = curs_set(1)
    // The mouse, and the keypad in application mode, arrive as they are sent and are read by
    // `Keyboard`; curses would make Home and Page up of 7 and 9.
    for code in [KEY_MOUSE, KEY_A1, KEY_A3, KEY_B2, KEY_C1, KEY_C3] { _ = keyok(code, false) }
    if Environment["ESCDELAY"].isEmpty {
      _ = set_escdelay(25)
    }
  }

  /// The size of the terminal, to which the screen of curses is fitted.
  ///
  /// curses would do so itself, but only in a handler of its own for a signal that is ours.
  private static func fittedSize() -> Size {
    let screen = unsafe curses_screen()
    if let (columns, rows) = TerminalLine.size, is_term_resized(rows, columns) {
      _ = resizeterm(rows, columns)
    }
    return unsafe Size(columns: Int(getmaxx(screen)), rows: Int(getmaxy(screen)))
  }

  /// All that the terminal has sent.
  private static func reports() -> [Int32] {
    var reports: [Int32] = []
    while true {
      let report = unsafe wgetch(curses_screen())
      guard report != ERR else { return reports }
      reports.append(report)
    }
  }
}
