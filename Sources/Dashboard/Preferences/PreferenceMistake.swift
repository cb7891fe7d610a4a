internal import Cooperation
internal import Surface

/// A line of a configuration that does not hold, and why.
public struct PreferenceMistake: Hashable, Sendable, CustomStringConvertible {
  /// Where the line stands, from 1.
  public let line: Int
  private let name: String
  private let value: String
  private let flaw: PreferenceFlaw

  init(_ line: PreferenceLine, _ flaw: PreferenceFlaw) {
    self.line = line.number
    name = line.name
    value = line.value
    self.flaw = flaw
  }

  /// What is wrong, with the name of the setting, and what is accepted; no full stop at its end.
  public var description: String {
    switch flaw {
    case .unknownSetting:
      let known = (Preferences.names + ["Key"]).joined(separator: ", ")
      return "there is no setting “\(name)”; there are \(known)"
    case .unknownValue(let accepted):
      return "\(name): “\(value)” is none of \(accepted.joined(separator: ", "))"
    case .unknownAction(""):
      return "\(name): the name of an action is missing; cadre keys lists them"
    case .unknownAction(let action):
      return "\(name): no action is called “\(action)”; cadre keys lists them"
    case .noKey(let action):
      return "\(name): no key is given for \(action)"
    case .unreadableKey(let error):
      return "\(name): \(error.clause)"
    case .clash(let clash, let action):
      let keys = clash.keys.map(\.notation).joined()
      let other = clash.other == action ? "begins its other keys" : "is \(clash.other.name)"
      return "\(name): \(keys) for \(action.name) \(other) in \(clash.context.title) already; "
        + "\(action.name) keeps its own keys"
    }
  }
}

/// Why a line of a configuration does not hold.
enum PreferenceFlaw: Error, Hashable, Sendable {
  case unknownSetting
  case unknownValue(accepted: [String])
  case unknownAction(String)
  case noKey(String)
  case unreadableKey(KeyScriptError)
  case clash(KeyMap.Clash, Action)
}

extension KeyScriptError {
  /// The error without its full stop.
  fileprivate var clause: String {
    description.hasSuffix(".") ? String(description.dropLast()) : description
  }
}
