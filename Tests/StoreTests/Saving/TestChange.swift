import Recfile
import Store

/// Why a test's change cannot be made: what the field holds.
struct Overtaken: Error, Equatable {
  let there: String
}

extension Change<Overtaken> {
  /// A change of the figure of record A, from 20, in all of the files.
  ///
  /// - Parameters:
  ///   - planned: the new figure.
  ///   - paths: the files.
  ///   - known: what the files are known to hold.
  ///   - disturbance: what somebody else does between the reading and the writing; it is given how
  ///     often that was before.
  /// - Returns: the change.
  static func planned(
    _ planned: String, in paths: [String] = ["a.rec"], known: [String: KnownFile] = [:],
    meanwhile disturbance: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> Change {
    let visits = Visits()
    return Change(paths: paths, known: known) { files throws(Overtaken) in
      var changes: [FileChange] = []
      for file in files {
        let text = RecText(bytes: file.bytes)
        let record = text.records.first { $0.value("Id") == "A" }
        guard let field = record?.field("Planned") else { throw Overtaken(there: "nothing") }
        guard field.value != planned else { continue }
        guard field.value == "20", let splice = try? text.splice(setting: field, to: planned) else {
          throw Overtaken(there: field.value)
        }
        changes.append(FileChange(path: file.path, splices: [splice]))
      }
      disturbance(visits.next())
      return ChangePlan(files: changes, entry: Array("Record: A\nNew: \(planned)\n".utf8))
    }
  }

  /// A change that puts some bytes where others were.
  static func splices(_ splices: Splice..., in path: String = "a.rec") -> Change {
    Change(paths: [path]) { _ throws(Overtaken) in
      ChangePlan(
        files: [FileChange(path: path, splices: splices)], entry: Array("Record: x\n".utf8))
    }
  }
}
