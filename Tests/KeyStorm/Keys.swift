import Rehearsal
import Surface

/// The keys of a storm.
enum Keys {
  /// What is pasted at times.
  static let texts = [
    "61", "2,300", ">2300\n?\n~90", "2026\t61\t58\n2027\t70\t\n", "Điều dưỡng", "日本", "\u{202E}",
    "", "\n", "a\r\nb", "👩‍👩‍👧", "line \\", "%rec: X\n\nId: 1", "#", "+ ",
  ]

  private static let printable = (0x20...0x7E).compactMap { code in
    Unicode.Scalar(code).map { Key.character(Character($0)) }
  }
  private static let named: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end,
    .pageUp, .pageDown, .function(1),
  ]
  private static let controls = "abcdefgklnopqrstuvwxyz".map(Key.control)
  private static let others = ["đ", "ệ", "研", "👩‍👩‍👧", "\u{301}", "５"].map {
    Key.character(Character($0))
  }
  /// What a person presses who edits: these come half of the time.
  private static let editing: [Key] =
    "3eaCdAuyvjkhlGg 0123456789>~?y".map(Key.character) + [
      .enter, .enter, .enter, .tab, .backTab, .escape, .control("u"), .control("r"), .control("s"),
      .down, .up, .right, .left, .character(" "),
    ]

  /// What a person does in one go, since keys by chance alone seldom add up to a change.
  private static let phrases: [[Key]] = [
    "3e<c-u>61<enter>", "37<enter>", "3l9<tab>", "<esc><esc>3a<enter>",
    "<esc><esc>3C<enter>64<enter>",
    "<esc><esc>3d", "<esc>u", "<esc><c-r>", "<esc>3<space><space>5<enter>y", "<esc>3vjjvd", "n",
    "<esc><esc>A", "<c-s>", "<esc>2e", "<esc>1e", "<esc><esc><esc>1", "G", "y", "<tab><tab>",
    "<esc>fyear>=2020<enter>", "<esc>U<enter>", "<esc>/v<enter>", "q", "<esc>3E",
  ].compactMap { try? KeyScript($0).keys }

  /// Keys that belong together, by chance.
  static func phrase(using generator: inout SplitMix64) -> [Key] {
    phrases.randomElement(using: &generator) ?? []
  }

  /// A key by chance.
  static func random(using generator: inout SplitMix64) -> Key {
    let keys =
      switch Int.random(in: 0..<10, using: &generator) {
      case 0...5: editing
      case 6, 7: printable
      case 8: named
      default: Bool.random(using: &generator) ? controls : others
      }
    return keys.randomElement(using: &generator) ?? .escape
  }
}
