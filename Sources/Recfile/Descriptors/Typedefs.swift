/// The types that a descriptor defines, and what each stands for in the end.
struct Typedefs {
  private(set) var problems: [SyntaxProblem] = []
  private var definitions: [String: Definition] = [:]
  private var resolved: [String: Resolution] = [:]

  private struct Definition {
    let description: TypeDescription
    let offset: Int
  }

  /// What a name stands for in the end.
  private enum Resolution {
    case type(FieldType)
    case undefined
    case loop
  }

  /// Takes one `%typedef`; the last of a name holds.
  mutating func define(_ name: String, as description: TypeDescription, at offset: Int) {
    definitions[name] = Definition(description: description, offset: offset)
  }

  /// Whether a `%typedef` has the name, whatever comes of it.
  func isDefined(_ name: String) -> Bool { definitions[name] != nil }

  /// The type of a name, once all are resolved.
  func type(_ name: String) -> FieldType? {
    guard case .type(let type) = resolved[name] else { return nil }
    return type
  }

  /// Follows all names to their types, in time linear in their number.
  mutating func resolve() {
    for name in definitions.keys { resolve(name) }
    for (name, definition) in definitions {
      if case .loop = resolved[name] {
        report(.typedefLoop(name), at: definition.offset)
      }
      if case .name(let next) = definition.description, !isDefined(next) {
        report(.undefinedType(next), at: definition.offset)
      }
    }
  }

  /// Follows a name; what is learnt at the end is learnt for all names on the way.
  private mutating func resolve(_ name: String) {
    var path: Set<String> = []
    var current = name
    var end: Resolution?
    while end == nil {
      if let known = resolved[current] {
        end = known
      } else if let definition = definitions[current] {
        switch definition.description {
        case .name(let next):
          if path.insert(current).inserted { current = next } else { end = .loop }
        case .type(let type):
          path.insert(current)
          end = .type(type)
        }
      } else {
        end = .undefined
      }
    }
    for name in path { resolved[name] = end }
  }

  private mutating func report(_ mistake: DescriptorMistake, at offset: Int) {
    problems.append(SyntaxProblem(.descriptor(mistake), at: offset))
  }
}
