import Cooperation
import Recfile

/// The texts of a store, by path, with edits applied to them.
struct Texts: Equatable {
  private(set) var files: [LedgerFile]

  init(_ texts: [(path: String, text: String)]) {
    files = texts.map { LedgerFile(path: $0.path, bytes: Array($0.text.utf8)) }
  }

  init(_ text: String) { self.init([("a.rec", text)]) }

  init(bytes: [UInt8]) { files = [LedgerFile(path: "a.rec", bytes: bytes)] }

  static func == (left: Texts, right: Texts) -> Bool {
    left.files.map(\.path) == right.files.map(\.path)
      && left.files.map(\.text.bytes) == right.files.map(\.text.bytes)
  }

  subscript(path: String) -> String? {
    files.first { $0.path == path }.map { String(decoding: $0.text.bytes, as: UTF8.self) }
  }

  /// The text of the first file.
  var text: String { files.first.flatMap { self[$0.path] } ?? "" }

  /// Applies edits through the splices of a revision, as a store would.
  @discardableResult
  mutating func apply(_ edits: [Edit], mayAddFiles: Bool = true) throws(Rejection) -> Revision {
    let revision = try Revision(of: edits, in: files, mayAddFiles: mayAddFiles)
    for revised in revision.files {
      var bytes = revised.before?.bytes ?? []
      for splice in revised.splices.reversed() { bytes = splice.applied(to: bytes) }
      let file = LedgerFile(path: revised.path, bytes: bytes)
      if let index = files.firstIndex(where: { $0.path == revised.path }) {
        files[index] = file
      } else {
        files.append(file)
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return revision
  }

  /// The texts with edits, or what stands against them.
  func applying(_ edits: Edit...) throws(Rejection) -> Texts {
    var texts = self
    try texts.apply(edits)
    return texts
  }
}

extension RecordName {
  static func cohort(_ id: String) -> RecordName { RecordName(.cohort, RecordID(id)) }
  static func program(_ id: String) -> RecordName { RecordName(.program, RecordID(id)) }
}

extension Edit {
  static func set(
    _ field: String, of record: RecordName, from: StoredValue?, to: StoredValue?
  ) -> Edit {
    Edit(record, .set(field: field, from: from, to: to))
  }
}

extension String {
  /// The text with the first occurrence of a part replaced.
  func replacingFirst(_ old: String, with new: String) -> String {
    let (text, part) = (Array(utf8), Array(old.utf8))
    for start in text.indices where text[start...].starts(with: part) {
      let rest = text[(start + part.count)...]
      return String(decoding: text[..<start] + Array(new.utf8) + rest, as: UTF8.self)
    }
    return self
  }
}
