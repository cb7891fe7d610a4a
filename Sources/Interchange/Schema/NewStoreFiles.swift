internal import Cooperation

/// The files of a new store: a descriptor for each type, and one commented example to begin with.
public enum NewStoreFiles {
  /// Paths below the new folder and what the files hold; the store's own record comes first.
  public static var files: [(path: String, text: String)] {
    RecordType.allCases.map { type in
      let file = type == .store ? "store.rec" : "\(type.plural).rec"
      let example = examples[type] ?? []
      let lines = example.map { "# \($0)\n" }.joined()
      return (
        file,
        "\(type.descriptor)\n# An example; take away the number signs to begin with it.\n#\n\(lines)"
      )
    } + [(".gitignore", ".cadre/\n")]
  }

  private static let examples: [RecordType: [String]] = [
    .store: [
      "Title: Training cooperation", "Operator: AGENCY", "HomeCountry: JP", "YearBasis: JFY",
    ],
    .country: [
      "Id: JP", "Name: Japan", "Aka: 日本", "", "Id: VN", "Name: Viet Nam", "Aka: Việt Nam",
    ],
    .organization: [
      "Id: AGENCY", "Name: The agency that gives the training", "Country: JP", "Kind: 10", "",
      "Id: COUNTERPART", "Name: The body that sends the trainees", "Country: VN",
    ],
    .program: [
      "Id: VN-TRAINING", "Title: Training of engineers", "Country: VN", "Donor: AGENCY",
      "Counterpart: COUNTERPART", "Form: course", "Venue: donor-country", "Unit: people",
      "Status: active", "Start: 2024", "Source: plan-2026",
    ],
    .agreement: [
      "Id: VN-PLAN-2026", "Country: VN", "Program: VN-TRAINING", "Kind: implementation-plan",
      "Subject: Plan for 2026", "Signed: 2026-03", "Party: AGENCY", "Party: COUNTERPART",
      "Year: 2026", "YearBasis: JFY", "Source: plan-2026",
    ],
    .cohort: [
      "Id: VN-TRAINING-2026-JP", "Program: VN-TRAINING", "Year: 2026", "YearBasis: JFY",
      "Planned: 12", "Status: planned", "PlannedSource: plan-2026",
    ],
    .claim: [
      "Id: VN-TO-DATE-2026", "Program: VN-TRAINING", "Venue: donor-country", "Unit: people",
      "Trainees: >30", "AsOf: 2026-03", "Verbatim: more than 30 engineers so far",
      "Source: plan-2026",
    ],
    .source: [
      "Id: plan-2026", "Title: Implementation plan for 2026", "Publisher: The agency",
      "File: plan-2026.pdf", "Published: 2026-03", "Grade: primary",
    ],
  ]
}
