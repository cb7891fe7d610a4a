extension RecText {
  /// Checks the records against the descriptors of their sets.
  ///
  /// Rules that cannot be read are problems of the text, and are not checked here. `%constraint` is
  /// not evaluated, and whether a reference finds its record is not looked up.
  ///
  /// Takes time linear in the text and in what is found.
  ///
  /// - Returns: The violations, by offset.
  public func check() -> [RuleViolation] {
    var violations: [RuleViolation] = []
    let keyTypes = self.keyTypes
    for set in sets {
      guard let descriptor = set.descriptor else { continue }
      var check = RuleCheck(descriptor, keyTypes: keyTypes)
      for index in set.records { check.take(records[index]) }
      check.takeCount(set.records.count)
      violations += check.violations
    }
    // A stable order: of several at one offset, the one found first comes first.
    return violations.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
  }

  /// For each record type of the text, the type of its key.
  private var keyTypes: [String: FieldType] {
    var types: [String: FieldType] = [:]
    for case let descriptor? in sets.map(\.descriptor) {
      guard let type = descriptor.type, let key = descriptor.key else { continue }
      types[type] = types[type] ?? descriptor.types[key]
    }
    return types
  }
}
