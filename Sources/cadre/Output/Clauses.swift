/// Sentences as one: `There is no “x”. Try y.` becomes `there is no “x”; try y`.
///
/// What stands in quotation marks is a name of the user's and stays as it is, and so does a word in
/// capitals.
func clauses(of sentences: String) -> String {
  let scalars = Array(sentences.unicodeScalars)
  var result = String.UnicodeScalarView()
  var isQuoted = false
  var isHead = true
  for (index, scalar) in scalars.enumerated() {
    let rest = scalars[(index + 1)...]
    let isStop = scalar == "." && !isQuoted
    if isStop, rest.isEmpty { break }
    if isStop, rest.first == " ", rest.dropFirst().first?.properties.isUppercase == true {
      result.append(";")
      isHead = true
      continue
    }
    if scalar == "“" { isQuoted = true }
    if scalar == "”" { isQuoted = false }
    if isHead, rest.first?.properties.isUppercase != true {
      result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    } else {
      result.append(scalar)
    }
    if scalar != " " { isHead = false }
  }
  return String(result)
}
