/// Rows in the order of their keys, to be merged with others: what several sort together.
public struct SortedRun: Sendable {
  /// The rows.
  public private(set) var rows: [Int]
  private var keys: [SortKey]

  /// Sorts rows by their keys; what is equal stays as it is.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - keys: the key of each.
  ///   - isDescending: whether the greatest comes first; what is unknown or absent still comes last.
  public init(_ rows: [Int], by keys: [SortKey], isDescending: Bool = false) {
    let order = SortKey.order(of: keys, isDescending: isDescending)
    self.rows = order.map { rows[$0] }
    self.keys = order.map { keys[$0] }
  }

  private init(reserving count: Int) {
    (rows, keys) = ([], [])
    rows.reserveCapacity(count)
    keys.reserveCapacity(count)
  }

  /// All rows of some runs, sorted as these are; of what is equal, that of an earlier run comes first.
  public static func merged(_ runs: [SortedRun], isDescending: Bool = false) -> SortedRun {
    var runs = runs
    while runs.count > 1 {
      runs = stride(from: 0, to: runs.count, by: 2).map { index in
        index + 1 < runs.count
          ? runs[index].merged(with: runs[index + 1], isDescending) : runs[index]
      }
    }
    return runs.first ?? SortedRun(reserving: 0)
  }

  private func merged(with other: SortedRun, _ isDescending: Bool) -> SortedRun {
    var result = SortedRun(reserving: rows.count + other.rows.count)
    var (left, right) = (0, 0)
    while left < rows.count || right < other.rows.count {
      let takesOther =
        left == rows.count
        || right < other.rows.count
          && other.keys[right].compared(with: keys[left], isDescending) < 0
      if takesOther {
        result.rows.append(other.rows[right])
        result.keys.append(other.keys[right])
        right += 1
      } else {
        result.rows.append(rows[left])
        result.keys.append(keys[left])
        left += 1
      }
    }
    return result
  }
}
