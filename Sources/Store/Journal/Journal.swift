internal import Cooperation

/// The file `.cadre/journal`: what was changed, in the order in which it was.
///
/// Entries are rec text that ends in a blank line, so that one cut short shows. They are only ever
/// added, under the lock. An entry says what was to be done; that it was done shows in the files.
enum Journal {
  private static let name = "journal"
  private static let blankLine: [UInt8] = [0x0A, 0x0A]
  private static let window = 1 << 16

  /// Adds an entry and waits until the disk has it.
  ///
  /// What the end of the file has of an entry that was cut short makes room.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - previous: what was added last and is not wanted any more.
  ///   - control: the folder of the journal.
  /// - Throws: `SaveError.journal`.
  static func append(
    _ entry: [UInt8], inPlaceOf previous: [UInt8]? = nil, in control: borrowing ControlFolder
  ) throws(SaveError) {
    do {
      let isNew = (try? control.folder.status(of: name)) == nil
      let file = try WritableFile.shared(name, in: control.folder)
      let size = try file.status().size
      let unwanted = previous.map { ended($0).count } ?? 0
      let end = max(0, try endOfEntries(in: file, size: size) - unwanted)
      if end < size { try file.truncate(to: end) }
      let header = end == 0 ? JournalEntry.header : []
      do {
        try file.write((header + ended(entry))[...], at: end)
        try file.syncData()
      } catch {
        try? file.truncate(to: end)
        throw error
      }
      if isNew { try control.folder.sync() }
    } catch {
      throw .journal(reason: "\(error)")
    }
  }

  /// All entries but one cut short, as rec text.
  ///
  /// - Throws: `ReadingTrouble`, but not for a journal that is not there.
  static func entries(in control: borrowing ControlFolder) throws(ReadingTrouble) -> [UInt8] {
    do {
      let bytes = try control.folder.file(name).contents(upTo: Int(UInt32.max))
      return Array(bytes[..<(end(in: bytes) ?? 0)])
    } catch let error where error.isAbsence {
      return []
    }
  }

  private static func ended(_ entry: [UInt8]) -> [UInt8] {
    var entry = entry
    while entry.suffix(2) != blankLine[...] { entry.append(0x0A) }
    return entry
  }

  /// Where the last entry ends that is whole, found from the end of the file.
  private static func endOfEntries(
    in file: borrowing WritableFile, size: Int
  ) throws(SystemError) -> Int {
    var upper = size
    while upper > 0 {
      let lower = max(0, upper - window)
      let bytes = try file.read(lower..<upper)
      if let end = end(in: bytes) { return lower + end }
      // A blank line may lie across two windows.
      upper = lower > 0 ? lower + 1 : 0
    }
    return 0
  }

  private static func end(in bytes: [UInt8]) -> Int? {
    var place = bytes.count
    while place >= 2 {
      if bytes[place - 1] == 0x0A, bytes[place - 2] == 0x0A { return place }
      place -= 1
    }
    return nil
  }
}
