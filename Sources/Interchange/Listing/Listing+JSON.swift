extension Listing {
  /// An array of objects, a row each; every value is a string, that of a repeated field an array.
  var json: String { array(indent: "") }

  /// The rows as an array, its lines below an indentation.
  func array(indent: String) -> String {
    let objects = rows.map { row in
      let members = zip(columns, row).map { name, cell in
        switch cell {
        case .text(let text), .figure(let text): "\(jsonString(name)): \(jsonString(text))"
        case .list(let texts):
          "\(jsonString(name)): [\(texts.map(jsonString).joined(separator: ", "))]"
        }
      }
      return "\(indent)  {\(members.joined(separator: ", "))}"
    }
    return objects.isEmpty ? "[]\n" : "[\n\(objects.joined(separator: ",\n"))\n\(indent)]\n"
  }
}
