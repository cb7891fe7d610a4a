extension Listing {
  /// Records of GNU recutils below a descriptor that names their type; an empty cell is no field.
  ///
  /// What a field name may not hold, a blank or a letter beyond ASCII, is `_` in the names.
  var rec: String {
    guard !columns.isEmpty else { return "" }
    let names = columns.map(fieldName)
    let records = rows.map { row in
      zip(names, row).map { name, cell in
        cell.values.map { "\(name): \(foldedValue($0))\n" }.joined()
      }.joined()
    }
    return (["%rec: \(fieldName(type))\n"] + records.filter { !$0.isEmpty }).joined(separator: "\n")
  }
}

/// A value on as many lines as it has, each but the first behind a `+` (recutils manual, 2.1 Fields).
func foldedValue(_ value: String) -> String {
  guard value.utf8.contains(UInt8(ascii: "\n")) else { return value }
  let lines = value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.map { String($0) }.joined(separator: "\n+ ")
}

private func fieldName(_ text: String) -> String {
  let scalars = text.unicodeScalars.map { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": scalar
    default: "_" as Unicode.Scalar
    }
  }
  let name = String(String.UnicodeScalarView(scalars))
  return name.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false ? name : "X\(name)"
}
