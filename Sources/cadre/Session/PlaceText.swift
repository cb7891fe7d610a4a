internal import Dashboard
internal import Recfile

/// The text that keeps where a store was left.
enum PlaceText {
  /// The name of the file for a store, by the hash of its path (FNV-1a, 64 bits).
  static func name(of root: String) -> String {
    let hash = root.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return "place-\(String(hash, radix: 16)).rec"
  }

  static func bytes(of lines: [PlaceLine], in root: String) -> [UInt8] {
    let all = [PlaceLine("Store", root)] + lines + [PlaceLine("Whole", "yes")]
    let record = all.map { "\($0.name): \(escaped($0.value))\n" }.joined()
    return Array(
      """
      %rec: Place
      %doc: Where a store was left; cadre writes this when it ends. It can be deleted.

      \(record)
      """.utf8)
  }

  /// What a text remembers of a store; nil where it is damaged or of another store.
  static func lines(in bytes: [UInt8], of root: String) -> [PlaceLine]? {
    let text = RecText(bytes: bytes)
    let records = Array(text.records)
    guard text.problems.isEmpty, records.count == 1, let record = records.first else { return nil }
    let fields = record.fields.map { PlaceLine($0.name, unescaped($0.value)) }
    guard fields.first == PlaceLine("Store", root), fields.last == PlaceLine("Whole", "yes") else {
      return nil
    }
    return Array(fields.dropFirst().dropLast())
  }

  /// A value that stands in one line as it is: `%`, `\`, control characters and a blank at its head are
  /// `%XX`.
  private static func escaped(_ value: String) -> String {
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      let isLeadingBlank = bytes.isEmpty && byte == 0x20
      if isLeadingBlank || byte < 0x20 || byte == 0x25 || byte == 0x5C || byte == 0x7F {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += Array("%\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ value: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(value.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
