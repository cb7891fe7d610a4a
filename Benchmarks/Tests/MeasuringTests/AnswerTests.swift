import Measuring
import Testing

@Suite struct AnswerTests {
  private let answer = Answer(
    table: "year,country,unit,planned,actual\n2002,AD,people,120,>=~109\n2003,AD,people,7,?\n",
    separator: ",")

  @Test func theSameInAnyShapeIsTheSame() {
    let tabs = Answer(
      table: "109\t120\tpeople\tAD\t2002\r\n\t7\tpeople\tAD\t2003\r\n", separator: "\t",
      columns: .init(year: 4, country: 3, unit: 2, planned: 1, actual: 0))
    let journal = Answer(
      hledger: """
        "account","2002","2003"
        "AD:people:actual","109","0"
        "AD:people:planned","120","7"
        """)
    let records = Answer(
      recsel: """
        Year: 2002
        Country: AD
        Unit: people
        Sum_Planned: 120
        Sum_Actual: 109

        Year: 2003
        Country: AD
        Unit: people
        Sum_Planned: 7
        Sum_Actual: 0

        """)
    #expect(answer.count == 3)
    for other in [tabs, journal, records] {
      #expect(other.difference(from: answer) == nil)
      #expect(other == answer)
    }
  }

  @Test func whatDiffersIsCounted() {
    let other = Answer(table: "2002,AD,people,120,108\n", separator: ",")
    #expect(other.difference(from: answer) == "differs in 2 of 3 sums")
    #expect(Answer(table: "", separator: ",").difference(from: answer) == "differs in 3 of 3 sums")
  }
}
