/// Measures contenders in turn, A B C A B C, so that what disturbs the machine disturbs all alike.
public struct Turns {
  /// One that is measured.
  public struct Contender {
    let name: String
    let note: String
    let measure: () throws(Breakdown) -> [Double]

    /// A contender.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - note: What must be known beside its figures.
    ///   - measure: Makes one measurement: one figure, or several of the same run.
    public init(
      _ name: String, note: String = "", _ measure: @escaping () throws(Breakdown) -> [Double]
    ) {
      self.name = name
      self.note = note
      self.measure = measure
    }
  }

  /// How often each is measured.
  public let rounds: Int
  /// What took longer than this, in milliseconds, is not repeated.
  public let patience: Double

  /// So many rounds.
  public init(rounds: Int, patience: Double = 8000) {
    self.rounds = rounds
    self.patience = patience
  }

  /// Measures the contenders.
  ///
  /// The first turn warms the page cache and is not counted, except for who is too slow for a second.
  /// Who breaks down is not asked again.
  ///
  /// - Parameters:
  ///   - contenders: Who is measured.
  ///   - figures: How many figures a measurement has.
  /// - Returns: For each figure the entries of all contenders, in the same order.
  public func measure(_ contenders: [Contender], figures: Int = 1) -> [[Contest.Entry]] {
    let blank = contenders.map { Contest.Entry($0.name, note: $0.note) }
    var entries = Array(repeating: blank, count: figures)
    var isOut = contenders.map { _ in false }
    for round in 0...max(1, rounds) {
      for (index, contender) in contenders.enumerated() where !isOut[index] {
        do throws(Breakdown) {
          let begin = Moment.now
          let values = try contender.measure()
          isOut[index] = begin.age > patience
          guard round > 0 || isOut[index] else { continue }
          for (figure, value) in zip(entries.indices, values) {
            entries[figure][index].series.append(value)
          }
        } catch {
          isOut[index] = true
          for figure in entries.indices {
            entries[figure][index] = Contest.Entry(contender.name, note: error.description)
          }
        }
      }
    }
    return entries
  }
}
