internal import Recfile

/// The records of the texts, sorted by their type.
struct Shelf {
  /// Records of one type that stand together in a file.
  struct Stretch {
    let file: Int
    let records: Range<Int>
  }

  let files: [LedgerFile]
  private var stretches: [RecordType: [Stretch]] = [:]

  init(_ files: [LedgerFile]) {
    self.files = files
    for (position, file) in files.enumerated() {
      for set in file.text.sets {
        guard let type = set.type.flatMap(RecordType.init(rawValue:)) else { continue }
        stretches[type, default: []].append(Stretch(file: position, records: set.records))
      }
    }
  }

  /// Where the records of a type stand, in the order of the text.
  func stretches(of type: RecordType) -> [Stretch] { stretches[type] ?? [] }

  func record(at origin: Origin) -> Record { files[origin.file].text.records[origin.record] }

  func map<Entity>(_ type: RecordType, _ make: (Record, Origin) -> Entity) -> [Entity] {
    stretches(of: type).flatMap { stretch in
      stretch.records.map { index in
        let origin = Origin(file: stretch.file, record: index)
        return make(record(at: origin), origin)
      }
    }
  }
}

/// Members sorted into numbered groups, each group one range; members of no group come last.
///
/// The order within a group is that of the input.
struct Grouped<Member> {
  private(set) var members: [Member] = []
  private(set) var ranges: [Range<Int>] = []

  init(_ members: [Member], into count: Int, by group: (Member) -> Int?) {
    let groups = members.map { group($0) ?? count }
    var starts = [Int](repeating: 0, count: count + 2)
    for group in groups { starts[group + 1] += 1 }
    for group in 1..<starts.count { starts[group] += starts[group - 1] }
    ranges = (0..<count).map { starts[$0]..<starts[$0 + 1] }

    var order = [Int](repeating: 0, count: members.count)
    for (position, group) in groups.enumerated() {
      order[starts[group]] = position
      starts[group] += 1
    }
    self.members = order.map { members[$0] }
  }
}
