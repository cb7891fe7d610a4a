import Cooperation
import Testing

/// How a query is read, and how it is written again.
struct QueryTests {
  @Test(arguments: [
    ("", ""), ("  \u{3000}\t", ""), ("viet", "viet"), ("viet nam", "viet nam"),
    ("viet and nam", "viet nam"), ("VIET AND nam", "VIET nam"), ("\"viet nam\"", "\"viet nam\""),
    ("a or b", "a or b"), ("a b or c", "a b or c"), ("a (b or c)", "a (b or c)"),
    ("(a or b) c", "(a or b) c"), ("a or (b or c)", "a or b or c"), ("a (b c)", "a b c"),
    ("((a))", "a"), ("not a b", "not a b"), ("not (a b)", "not (a b)"), ("not not a", "not not a"),
    ("not (a or b)", "not (a or b)"), ("a or not b c", "a or not b c"),
    ("NOT a OR b", "not a or b"),
    ("\"or\" \"not\" \"and\"", "\"or\" \"not\" \"and\""),
    ("order notes android", "order notes android"),
    ("country:VN", "country:VN"), ("COUNTRY:VN", "country:VN"), ("Country : VN", "country:VN"),
    ("country: \"Viet Nam\"", "country:\"Viet Nam\""), ("country=VN", "country=VN"),
    ("country!=VN", "country!=VN"), ("country≠VN", "country!=VN"), ("country:or", "country:or"),
    ("year:2020", "year=2020"), ("year=2020", "year=2020"), ("year!=2020", "year!=2020"),
    ("year >= 2020", "year>=2020"), ("year≥2020", "year>=2020"), ("year≤2020", "year<=2020"),
    ("year:>=2020", "year>=2020"), ("year<2020", "year<2020"), ("year>2020", "year>2020"),
    ("year:2020..2024", "year:2020..2024"), ("year=2020..2024", "year:2020..2024"),
    ("JFY2016", "year=2016 yearbasis=jfy"), ("jfy2016 x", "year=2016 yearbasis=jfy x"),
    ("ＪＦＹ２０１６", "year=2016 yearbasis=jfy"), ("\"JFY2016\"", "\"JFY2016\""),
    ("year:CY2020", "year=2020 yearbasis=cy"), ("year>=JFY2016", "year>=2016 yearbasis=jfy"),
    ("year!=USFY2020", "not (year=2020 yearbasis=usfy)"), ("JFY16", "JFY16"),
    ("XFY2016", "XFY2016"),
    ("venue:donor", "venue:donor-country"), ("venue=donor", "venue=donor-country"),
    ("venue:in-ctr", "venue:in-country"), ("unit=particip.", "unit=participations"),
    ("year:?", "year:?"), ("year!=?", "year!=?"), ("year=0987", "year=0987"),
    ("planned:?", "planned:?"), ("actual:none", "actual=0"), ("actual:NONE", "actual=0"),
    ("actual:0", "actual=0"), ("actual>2,300", "actual>2300"), ("actual:>2300", "actual>2300"),
    ("actual:~90000", "actual=90000"), ("actual:10..20", "actual:10..20"),
    ("plan:61", "planned=61"),
    ("start>=2020-04", "start>=2020-04"), ("start:2020..2024-03-31", "start:2020..2024-03-31"),
    ("days<10", "days<10"), ("sector:32261", "sector=32261"),
    ("venue:in-country", "venue:in-country"), ("venue:IN", "venue:in"),
    ("basis=jfy", "yearbasis=jfy"),
    ("kind:mou", "kind:mou"), ("kind:15", "kind:15"),
    ("has:claim", "has:claim"), ("HAS:Actual", "has:actual"), ("is:unsourced", "is:unsourced"),
    ("is: Over", "is:over"), ("year>=2020 actual:?", "year>=2020 actual:?"),
    ("hello!", "\"hello!\""), ("!", "\"!\""), ("a!b", "\"a!b\""), ("50%", "50%"), ("?", "?"),
    ("url:https://example.org/a?b=c", "url:https://example.org/a?b=c"),
    ("note:\"a \\\"b\\\" \\\\ c\"", "note:\"a \\\"b\\\" \\\\ c\""), ("note:\">5\"", "note:\">5\""),
    ("note:a\\b", "note:a\\b"), ("\"a\\b\"", "a\\b"),
    ("ｃｏｕｎｔｒｙ：ＶＮ", "country:ＶＮ"), ("ｙｅａｒ＞＝２０２０", "year>=2020"),
    ("（ａ　ｏｒ　ｂ）　ｃ", "(ａ or ｂ) ｃ"), ("＂ａ　ｂ＂", "\"ａ　ｂ\""),
    ("Điều dưỡng", "Điều dưỡng"), ("ຝຶກ or 研修", "ຝຶກ or 研修"),
    ("organisation:x", "organization:x"), ("programme:x", "program:x"),
    ("country:\"a\"b", "country:a b"), ("a\"b c\"", "a \"b c\""),
    ("country:VN(a or b)", "country:VN (a or b)"),
  ]) func `is read, and written in its plainest form`(text: String, plain: String) throws {
    let query = try Query(text)
    #expect(query.text == text)
    #expect(query.description == plain)
    #expect(try Query(plain).expression == query.expression)
  }

  @Test func `words, signs and keywords make the tree that they say`() throws {
    let query = try Query("year>=2020 not (country:VN or has:claim) \"two words\"")
    guard case .all(let terms) = query.expression, terms.count == 3,
      case .not(.any(let choices)) = terms[1], choices.count == 2
    else {
      Issue.record("\(query.expression)")
      return
    }
    #expect(terms[2] == .words("two words"))
    #expect(choices[1] == .has(.records(.claim)))
    guard case .field(let year, .year(.value(.atLeast, 2020))) = terms[0],
      case .field(let country, .text(.holds, "VN")) = choices[0]
    else {
      Issue.record("\(query.expression)")
      return
    }
    #expect([year.name, country.name] == ["Year", "Country"])
    #expect(year.kind == .year)
    #expect(country.kind == .reference(.country))
  }

  @Test func `only the empty query asks for nothing`() throws {
    #expect(try Query(" ").isEmpty)
    #expect(try !Query("a").isEmpty)
  }

  @Test(arguments: RecordType.allCases)
  func `every field of the schema can be asked for`(type: RecordType) throws {
    for rule in type.fields {
      #expect(
        try Query("has:\(rule.name.uppercased())").description == "has:\(rule.name.lowercased())")
    }
  }

  @Test func `parentheses may stand in one another as deep as is accepted, and no deeper`() throws {
    func nested(_ depth: Int, _ opening: String, _ closing: String) -> String {
      String(repeating: opening, count: depth) + "a" + String(repeating: closing, count: depth)
    }
    for (opening, closing) in [("(", ")"), ("not ", ""), ("not (", ")")] {
      let signs = opening == "not (" ? 2 : 1
      let deepest = QueryError.deepest / signs
      #expect(throws: Never.self) { try Query(nested(deepest, opening, closing)) }
      #expect(reason(nested(deepest + 1, opening, closing)) == .tooDeep)
      #expect(reason(nested(100_000, opening, closing)) == .tooDeep)
    }
    #expect(try Query(String(repeating: "(a) ", count: 1000)).description.utf8.count == 1999)
  }

  @Test func `a field of the store's own is known where the store has it`() throws {
    let ledger = Ledger(
      "%rec: Cohort\n%allowed: Mentor\n%type: Hours int\n\nId: A\nSeats: 40\nNote: x\n+ Inner: y\n")
    #expect(try Query("seats>=40", in: ledger).description == "Seats>=40")
    #expect(try Query("MENTOR:x has:hours", in: ledger).description == "Mentor:x has:Hours")
    for name in ["inner", "seat", "rec", "sea ts"] {
      #expect(throws: QueryError.self) { try Query("\(name):x", in: ledger) }
    }
    #expect(throws: QueryError.self) { try Query("seats:40") }
  }
}

/// Why a text is no query; `nil` where it is one.
func reason(_ text: String) -> QueryError.Reason? {
  do throws(QueryError) {
    _ = try Query(text)
    return nil
  } catch {
    return error.reason
  }
}
