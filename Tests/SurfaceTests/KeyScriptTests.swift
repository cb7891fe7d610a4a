import Surface
import Testing

struct KeyScriptTests {
  static let every: [(notation: String, key: Key, label: String)] = [
    ("j", .character("j"), "j"), ("J", .character("J"), "J"), (">", .character(">"), ">"),
    ("đ", .character("đ"), "đ"), ("e\u{302}", .character("e\u{302}"), "ê"),
    ("看", .character("看"), "看"), ("👩‍🏫", .character("👩‍🏫"), "👩‍🏫"),
    ("<lt>", .character("<"), "<"), ("<space>", .character(" "), "Space"),
    ("<enter>", .enter, "Enter"), ("<esc>", .escape, "Esc"), ("<tab>", .tab, "Tab"),
    ("<s-tab>", .backTab, "S-Tab"), ("<bs>", .backspace, "Backspace"), ("<del>", .delete, "Del"),
    ("<up>", .up, "↑"), ("<down>", .down, "↓"), ("<left>", .left, "←"), ("<right>", .right, "→"),
    ("<home>", .home, "Home"), ("<end>", .end, "End"), ("<pgup>", .pageUp, "PgUp"),
    ("<pgdn>", .pageDown, "PgDn"), ("<f1>", .function(1), "F1"), ("<f63>", .function(63), "F63"),
    ("<c-a>", .control("a"), "^A"), ("<c-z>", .control("z"), "^Z"), ("<c-d>", .control("d"), "^D"),
    ("<c-space>", .control(" "), "^Space"), ("<c-\\>", .control("\\"), "^\\"),
    ("<c-]>", .control("]"), "^]"), ("<c-^>", .control("^"), "^^"), ("<c-_>", .control("_"), "^_"),
  ]

  @Test("Each key is written and read back", arguments: every)
  func roundTrip(_ each: (notation: String, key: Key, label: String)) throws {
    #expect(each.key.notation == each.notation)
    #expect(each.key.label == each.label)
    #expect(try KeyScript(each.notation).keys == [each.key])
  }

  @Test func `all of them in a row`() throws {
    let script = KeyScript(Self.every.map(\.key))
    #expect(try KeyScript(script.notation) == script)
    #expect(try KeyScript("") == KeyScript([]))
  }

  @Test(arguments: [
    ("jj<enter>6", [Key.character("j"), .character("j"), .enter, .character("6")]),
    ("<ENTER><C-D><S-Tab>", [.enter, .control("d"), .backTab]),
    ("<c-m><c-j><c-i><c-h><c-[>", [.enter, .enter, .tab, .backspace, .escape]),
    (" a>b", [.character(" "), .character("a"), .character(">"), .character("b")]),
    ("<lt>lt>", [.character("<"), .character("l"), .character("t"), .character(">")]),
  ])
  func `what may be written otherwise`(text: String, keys: [Key]) throws {
    #expect(try KeyScript(text).keys == keys)
  }

  @Test(arguments: [
    ("jj<entr>", 3, KeyScriptError.Reason.unknownName("entr")),
    ("<>", 1, .unknownName("")),
    ("<f0>", 1, .unknownName("f0")),
    ("<f64>", 1, .unknownName("f64")),
    ("<f01>", 1, .unknownName("f01")),
    ("<f+1>", 1, .unknownName("f+1")),
    ("<c-1>", 1, .unknownName("c-1")),
    ("<c-đ>", 1, .unknownName("c-đ")),
    ("<c->", 1, .unknownName("c-")),
    ("<c-ab>", 1, .unknownName("c-ab")),
    ("<<enter>", 1, .unknownName("<enter")),
    ("<a\u{202E}b>", 1, .unknownName("a‹U+202E›b")),
    ("j<", 2, .unclosed),
    ("<enter>việt<up", 12, .unclosed),
    ("a\tb", 2, .controlCharacter("‹U+0009›")),
    ("<up>\u{1B}", 5, .controlCharacter("‹U+001B›")),
    ("\u{9B}", 1, .controlCharacter("‹U+009B›")),
  ])
  func `what is no key`(text: String, position: Int, reason: KeyScriptError.Reason) {
    #expect(throws: KeyScriptError(reason: reason, at: position)) { try KeyScript(text) }
  }

  @Test func `an error names the place and what is accepted`() {
    #expect(
      KeyScriptError(reason: .unknownName("entr"), at: 3).description
        == """
        keys, character 3: no key is called <entr>. Names are <enter> <esc> <tab> <s-tab> <space> \
        <bs> <del> <up> <down> <left> <right> <home> <end> <pgup> <pgdn> <lt> <f1> <c-d>; \
        anything else is itself.
        """)
  }
}
