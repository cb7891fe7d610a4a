internal import Recfile

/// The texts of a store while edits are made in them, one after another.
struct Workbench {
  /// A reference that must be found in the end.
  struct Promise {
    let position: Int
    let field: String
    let target: RecordName
  }

  private(set) var paths: [String]
  private(set) var texts: [RecText]
  private(set) var outcomes: [Revision.Outcome] = []
  private(set) var inverse: [Edit] = []
  private(set) var findings: [EditFinding] = []
  /// The references that edits made.
  var promises: [Promise] = []
  /// The Ids that edits took from where they stood, and who may still refer to them.
  var vacated: [(position: Int, name: RecordName, orphans: [RecordName])] = []
  let mayAddFiles: Bool
  private let originals: [RecText]
  private var patches: [Patch]
  /// Changes of the texts that are not in them yet, each within another record.
  private var waiting: [[Splice]]
  /// The records that the waiting changes are in.
  private var touched: [Set<Int>]
  /// Where the records of the edits stood before any change was made.
  private var known: [RecordName: [Origin]] = [:]
  /// The Ids of the new records that come in such numbers that they are put in all at once, by type.
  private let many: [String: Set<RecordID>]
  /// The new records that wait to be put in.
  var insertions: Insertions?
  /// How often all of them were put in because something else needed the texts.
  private var interruptions = 0
  /// What records are called after an edit of the change gave them another name.
  private var laterNames: [RecordName: RecordName] = [:]

  init(_ files: [LedgerFile], for edits: [Edit], mayAddFiles: Bool) {
    paths = files.map(\.path)
    texts = files.map(\.text)
    originals = texts
    self.mayAddFiles = mayAddFiles
    patches = files.map { _ in Patch() }
    waiting = files.map { _ in [] }
    touched = files.map { _ in [] }
    many = Dictionary(grouping: edits.filter(\.isPlainInsertion)) { $0.record.type ?? "" }
      .mapValues { Set($0.compactMap(\.record.id)) }.filter { $0.value.count >= Self.fewest }
    // For a single edit the walk that compares bytes is faster.
    guard edits.count > 1 else { return }
    for (type, edits) in Dictionary(grouping: edits, by: \.record.type) {
      let ids = Set(edits.compactMap(\.record.id))
      let found = texts.origins(ofIDs: ids, type: type)
      for id in ids { known[RecordName(type: type, mark: .id(id))] = found[id] ?? [] }
    }
  }

  /// From how many new records on it is faster to put them in all at once.
  private static let fewest = 8

  /// The new records of a type that wait, for another to wait with them; `nil` where it has to be put
  /// in by itself.
  mutating func insertions(of type: RecordType) -> Insertions? {
    guard let ids = many[type.rawValue], interruptions < Self.fewest else { return nil }
    if insertions?.type != type.rawValue {
      settle()
      insertions = Insertions(of: type, adding: ids, to: texts)
    }
    return insertions
  }

  /// The files that differ from what they were, once all is concluded.
  var revisedFiles: [RevisedFile] {
    texts.indices.compactMap { file in
      let before = file < originals.count ? originals[file] : nil
      let isChanged = patches[file].splices.contains { splice in
        before.map { !$0.contents[splice.range].elementsEqual(splice.replacement) } ?? true
      }
      guard isChanged else { return nil }
      return RevisedFile(path: paths[file], before: before, splices: patches[file].splices)
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Makes an edit, or finds it made already.
  mutating func make(_ edit: Edit, at position: Int) throws(Rejection.Reason) {
    // What is not a new record like those that wait needs the texts with them.
    if insertions != nil, !edit.isPlainInsertion { settle() }
    let isMade =
      switch edit.change {
      case .insert(let fields, let place): try insert(fields, at: place, by: edit, position)
      case .delete(let seen): try delete(seen: seen, by: edit, position)
      case .set, .addValue, .removeValue: try changeField(by: edit, position)
      }
    outcomes.append(isMade ? .made : .alreadyThere)
  }

  /// The one record of a name, in which no change is waiting; `nil` if there is none.
  mutating func origin(of name: RecordName) throws(Rejection.Reason) -> Origin? {
    var origins = currentOrigins(of: name)
    let isWaiting = origins.contains { touched[$0.file].contains($0.record) }
    if isWaiting || (origins.isEmpty && waiting.contains { !$0.isEmpty }) {
      settle()
      origins = currentOrigins(of: name)
    }
    guard origins.count < 2 else { throw .refused(.ambiguous(name)) }
    return origins.first
  }

  private func currentOrigins(of name: RecordName) -> [Origin] {
    var name = name
    var origins = known[name] ?? texts.origins(of: name)
    var seen: Set<RecordName> = []
    while origins.isEmpty, let later = laterNames[name], seen.insert(later).inserted {
      name = later
      origins = texts.origins(of: name)
    }
    return origins
  }

  /// Adds a file for a text that begins with a record or descriptor; returns its position.
  mutating func addFile(_ path: String) -> Int {
    paths.append(path)
    texts.append(RecText(bytes: []))
    patches.append(Patch())
    waiting.append([])
    touched.append([])
    return texts.count - 1
  }

  /// Puts a drafted text in the place of the one that it was made from.
  mutating func take(_ draft: Draft, for file: Int) {
    patches[file].add(draft.splice, to: texts[file].contents)
    texts[file] = draft.text
    known = [:]
  }

  /// Lets a change within a record wait until its text is needed.
  mutating func wait(for splice: Splice, in origin: Origin) {
    waiting[origin.file].append(splice)
    touched[origin.file].insert(origin.record)
  }

  /// Puts the waiting changes into the texts.
  mutating func settle() {
    if let insertions {
      interruptions += 1
      self.insertions = nil
      for (file, splices) in insertions.splices { waiting[file] += splices }
    }
    for file in texts.indices where !waiting[file].isEmpty {
      patches[file].add(waiting[file], to: texts[file].contents)
      texts[file] = texts[file].applying(Patch(waiting[file]).splices).text
      waiting[file] = []
      touched[file] = []
      known = [:]
    }
  }

  /// Notes the changes that still wait, once all edits are made.
  ///
  /// They are put into the texts only where they meet others, or where it matters whom records refer
  /// to: a change that waits never gives a record another name.
  mutating func conclude() {
    if insertions != nil { return settle() }
    let files = texts.indices.filter { !waiting[$0].isEmpty }
    guard vacated.isEmpty, files.allSatisfy({ patches[$0].splices.isEmpty }) else {
      return settle()
    }
    for file in files { patches[file] = Patch(waiting[file]) }
  }

  /// Notes what an edit that was made leaves behind.
  mutating func note(inverse undo: Edit, of edit: Edit, findings found: [EditFinding]) {
    if undo.record != edit.record { laterNames[edit.record] = undo.record }
    inverse.append(undo)
    findings += found
  }
}
