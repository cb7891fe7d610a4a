/// A file of a change that was cut short, as it is now.
struct FileState {
  let target: TargetFile
  let after: [UInt8]
  /// Whether the file holds what it held before, what it should hold after, or both mixed.
  let isKnown: Bool
  /// Whether the file holds something of what it should hold after the change.
  let isBegun: Bool

  /// Compares a file of a store with what was kept of it.
  init(of file: UnfinishedChange.File, in store: StoreFolder) throws(SaveError) {
    target = try TargetFile(file.path, in: store)
    after = file.after
    let now = target.bytesIfThere
    isBegun = now != file.before
    isKnown = now == file.before || Self.isMixed(now, file.before ?? [], file.after)
  }

  /// Whether each byte is the old or the new one of its place, or not written yet.
  ///
  /// A disk may have taken the pieces of a file in any order.
  private static func isMixed(_ now: [UInt8]?, _ before: [UInt8], _ after: [UInt8]) -> Bool {
    guard let now else { return false }
    let sizes = min(before.count, after.count)...max(before.count, after.count)
    guard sizes.contains(now.count) else { return false }
    return now.indices.allSatisfy { index in
      let byte = now[index]
      if index < after.count, byte == after[index] { return true }
      return index < before.count ? byte == before[index] : byte == 0
    }
  }
}
