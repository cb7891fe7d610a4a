extension Key {
  /// The key as it is written in a script: `j`, `<enter>`, `<c-d>`, `<lt>`.
  public var notation: String {
    switch self {
    case .character(" "): "<space>"
    case .character("<"): "<lt>"
    case .character(let character): String(character)
    case .control(" "): "<c-space>"
    case .control(let character): "<c-\(character)>"
    case .function(let number): "<f\(number)>"
    case .enter: "<enter>"
    case .escape: "<esc>"
    case .tab: "<tab>"
    case .backTab: "<s-tab>"
    case .backspace: "<bs>"
    case .delete: "<del>"
    case .up: "<up>"
    case .down: "<down>"
    case .left: "<left>"
    case .right: "<right>"
    case .home: "<home>"
    case .end: "<end>"
    case .pageUp: "<pgup>"
    case .pageDown: "<pgdn>"
    }
  }

  /// The keys that have a name of their own, in the order in which help lists them.
  static let named: [Key] = [
    .enter, .escape, .tab, .backTab, .character(" "), .backspace, .delete, .up, .down, .left,
    .right, .home, .end, .pageUp, .pageDown, .character("<"),
  ]

  /// The function keys that a terminal description can name (terminfo(5): `kf1` to `kf63`).
  public static let functionNumbers = 1...63

  /// The key of a name between `<` and `>`, in lower case or not.
  init?(name: Substring) {
    let name = name.lowercased()
    if let key = Key.named.first(where: { $0.notation == "<\(name)>" }) {
      self = key
    } else if name.hasPrefix("c-"), let key = Key(control: name.dropFirst(2)) {
      self = key
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()),
      Key.functionNumbers.contains(number), "f\(number)" == name
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The key that a terminal reports when Control is held with that one.
  private init?(control name: Substring) {
    switch name {
    case "h": self = .backspace
    case "i": self = .tab
    case "j", "m": self = .enter
    case "[": self = .escape
    case "space": self = .control(" ")
    case "\\", "]", "^", "_": self = .control(Character(String(name)))
    default:
      guard name.utf8.count == 1, let letter = name.first, "a"..."z" ~= letter else { return nil }
      self = .control(letter)
    }
  }
}
