/// The special fields that a descriptor may have.
///
/// Source: recutils manual, 2.4.1 and 6; the list is complete for 1.9.
enum DescriptorRule: String, CaseIterable {
  case rec = "%rec"
  case doc = "%doc"
  case key = "%key"
  case mandatory = "%mandatory"
  case unique = "%unique"
  case prohibit = "%prohibit"
  case allowed = "%allowed"
  case type = "%type"
  case typedef = "%typedef"
  case auto = "%auto"
  case sort = "%sort"
  case size = "%size"
  case constraint = "%constraint"
  case confidential = "%confidential"
  case singular = "%singular"

  /// The rule whose name is at most two letters away from a name that is none, or has another case.
  static func resembling(_ name: String) -> DescriptorRule? {
    // Longer names than this resemble none, and are not compared letter by letter.
    guard name.utf8.count <= 20 else { return nil }
    let name = name.lowercased()
    let rated = allCases.map { (rule: $0, distance: distance($0.rawValue, name)) }
    guard let best = rated.min(by: { $0.distance < $1.distance }), best.distance <= 2 else {
      return nil
    }
    return best.rule
  }

  /// How many letters must be put in, left out or replaced to make one word of the other.
  private static func distance(_ one: String, _ other: String) -> Int {
    let other = Array(other.utf8)
    var row = Array(0...other.count)
    for (line, letter) in one.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in other.indices {
        let replaced = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
