internal import Recfile
internal import Writing

extension Inspection {
  /// What the descriptors of the files demand, and where two of them disagree.
  mutating func inspectDescriptors() {
    for (position, file) in shelf.files.enumerated() {
      inspectRules(of: file, at: position)
    }
    inspectAgreement()
  }

  /// Reports the rules that a file's own descriptors set and its records break.
  ///
  /// Where the schema has found the same line wrong already, its sentence knows more than a rule does.
  private mutating func inspectRules(of file: LedgerFile, at position: Int) {
    let violations = file.text.check()
    guard !violations.isEmpty else { return }
    let known = Set(found.filter { $0.file == position }.map(\.problem.place.line))
    for violation in violations
    where !known.contains(file.text.place(of: violation.offset).line) {
      note(
        .missing, at: violation.offset, inFile: position, visible(violation.message),
        remedy: visible(violation.remedy),
        origin: violation.record.map { Origin(file: position, record: $0) })
    }
  }

  /// Reports a type that two files describe in ways that cannot both hold.
  private mutating func inspectAgreement() {
    var first: [String: (path: String, descriptor: Descriptor)] = [:]
    for (position, file) in shelf.files.enumerated() {
      for descriptor in file.text.sets.compactMap(\.descriptor) {
        guard let type = descriptor.type else { continue }
        guard let earlier = first[type] else {
          first[type] = (file.path, descriptor)
          continue
        }
        guard let matter = disagreement(of: earlier.descriptor, and: descriptor) else { continue }
        note(
          .descriptors, at: descriptor.offset, inFile: position,
          "this descriptor of \(visible(type)) differs from that in \(visible(earlier.path)): \(matter)",
          remedy: "write the same in both, so that a record means the same wherever it stands")
      }
    }
  }

  /// What two descriptors of one type say differently; what only one of them says is no disagreement.
  private func disagreement(of left: Descriptor, and right: Descriptor) -> String? {
    if let one = left.key, let other = right.key, one != other {
      return "the key is \(visible(one)) there and \(visible(other)) here"
    }
    let names = Set(left.types.keys).intersection(right.types.keys).sorted()
    let field = names.first { left.types[$0] != right.types[$0] }
    return field.map { "\(visible($0)) is of another type" }
  }
}
