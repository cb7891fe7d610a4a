internal import Measuring

/// A row of the table: some work that Cadre and others are set to.
enum Row: String, CaseIterable {
  case totals
  case start
  case sample
  case keys
  case filter
  case edit
  case memory
  case growth

  /// Measures the row.
  func measured(_ scale: Scale, in workshop: Workshop) throws(Breakdown) -> [Contest] {
    switch self {
    case .totals: try totalsRow(scale, workshop)
    case .start: startRow(scale, workshop)
    case .sample: sampleRow(scale, workshop)
    case .keys: keysRow(scale, workshop)
    case .filter: try filterRow(scale, workshop)
    case .edit: try editRow(scale, workshop)
    case .memory: try memoryRow(scale, workshop)
    case .growth: growthRow(scale, workshop)
    }
  }
}

/// How much is measured, and how often.
struct Scale {
  /// How many cohorts.
  let cohorts: Int
  /// How often each contender is measured.
  let rounds: Int
  /// How often the programs are opened to press keys in them.
  let sittings: Int
  /// How many keys are pressed one by one in a sitting; with 130 more, within the 200 countries.
  let keys = 60

  /// The number of cohorts as people write it.
  var size: String { grouped(cohorts) }

  /// The turns of its rounds.
  var turns: Turns { Turns(rounds: rounds) }
}

/// A number with commas between thousands.
func grouped(_ number: Int) -> String { Quantity.bytes.text(Double(number)) }
