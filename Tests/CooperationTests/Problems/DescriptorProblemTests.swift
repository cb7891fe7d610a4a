import Cooperation
import Recfile
import Testing

/// What descriptors demand, and where two of them disagree.
struct DescriptorProblemTests {
  private func reports(_ files: (path: String, text: String)...) -> [String] {
    Ledger(
      files: files.map { LedgerFile(path: $0.path, bytes: Array($0.text.utf8)) }
    ).problems.map(\.report)
  }

  @Test func `what only one descriptor says, or another type's, is no disagreement`() {
    #expect(
      reports(
        ("a.rec", "%rec: Cohort\n%key: Id\n%type: Days int\n"),
        ("b.rec", "%rec: Cohort\n%type: Intake int\n"),
        ("c.rec", "%rec: Claim\n%key: Program\n%type: Days line\n")) == [])
  }

  @Test func `E9: a record that breaks a rule of its descriptor`() {
    #expect(
      reports(("a.rec", "%rec: Visit\n%allowed: Id\n\nId: 1\nColour: red\n")) == [
        """
        a.rec:5:1: error[E9]: the field `Colour` is not among those allowed here
        5 | Colour: red
          | ^
          = rename or delete it, or add it to `%allowed` in the descriptor
        """
      ])
  }

  @Test func `what the schema has found is not found again by the descriptor`() {
    let text = """
      %rec: Source
      %mandatory: Title
      %typedef: Grade enum primary press secondary
      %type: Grade Grade

      Id: S
      Title: T
      Grade: Press

      """
    #expect(Ledger(text).problems.map(\.code) == [.value])
  }
}
