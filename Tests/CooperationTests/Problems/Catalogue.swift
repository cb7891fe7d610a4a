import Cooperation
import Testing

/// Every message of the checks: a smallest store that provokes it, and one beside it that does not.
enum Catalogue {
  static let entries = errors + counts + descriptors + cohorts + programs + claims
}

/// One message: where it is due, where not, and how it is reported on 12 March 2026.
struct CatalogueEntry: Sendable, CustomTestStringConvertible {
  let code: ProblemCode
  let what: String
  /// The texts of the store, `a.rec` and maybe `b.rec`.
  let store: [String]
  /// The texts of the store that differs from it by what the problem is about.
  let counterpart: [String]
  let report: String

  init(
    _ code: ProblemCode, _ what: String, in store: String..., butNotIn counterpart: String...,
    reported report: String
  ) {
    self.code = code
    self.what = what
    self.store = store
    self.counterpart = counterpart
    self.report = report
  }

  var testDescription: String { "\(code.rawValue): \(what)" }
}

// Parts of stores that are in order but for the fields that they are given. Each ends in a blank line.
extension Catalogue {
  static let inOrder = program("Unit: people\nYearBasis: CY")

  static let home = """
    %rec: Store

    HomeCountry: JP
    YearBasis: CY

    %rec: Country

    Id: JP
    Name: Japan


    """

  static func program(_ fields: String) -> String {
    """
    %rec: Country

    Id: VN
    Name: Viet Nam

    %rec: Source

    Id: S
    Title: T

    Id: R
    Title: T

    %rec: Program

    Id: P
    Title: T
    Country: VN
    \(fields)


    """
  }

  static func cohort(_ fields: String) -> String {
    "%rec: Cohort\n\nId: C\nProgram: P\n\(fields)\n\n"
  }

  static func cohorts(_ one: String, _ other: String) -> String {
    "%rec: Cohort\n\nId: A\nProgram: P\n\(one)\n\nId: B\nProgram: P\n\(other)\n\n"
  }

  static func plan(_ fields: String) -> String {
    """
    %rec: Agreement

    Id: A
    Country: VN
    Program: P
    Kind: implementation-plan
    Subject: T
    \(fields)


    """
  }

  static func claim(_ fields: String) -> String {
    "%rec: Claim\n\nId: K\nProgram: P\nVerbatim: V\n\(fields)\n\n"
  }

  static func claims(_ one: String, _ other: String) -> String {
    """
    %rec: Claim

    Id: A
    Program: P
    Verbatim: V
    \(one)

    Id: B
    Program: P
    Verbatim: V
    \(other)


    """
  }
}
