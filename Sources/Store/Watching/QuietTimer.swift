/// Says when news has been followed by quiet.
///
/// Whoever changes a store seldom changes it once: a save is several steps, a checkout many files.
struct QuietTimer {
  /// How long nothing more must come.
  static let silence = Duration.milliseconds(150)
  /// How long to wait for that at most, after the first news.
  static let patience = Duration.seconds(2)

  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  /// When to act on the news; nil if there is none.
  var due: ContinuousClock.Instant? {
    guard let first, let last else { return nil }
    return min(last + Self.silence, first + Self.patience)
  }

  /// Takes note of news.
  mutating func note(at now: ContinuousClock.Instant) {
    first = first ?? now
    last = now
  }

  /// Forgets the news, which have been acted on.
  mutating func clear() {
    first = nil
    last = nil
  }
}
