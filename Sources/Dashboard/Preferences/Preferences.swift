public import Cooperation
public import Surface

/// What the user has chosen for every store: keys, colours, marks, years.
public struct Preferences: Hashable, Sendable {
  /// The keys as they hold.
  public private(set) var keys = KeyMap.standard
  /// With which colours the dashboard is drawn.
  public private(set) var theme = Theme.terminal
  /// With which marks it is drawn; `nil` for those that the locale allows.
  public private(set) var symbols: Symbols?
  /// Whether the terminal shows characters of ambiguous width in two columns (Unicode Standard Annex 11).
  ///
  /// The C library, and with it ncurses, counts one. So none is drawn then: marks are those of ASCII, and
  /// letters lose their accents.
  public private(set) var isAmbiguousWide = false
  /// Whether the terminal tells of the mouse.
  public private(set) var hasMouse = true
  /// How years are cut as long as nothing else is asked for.
  public private(set) var view = YearView.stated

  /// What holds where nothing is chosen.
  public init() {}

  /// Takes in what a configuration says.
  ///
  /// - Parameter lines: its lines, in order; the last of several that set the same holds.
  /// - Returns: what is wrong, in the order of the lines; the default holds there.
  public mutating func take(_ lines: [PreferenceLine]) -> [PreferenceMistake] {
    var mistakes: [PreferenceMistake] = []
    var choices: [(line: PreferenceLine, keys: ChosenKeys)] = []
    for line in lines {
      do throws(PreferenceFlaw) {
        if line.name.lowercased() == "key" {
          let keys = try ChosenKeys(line.value)
          choices.removeAll { $0.keys.action == keys.action }
          choices.append((line, keys))
        } else {
          try set(line)
        }
      } catch {
        mistakes.append(PreferenceMistake(line, error))
      }
    }
    let (keys, clashes) = KeyMap.replacing(choices.map(\.keys))
    self.keys = keys
    mistakes += clashes.map { clash in
      PreferenceMistake(
        choices[clash.choice].line, .clash(clash, choices[clash.choice].keys.action))
    }
    return mistakes.sorted { $0.line < $1.line }
  }

  private mutating func set(_ line: PreferenceLine) throws(PreferenceFlaw) {
    switch line.name.lowercased() {
    case "theme":
      theme = try Preferences.value(line, Theme.allCases.map { ($0.rawValue, $0) })
    case "drawing":
      symbols = try Preferences.value(
        line, [("locale", nil), ("unicode", .unicode), ("ascii", .ascii)])
    case "ambiguouswidth":
      isAmbiguousWide = try Preferences.value(line, [("1", false), ("2", true)])
    case "mouse":
      hasMouse = try Preferences.value(line, [("on", true), ("off", false)])
    case "yearbasis":
      view = try Preferences.value(
        line,
        [("stated", .stated)]
          + YearView.allCases.compactMap { view in
            view.basis.map { ($0.rawValue, view) }
          })
    default:
      throw .unknownSetting
    }
  }

  private static func value<Value>(
    _ line: PreferenceLine, _ choices: [(name: String, value: Value)]
  ) throws(PreferenceFlaw) -> Value {
    let found = choices.first { $0.name.lowercased() == line.value.lowercased() }
    guard let found else { throw .unknownValue(accepted: choices.map(\.name)) }
    return found.value
  }

  /// What can be set besides keys.
  static let names = ["Theme", "Drawing", "AmbiguousWidth", "Mouse", "YearBasis"]
}

/// One line of a configuration.
public struct PreferenceLine: Hashable, Sendable {
  /// What it sets, in any case: `Theme`.
  public let name: String
  /// What it sets it to.
  public let value: String
  /// Where it stands, from 1.
  public let number: Int

  /// A line of a configuration.
  public init(_ name: String, _ value: String, number: Int) {
    self.name = name
    self.value = value
    self.number = number
  }
}

extension ChosenKeys {
  /// Reads the name of an action and then its keys, with blanks between: `undo u <c-z>`.
  fileprivate init(_ text: String) throws(PreferenceFlaw) {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    guard let name = words.first else { throw .unknownAction("") }
    guard let action = Action(name: name.lowercased()), action != .typeFigure else {
      throw .unknownAction(name)
    }
    guard words.count > 1 else { throw .noKey(name) }
    var keys: [[Key]] = []
    for word in words.dropFirst() {
      do throws(KeyScriptError) {
        keys.append(try KeyScript(word).keys)
      } catch {
        throw .unreadableKey(error)
      }
    }
    self.init(action: action, keys: keys)
  }
}
