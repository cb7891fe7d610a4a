internal import Recfile

extension Ledger {
  /// Where the record at an origin begins: the path of its file, relative to the store's root, and the
  /// line, counted from 1.
  public func place(of origin: Origin) -> (path: String, line: Int)? {
    guard files.indices.contains(origin.file) else { return nil }
    let file = files[origin.file]
    guard file.text.records.indices.contains(origin.record) else { return nil }
    return (file.path, file.text.records[origin.record].line)
  }
}
