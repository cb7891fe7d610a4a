/// W8: two figures for the same thing, from two sources, which cannot both be right.
extension Inspection {
  mutating func inspectDisagreements() {
    for pair in comparison.disagreements {
      let (here, there) = (pair.second, pair.first)
      let id = RecordID(ledger.texts("Id", at: there.origin).first ?? "")
      note(
        .disagreement, about: here.field, in: here.origin,
        "\(here.field) is \(here.count) here and \(there.count) in \(shown(id)), "
          + "of another source, \(here.kind.sameness)",
        remedy: here.kind.remedy)
    }
  }
}

extension Figure {
  /// The field that states it.
  fileprivate var field: String {
    switch kind {
    case .planned: "Planned"
    case .actual: "Actual"
    case .claimed: "Trainees"
    }
  }
}

extension Figure.Kind {
  /// Why the two should be one number.
  fileprivate var sameness: String {
    switch self {
    case .planned, .actual: "for what seems to be one cohort"
    case .claimed: "up to the same date"
    }
  }

  /// How to mend it.
  fileprivate var remedy: String {
    switch self {
    case .planned, .actual:
      "keep one of the two, or tell them apart by Intake, Course, Site or Start"
    case .claimed: "keep the one that is right, or correct what the two count"
    }
  }
}
