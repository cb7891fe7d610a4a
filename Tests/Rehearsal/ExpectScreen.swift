public import Testing

/// Records an issue where a screen differs from the one that the test has drawn.
///
/// - SeeAlso: ``ScreenDifference``, which says what counts.
public func expectScreen(
  _ actual: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  if let difference = ScreenDifference(actual: actual, expected: expected) {
    Issue.record("\(difference)", sourceLocation: sourceLocation)
  }
}
