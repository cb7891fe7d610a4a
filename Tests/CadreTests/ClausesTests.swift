import Testing

@testable import cadre

/// The sentences of other floors as what follows `cadre: `.
struct ClausesTests {
  @Test(
    "sentences become one clause, names stay as they are",
    arguments: [
      ("There is no store.", "there is no store"),
      ("No terminal is known as TERM=x. Try TERM=y.", "no terminal is known as TERM=x; try TERM=y"),
      ("A terminal is none.", "a terminal is none"),
      ("TERM is not set. Use `x`.", "TERM is not set; use `x`"),
      ("“A. B.rec” is none. “C.” is.", "“A. B.rec” is none. “C.” is"),
      ("“Data” cannot be read: Is a directory.", "“Data” cannot be read: Is a directory"),
      ("version 1.2 of a. b", "version 1.2 of a. b"), ("Ä.", "ä"), ("X", "x"), (".", ""), ("", ""),
    ])
  func clause(sentences: String, clause: String) {
    #expect(clauses(of: sentences) == clause)
  }
}
