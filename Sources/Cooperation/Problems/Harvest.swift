internal import Recfile

/// What was found in the cohorts of a stretch by themselves.
///
/// It stays the same as long as nothing changes in the stretch, in the records that cohorts refer to and
/// in the day: an edit of one cohort leaves a million others to be looked at no more.
struct Harvest: Sendable {
  let findings: [Inspection.Finding]
  /// Where the stretch began when it was looked at.
  private let offset: Int
  private let line: Int

  init(_ findings: [Inspection.Finding], in stretch: RecordStretch) {
    self.findings = findings
    (offset, line) = (stretch.offset, stretch.line)
  }

  /// The same where the stretch is now.
  func moved(to stretch: RecordStretch) -> Harvest {
    let (distance, lines) = (stretch.offset - offset, stretch.line - line)
    guard distance != 0 || lines != 0 else { return self }
    return Harvest(findings.map { $0.moved(by: distance, lines: lines) }, in: stretch)
  }
}
