internal import Recfile

/// The fields that a record of a type can be given, in the order in which they are filled in.
///
/// Made of the table of types, of the descriptor that holds for the record, and of the record itself:
/// fields that only these two know come behind the others. What the descriptor prohibits, or leaves
/// out of those it allows, is not asked for, but shown where a record has it.
public struct RecordForm: Hashable, Sendable {
  /// The type; `nil` for a record that comes before any descriptor.
  public let type: String?
  /// The fields.
  public let fields: [FormField]

  /// The field of a name; `nil` if the form has none.
  public subscript(name: String) -> FormField? {
    fields.first { $0.name == name }
  }

  /// The form of the record at an origin.
  public init(ofRecordAt origin: Origin, in ledger: Ledger) {
    let text = ledger.files[origin.file].text
    let set = text.set(ofRecord: origin.record)
    let own = text.records[origin.record].fields.map(\.name)
    self.init(
      type: set?.type, descriptor: set?.descriptor, key: set?.identifyingField ?? "Id", own: own)
  }

  /// The form of a new record of a type.
  ///
  /// Of a type that Cadre does not know, the fields that its first record has are asked for, too.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - own: The fields that the record has been given already.
  ///   - ledger: The texts.
  public init(ofNew type: String, having own: [String] = [], in ledger: Ledger) {
    let sets = ledger.files.map(\.text).sets(of: type)
    let isKnown = RecordType(rawValue: type) != nil
    let model = isKnown ? nil : sets.first { !$0.set.records.isEmpty }
    let names = model.map { file, set in
      ledger.files[file].text.records[set.records.lowerBound].fields.map(\.name)
    }
    self.init(
      type: type, descriptor: sets.lazy.compactMap(\.set.descriptor).first,
      key: ledger.identifyingField(of: type) ?? "", own: own + (names ?? []))
  }

  private init(type: String?, descriptor: Descriptor?, key: String, own: [String]) {
    let known = type.flatMap(RecordType.init(rawValue:))
    let rules = known?.fields ?? []
    let isKeyed = known == nil ? descriptor?.key == key : known?.rule(for: key) != nil
    var names: [String] = []
    var seen: Set<RecordID> = []
    func take(_ more: some Sequence<String>) {
      // Names are compared as Ids are: by their bytes.
      for name in more where seen.insert(RecordID(name)).inserted { names.append(name) }
    }
    let demanded = rules.filter(\.isMandatory).map(\.name) + (isKeyed ? [key] : [])
    let present = Set((own + demanded).map(RecordID.init))
    func isAskedFor(_ name: String) -> Bool {
      present.contains(RecordID(name)) || descriptor?.asks(for: name) ?? true
    }
    take(rules.lazy.map(\.name).filter(isAskedFor))
    if isKeyed { take([key]) }
    if let descriptor { take(descriptor.namedFields.filter(isAskedFor)) }
    take(own)
    self.type = type
    fields = names.map { name in
      FormField(
        name, rule: known?.rule(for: name), descriptor, isKey: isKeyed && name == key)
    }
  }
}

extension Descriptor {
  /// Whether a record may have a field.
  fileprivate func asks(for name: String) -> Bool {
    if prohibited.contains(name) { return false }
    return allowed.isEmpty || allowed.contains(name) || mandatory.contains(name) || key == name
  }

  /// The fields that the rules name, the demanded ones first.
  fileprivate var namedFields: [String] { mandatory + allowed + unique + types.keys.sorted() }
}
