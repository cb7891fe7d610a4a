import Cooperation
import Testing

/// What is said of a text that is no query, and where the caret stands.
struct QueryErrorTests {
  private func error(_ text: String) -> QueryError? {
    do throws(QueryError) {
      _ = try Query(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    (
      "country:VN yaer:2020",
      """
      no field is called “yaer”
      country:VN yaer:2020
                 ^^^^
      = did you mean “year”?
      """
    ),
    (
      "zebra:2020",
      """
      no field is called “zebra”
      zebra:2020
      ^^^^^
      = accepted are country  program  year  venue  unit  status  planned  actual, and all other \
      fields that cadre schema lists; words with a sign in them stand in quotes
      """
    ),
    (
      "研修 actaul>5",
      """
      no field is called “actaul”
      研修 actaul>5
           ^^^^^^
      = did you mean “actual”?
      """
    ),
    (
      "is:oevr",
      """
      “oevr” does not go with is:
      is:oevr
         ^^^^
      = did you mean “over”?
      """
    ),
    (
      "is:zebra",
      """
      “zebra” does not go with is:
      is:zebra
         ^^^^^
      = accepted are planned  running  completed  cancelled  over  unknown  unclear  unsourced
      """
    ),
    (
      "has:zebra",
      """
      “zebra” does not go with has:
      has:zebra
          ^^^^^
      = accepted are claim  agreement  cohort  actual  note  any other field
      """
    ),
    (
      "has:cliam",
      """
      “cliam” does not go with has:
      has:cliam
          ^^^^^
      = did you mean “claim”?
      """
    ),
    (
      "year>=",
      """
      a value is missing behind “>=”
      year>=
          ^^
      = write what is looked for, as in country:VN or year>=2020
      """
    ),
    (
      "country: or venue:online",
      """
      a value is missing behind “:”
      country: or venue:online
             ^
      = write what is looked for, as in country:VN or year>=2020
      """
    ),
    (
      "country:(VN or PE)",
      """
      a value is missing behind “:”
      country:(VN or PE)
             ^
      = write what is looked for, as in country:VN or year>=2020
      """
    ),
    (
      "viet >=2020",
      """
      no field is called “viet”
      viet >=2020
      ^^^^
      = accepted are country  program  year  venue  unit  status  planned  actual, and all other \
      fields that cadre schema lists; words with a sign in them stand in quotes
      """
    ),
    (
      "\"viet\" >=2020",
      """
      a field is missing before “>=”
      "viet" >=2020
             ^^
      = write the field, as in year>=2020, or put the words in quotes
      """
    ),
    (
      "or a",
      """
      a term is missing before “or”
      or a
      ^^
      = write a term there, or the word in quotes
      """
    ),
    (
      "a or",
      """
      a term is missing behind “or”
      a or
        ^^
      = write a term there, or the word in quotes
      """
    ),
    (
      "a or or b",
      """
      a term is missing before “or”
      a or or b
           ^^
      = write a term there, or the word in quotes
      """
    ),
    (
      "a (not )",
      """
      a term is missing behind “not”
      a (not )
         ^^^
      = write a term there, or the word in quotes
      """
    ),
    (
      "()",
      """
      a term is missing behind “(”
      ()
      ^
      = write a term there, or the word in quotes
      """
    ),
    (
      "a (b or (c)",
      """
      this parenthesis is not closed
      a (b or (c)
        ^
      = write “)” where it ends
      """
    ),
    (
      "a) b",
      """
      this parenthesis was not opened
      a) b
       ^
      = write “(” where it begins, or put the words in quotes
      """
    ),
    (
      "a \"b c",
      """
      this quotation mark is not closed
      a "b c
        ^
      = write “"” where the words end
      """
    ),
    (
      "note:\"\"",
      """
      nothing stands between these quotation marks
      note:""
           ^^
      = write the words between them, or leave them out
      """
    ),
    (
      "year>=20",
      """
      “20” is not a year
      year>=20
            ^^
      = accepted are 2026  2020..2024  ?
      """
    ),
    (
      "year:2024..2020",
      """
      2024..2020 runs downwards
      year:2024..2020
           ^^^^^^^^^^
      = write 2020..2024
      """
    ),
    (
      "year>2020..2024",
      """
      a range is not compared with “>”
      year>2020..2024
           ^^^^^^^^^^
      = compare it with :, and with not before it for what lies outside
      """
    ),
    (
      "actual>?",
      """
      what is not known is neither more nor less
      actual>?
             ^
      = compare it with : or !=
      """
    ),
    (
      "actual:2.300",
      """
      2.300 is ambiguous: 2300, or a fraction
      actual:2.300
             ^^^^^
      = accepted are 61  100..120  ?  none
      """
    ),
    (
      "actual=\">5\"",
      """
      “>5” is not one number
      actual=">5"
             ^^^^
      = accepted are 61  100..120  ?  none
      """
    ),
    (
      "days:none",
      """
      “none” is not a whole number
      days:none
           ^^^^
      = accepted are 61  100..120  ?
      """
    ),
    (
      "start:2020-13",
      """
      the calendar has no 2020-13
      start:2020-13
            ^^^^^^^
      = accepted are 2008  2008-12  2026-03-12  2020..2024  ?
      """
    ),
    (
      "start:2020..?",
      """
      “2020..?” is not a date
      start:2020..?
            ^^^^^^^
      = accepted are 2008  2008-12  2026-03-12  2020..2024  ?
      """
    ),
    (
      "venue:moon",
      """
      “moon” is not one of its words
      venue:moon
            ^^^^
      = accepted are donor-country  in-country  third-country  online  unknown
      """
    ),
    (
      "venue=in",
      """
      “in” is not one of its words
      venue=in
            ^^
      = accepted are donor-country  in-country  third-country  online  unknown
      """
    ),
    (
      "title>a",
      """
      title cannot be compared with “>”
      title>a
           ^
      = accepted are title:  title=  title!=
      """
    ),
    (
      "is=over",
      """
      is cannot be compared with “=”
      is=over
        ^
      = accepted are is:
      """
    ),
    (
      "a\u{202E}b yaer:1",
      """
      no field is called “yaer”
      a‹U+202E›b yaer:1
                 ^^^^
      = did you mean “year”?
      """
    ),
  ]) func `says what is wrong, where, and what is accepted`(text: String, report: String) {
    #expect(error(text)?.report == report)
  }

  @Test func `the place is told in characters and in columns`() {
    let error = error("e\u{301}研 yaer:1")
    #expect(error?.characters == 3..<7)
    #expect(error?.columns == 4..<8)
  }

  @Test(arguments: [
    ("yaer", "year"), ("yer", "year"), ("yearr", "year"), ("VENEU", "venue"), ("planed", "planned"),
    ("conutry", "country"), ("organizaton", "organization"), ("zebra", nil), ("x", nil),
    ("xy", nil),
    (String(repeating: "year", count: 10_000), nil), ("êar", nil),
  ]) func `names the field that may be meant`(typed: String, near: String?) {
    #expect(reason("\(typed):1") == .unknownField(typed, near: near))
  }
}
