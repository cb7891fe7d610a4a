/// The three panes of Browse, from left to right.
public enum Pane: Int, CaseIterable, Hashable, Sendable {
  /// The countries.
  case countries
  /// The programs of the selected country.
  case programs
  /// The cohorts of the selected program.
  case cohorts

  /// The pane to the right.
  var next: Pane? { Pane(rawValue: rawValue + 1) }
  /// The pane to the left.
  var previous: Pane? { Pane(rawValue: rawValue - 1) }

  /// The name in the pane's frame.
  var title: String {
    switch self {
    case .countries: "Countries"
    case .programs: "Programs"
    case .cohorts: "Trainees"
    }
  }

  /// The key that goes to it, as shown in its frame.
  var number: Int { rawValue + 1 }
}

/// One value for each pane.
struct PerPane<Value: Hashable & Sendable>: Hashable, Sendable {
  private var values: [Value]

  init(_ value: Value) {
    values = Array(repeating: value, count: Pane.allCases.count)
  }

  subscript(pane: Pane) -> Value {
    get { values[pane.rawValue] }
    set { values[pane.rawValue] = newValue }
  }
}
