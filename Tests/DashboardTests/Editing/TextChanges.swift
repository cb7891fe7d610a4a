import Cooperation
import Recfile

/// What differs between two texts of a store, line by line: `-` for a line that is gone, `+` for one
/// that is new, in the order of the texts.
func textChanges(_ before: Ledger, _ after: Ledger) -> [String] {
  let old = lines(of: before)
  let new = lines(of: after)
  return new.difference(from: old).map { change in
    switch change {
    case .remove(_, let line, _): "-\(line)"
    case .insert(_, let line, _): "+\(line)"
    }
  }
}

private func lines(of ledger: Ledger) -> [String] {
  ledger.files.flatMap { file in
    String(decoding: file.text.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
