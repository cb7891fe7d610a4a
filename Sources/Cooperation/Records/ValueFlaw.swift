internal import Writing

/// What is wrong with a text as the value of a field.
public struct ValueFlaw: Hashable, Sendable {
  /// The kind of problem that it makes.
  public let code: ProblemCode
  /// What is wrong, as a clause without a full stop.
  public let message: String
  /// What is accepted, as a clause without a full stop.
  public let remedy: String
}

extension FieldRule {
  /// What is wrong with a text as a value of the field; `nil` if nothing is.
  ///
  /// Whether a reference finds its record is not looked up.
  public func flaw(of text: String) -> ValueFlaw? {
    switch kind {
    case .text, .reference:
      return nil
    case .count:
      do { _ = try Count(stored: text) } catch {
        return ValueFlaw(code: .count, message: error.description, remedy: error.remedy)
      }
      return nil
    case .date:
      do { _ = try PartialDate(text) } catch {
        return ValueFlaw(code: .date, message: error.description, remedy: error.remedy)
      }
      return nil
    case .year:
      guard (try? StatedYear(text)) == nil else { return nil }
      return ValueFlaw(
        code: .value, message: "“\(visible(text))” is not a year",
        remedy: "accepted are four digits such as 2026, or ?")
    case .number(let range):
      let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if isNumber, let number = Int(text), range.contains(number) { return nil }
      return ValueFlaw(
        code: .value, message: "“\(visible(text))” is not accepted",
        remedy: "accepted is a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .code(let words):
      guard !words.contains(where: { $0.utf8.elementsEqual(text.utf8) }) else { return nil }
      return ValueFlaw(
        code: .value, message: "“\(visible(text))” is not accepted",
        remedy: "accepted are \(words.joined(separator: "  "))")
    }
  }
}
