/// A number of trainees that the store states, with what it rests on.
public struct Figure: Sendable {
  /// What the number says.
  public enum Kind: String, CaseIterable, Sendable {
    /// How many were planned in a cohort.
    case planned
    /// How many came in a cohort.
    case actual
    /// How many somebody announced.
    case claimed
  }

  /// What the number says.
  public let kind: Kind
  /// Where its record stands.
  public let origin: Origin
  /// The number.
  public let count: Count
  /// The Ids of its sources, each once: those of the figure, then those of the whole record.
  public let sources: [RecordID]
}

extension Ledger {
  /// The figures of a cohort: its plan and its actual, where it states them.
  public func figures(of cohort: Cohort) -> [Figure] {
    [(Figure.Kind.planned, cohort.planned), (.actual, cohort.actual)].compactMap { kind, count in
      count.map {
        Figure(
          kind: kind, origin: cohort.origin, count: $0,
          sources: sources(of: kind, at: cohort.origin))
      }
    }
  }

  /// The figure of a claim.
  public func figure(of claim: Claim) -> Figure {
    Figure(
      kind: .claimed, origin: claim.origin, count: claim.trainees,
      sources: sources(of: .claimed, at: claim.origin))
  }

  private func sources(of kind: Figure.Kind, at origin: Origin) -> [RecordID] {
    let fields =
      switch kind {
      case .planned: ["PlannedSource", "Source"]
      case .actual: ["ActualSource", "Source"]
      case .claimed: ["Source"]
      }
    var seen: Set<RecordID> = []
    return fields.flatMap { texts($0, at: origin) }.map(RecordID.init)
      .filter { seen.insert($0).inserted }
  }
}
