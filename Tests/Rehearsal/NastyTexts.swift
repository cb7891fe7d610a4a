/// Values that break out of formats, or drive what shows them, where a writer is careless.
public let nastyTexts = [
  // Formulas of spreadsheets.
  "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "'=1", "''", "'",
  "=HYPERLINK(\"http://example.org\";\"x\")", "=\u{301}1",
  // What CSV and TSV are made of.
  "a,b", "a;b", "a; b", "a\tb", "\"", "\"\"", "a\"b\"c", "a\nb", "\na", "a\n\nb", "a\rb", ",", ";",
  // XML and HTML.
  "<b>x</b>", "</narrative><x>", "]]>", "<!-- x -->", "&amp;", "&#27;", "<?x?>", "\"><x y=\"",
  // SQL, in both dialects.
  "'); DROP TABLE cohort; --", "\\'; SELECT 1; --", "$$x$$", "\\N", "\\copy x", "x\n.quit\ny",
  "x\n\\q\ny", "/* x", "-- x", ":name", "%s%n",
  // Markdown.
  "|", "a|b", "`x`", "[x](javascript:alert(1))", "![x](y)", "*x*", "~~x~~", "# x", "\\|", "$x$",
  // Rec and shells.
  "Name: x", "%rec: X", "+ x", "# x", "$(id)", "${HOME}", "*",
  // Terminals and readers: escape sequences, C1, direction, joiners, what XML has no room for.
  "\u{1B}[2J", "\u{1B}]0;x\u{7}", "\u{9B}31m", "\u{202E}abc", "\u{200B}", "\u{200D}", "\u{FEFF}x",
  "\u{FFFE}", "\u{1}", "\u{7F}", "\u{85}", "\u{2028}",
  // Scripts.
  "Điều dưỡng", "Đie\u{302}\u{300}u", "研修", "ﾊﾝｶｸ", "👩🏽‍🔧", "  blanks  ",
]
