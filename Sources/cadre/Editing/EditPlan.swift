internal import Cooperation

/// The edits that a command line asks for, each with the argument that asks for it.
struct EditPlan {
  private(set) var edits: [Edit] = []
  private(set) var arguments: [String] = []
  private var refusals: [String] = []

  /// Takes up an edit for an argument.
  mutating func add(_ edit: Edit, for argument: String) {
    edits.append(edit)
    arguments.append(argument)
  }

  /// Takes up what cannot be done, to be told with all else that cannot.
  mutating func refuse(_ argument: String, _ refusal: Refusal) {
    refuse(argument, refusal.description, refusal.remedy)
  }

  /// Takes up what cannot be done, to be told with all else that cannot.
  mutating func refuse(_ argument: String, _ message: String, _ remedy: String) {
    refusals.append("“\(argument)”: \(message)\n  = \(remedy)")
  }

  /// The value that a store holds for what was typed; `nil` where the field does not accept it, which
  /// is taken up as a refusal.
  mutating func value(
    _ typed: String, of field: String, type: String?, for argument: String
  ) -> StoredValue? {
    guard let type = type.flatMap(RecordType.init(rawValue:)) else { return StoredValue(typed) }
    do throws(Refusal) {
      return try type.stored(typed, in: field)
    } catch {
      refuse(argument, error)
      return nil
    }
  }

  /// Makes sure that nothing was refused.
  ///
  /// - Throws: ``Failure`` with all refusals, and the exit status 65.
  func check() throws(Failure) {
    guard refusals.isEmpty else {
      throw Failure(refusals.joined(separator: "\ncadre: "), status: .data)
    }
  }
}

/// The name of a field as the type writes it, for one that was typed in another case.
func fieldName(_ typed: String, of type: String?, known: [String] = []) -> String {
  let names = known + (type.flatMap(RecordType.init(rawValue:))?.fields.map(\.name) ?? [])
  if names.contains(typed) { return typed }
  return names.first { $0.lowercased() == typed.lowercased() } ?? typed
}
