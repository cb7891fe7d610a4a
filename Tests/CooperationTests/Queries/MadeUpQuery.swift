import Cooperation
import Rehearsal

/// A made-up store, the records of which are also known as plain lists of fields.
struct MadeUpRecords {
  typealias Fields = [(name: String, value: String)]

  var records: [String: [Fields]] = [:]

  /// The store as a text.
  var text: String {
    records.sorted { $0.key < $1.key }.map { type, records in
      "%rec: \(type)\n\n"
        + records.map { fields in
          fields.map { "\($0.name): \($0.value)\n" }.joined() + "\n"
        }.joined()
    }.joined()
  }

  init(using generator: inout SplitMix64) {
    func one(_ values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
    func some(_ name: String, _ values: [String]) -> Fields {
      Bool.random(using: &generator) ? [(name, one(values))] : []
    }
    let counts = ["0", "3", "61", ">2300", ">=3", "~90", "10..20", "?", "soon"]
    let dates = ["2020", "2021-04", "2022-03-31", "?", "2023-13"]
    records["Country"] = [
      [("Id", "VN"), ("Name", "Viet Nam"), ("Aka", "Vietnam")], [("Id", "IN"), ("Name", "India")],
      [("Id", "CN"), ("Name", "China")],
    ]
    records["Organization"] = [[("Id", "O1"), ("Name", "Coal board")]]
    records["Program"] = (0..<4).map { index in
      [("Id", "P\(index)"), ("Title", one(["Coal", "Care", "Mine safety"]))]
        + [("Country", one(["VN", "IN", "CN", "ZZ"]))] + some("Donor", ["O1", "O2"])
        + some("Venue", ["online", "in-country"]) + some("Form", ["course", "ojt"])
        + some("Unit", ["people"]) + some("YearBasis", ["CY", "unclear"])
    }
    records["Claim"] = [
      [("Id", "K"), ("Program", one(["P0", "P1"])), ("Trainees", "?"), ("AsOf", "2020")]
    ]
    records["Cohort"] = (0..<Int.random(in: 0...12, using: &generator)).map { index in
      let program = one(["P0", "P1", "P2", "P3", "P9"])
      return [("Id", "C\(index)"), ("Program", program)]
        + [("Year", one(["2019", "2020", "2021", "?"]))]
        + some("Planned", counts) + some("Actual", counts)
        + some("Status", ["planned", "completed", "running", "cancelled"])
        + some("Venue", ["donor-country", "online"]) + some("Unit", ["experts", "unclear"])
        + some("Course", ["Coal safety", "Care of coal"]) + some("Course", ["Mining"])
        + some("Start", dates) + some("Source", ["S1"]) + some("ActualSource", ["S2"])
        + some("Note", ["year or so", "a+b"])
    }
  }
}

extension QueryExpression {
  /// An expression by chance, as reading a query makes them.
  static func random(depth: Int = 3, using generator: inout SplitMix64) -> QueryExpression {
    func members() -> [QueryExpression] {
      (0..<Int.random(in: 2...3, using: &generator)).map { _ in
        random(depth: depth - 1, using: &generator)
      }
    }
    switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &generator) {
    case 3:
      return .all(
        members().flatMap { if case .all(let inner) = $0 { inner } else { [$0] } })
    case 4:
      return .any(
        members().flatMap { if case .any(let inner) = $0 { inner } else { [$0] } })
    case 5: return .not(random(depth: depth - 1, using: &generator))
    default: return term(using: &generator)
    }
  }

  /// One term, read from a text that is put together by chance.
  private static func term(using generator: inout SplitMix64) -> QueryExpression {
    func one(_ values: [String]) -> String { values.randomElement(using: &generator) ?? "" }
    let numbers = ["0", "3", "61", "2300", "2301", "90", "10..20", "?", "none"]
    let dates = ["2020", "2021-04", "2021-04-15", "2022", "2020..2021", "?"]
    let signs = [":", "=", "!=", "<", "<=", ">", ">="]
    let text: String =
      switch Int.random(in: 0..<9, using: &generator) {
      case 0:
        one([
          "coal", "\"coal safety\"", "viet", "online", "\"or\"", "year", "a+b", "c1", "\"a (b\"",
        ])
      case 1: one(["planned", "actual"]) + one(signs) + one(numbers)
      case 2: "year" + one(signs) + one(["2019", "2020", "2021", "?", "2019..2020"])
      case 3: "start" + one(signs) + one(dates)
      case 4:
        one(["country", "program", "donor", "source"]) + one(["=", ":", "!="])
          + one(["VN", "in", "p", "P1", "coal", "o1", "s", "zz", "\"Viet Nam\""])
      case 5: one(["venue", "form"]) + ":" + one(["o", "c", "online", "course"])
      case 6: "course" + one(["=", ":", "!="]) + one(["coal", "Mining", "\"coal safety\""])
      case 7: "is:" + one(QueryTrait.allCases.map(\.rawValue))
      default:
        "has:" + one(["claim", "actual", "venue", "course", "donor", "source", "country", "start"])
      }
    // What does not fit together, as `actual<?`, is drawn anew.
    return (try? Query(text))?.expression ?? term(using: &generator)
  }
}
