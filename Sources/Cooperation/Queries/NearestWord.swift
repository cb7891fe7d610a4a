/// The word of a list that a person may have meant: at most two letters away, and nearer than half
/// of its length; of equals, the first in the alphabet.
///
/// Letters put in, left out, replaced or exchanged with their neighbour count.
func nearestWord(to typed: String, among words: [String]) -> String? {
  // Longer words resemble no name of a field, and are not compared letter by letter.
  guard typed.unicodeScalars.count <= 20 else { return nil }
  let typed = Array(typed.lowercased().unicodeScalars)
  let rated = words.map { word in
    (word: word, distance: distance(typed, Array(word.lowercased().unicodeScalars)))
  }
  let near = rated.filter { $0.distance <= 2 && $0.distance * 2 < max($0.word.utf8.count, 2) }
  return near.min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
}

/// The optimal string alignment distance.
///
/// - SeeAlso: Boytsov, "Indexing methods for approximate dictionary searching", 2011, 2.2.
private func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  var rows = [Array(0...other.count)]
  for line in one.indices {
    var row = [line + 1]
    for column in other.indices {
      let isSame = one[line] == other[column]
      var least = min(
        rows[line][column] + (isSame ? 0 : 1), rows[line][column + 1] + 1, row[column] + 1)
      let isExchange =
        line > 0 && column > 0 && one[line] == other[column - 1] && one[line - 1] == other[column]
      if isExchange { least = min(least, rows[line - 1][column - 1] + 1) }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[one.count][other.count]
}
