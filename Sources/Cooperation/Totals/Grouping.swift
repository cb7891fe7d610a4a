/// What the rows of a table of totals stand for.
public enum Grouping: String, CaseIterable, Sendable {
  /// The year, in the view's basis.
  case year
  /// The country of the program.
  case country
  /// The program.
  case program
  /// The form of the activity.
  case form
  /// Where it took place.
  case venue
  /// What is counted.
  case unit
  /// The trainees' own organizations.
  case organization
  /// How far the cohort has come.
  case status
}

/// What one row of a table of totals stands for, in one grouping.
public enum GroupValue: Hashable, Sendable {
  /// A year; `nil` where it is unknown.
  case year(Int?)
  /// A word or an Id; empty where the records do not say.
  case text(String)
}

extension GroupValue {
  /// Whether both are the same year, or texts of the same bytes, as Ids are compared.
  public static func == (left: GroupValue, right: GroupValue) -> Bool {
    switch (left, right) {
    case (.year(let left), .year(let right)): left == right
    case (.text(let left), .text(let right)): RecordID(left) == RecordID(right)
    case (.year, .text), (.text, .year): false
    }
  }

  /// Hashes the year, or the bytes of the text.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .year(let year): hasher.combine(year)
    case .text(let text): hasher.combine(RecordID(text))
    }
  }
}

extension GroupValue: Comparable {
  /// Years by value with the unknown one last; texts by scalar with the empty one last.
  public static func < (left: GroupValue, right: GroupValue) -> Bool {
    switch (left, right) {
    case (.year(let left), .year(let right)):
      guard let left else { return false }
      guard let right else { return true }
      return left < right
    case (.text(let left), .text(let right)):
      guard !left.isEmpty, !right.isEmpty else { return !left.isEmpty && right.isEmpty }
      return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    case (.year, .text): return true
    case (.text, .year): return false
    }
  }
}

extension GroupValue: CustomStringConvertible {
  /// The value as text for scripts; an unknown year is `?`.
  public var description: String {
    switch self {
    case .year(let year): year.map(String.init) ?? "?"
    case .text(let text): text
    }
  }
}
