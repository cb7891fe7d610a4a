internal import Cooperation
internal import Recfile

extension LedgerFile {
  /// What a file says.
  ///
  /// Costs a pass over its bytes, which a crew shares.
  init(_ file: StoreFile, by crew: some Crew) {
    self.init(path: file.path, text: RecText(bytes: file.bytes, by: crew), by: crew)
  }
}
