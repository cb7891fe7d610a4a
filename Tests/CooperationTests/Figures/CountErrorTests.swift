import Cooperation
import Testing

struct CountErrorTests {
  private static let forms = "accepted are 61  >2300  >=3  ~90000  100..120  ?"

  @Test(arguments: [
    (CountError.empty, "there is no number", forms),
    (.missingNumber, "a sign stands without its number", forms),
    (.notANumber("many"), "“many” is not a number of trainees", forms),
    (.negative("-3"), "-3 is below zero", forms),
    (.fraction("2.5"), "2.5 is not a whole number", forms),
    (
      .ambiguousPoint("2.300"), "2.300 is ambiguous: 2300, or a fraction",
      "write 2300 without separators"
    ),
    (.separator("2,300"), "2,300 has thousands separators", "write 2300 without separators"),
    (.misplacedSeparator("23,00"), "“23,00” has a separator in the wrong place", forms),
    (.descending(5, 3), "5..3 runs downwards", "write 3..5"),
    (
      .tooLarge, "the number is larger than 9007199254740992",
      "whole numbers from 0 to 9007199254740992 are accepted"
    ),
  ]) func `says what is wrong and how to mend it`(
    error: CountError, sentence: String, remedy: String
  ) {
    #expect(error.description == sentence)
    #expect(error.remedy == remedy)
  }

  @Test func `shows what cannot be seen`() {
    #expect(
      CountError.notANumber("6\u{0}1").description == "“6‹U+0000›1” is not a number of trainees")
    #expect(
      CountError.notANumber("6\u{202E}").description == "“6‹U+202E›” is not a number of trainees")
  }

  @Test func `each accepted form is accepted`() throws {
    for form in CountError.acceptedForms.split(separator: " ") {
      #expect(try Count(stored: String(form)).description == String(form))
    }
  }
}
