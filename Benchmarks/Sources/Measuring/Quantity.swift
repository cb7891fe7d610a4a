/// What a figure counts, and how it is written.
public enum Quantity: Sendable {
  /// Milliseconds.
  case milliseconds
  /// Bytes.
  case bytes
  /// Millions of bytes.
  case megabytes
  /// How many times something else.
  case times

  /// The unit, as it stands at the head of a column.
  public var unit: String {
    switch self {
    case .milliseconds: "ms"
    case .bytes: "bytes"
    case .megabytes: "MB"
    case .times: "×"
    }
  }

  /// A figure without its unit, in three digits or, where it has more before the point, in those.
  public func text(_ value: Double) -> String {
    let digits = self == .bytes ? 0 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0
    return grouped(value, digits: digits)
  }

  /// A figure with its unit.
  public func textWithUnit(_ value: Double) -> String { "\(text(value)) \(unit)" }
}

/// A number with so many digits behind the point, and commas between thousands.
private func grouped(_ value: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
  let scaled = (value.magnitude * Double(scale)).rounded()
  guard scaled < 1e15 else { return "\(value)" }
  let (whole, part) = Int(scaled).quotientAndRemainder(dividingBy: scale)
  var text = ""
  for (place, digit) in String(whole).reversed().enumerated() {
    if place > 0, place % 3 == 0 { text = "," + text }
    text = String(digit) + text
  }
  if digits > 0 {
    let fraction = String(part)
    text += "." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
  return value < 0 && scaled > 0 ? "-" + text : text
}
