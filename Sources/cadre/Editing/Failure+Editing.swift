internal import Cooperation
internal import Recfile
internal import Store

extension Failure {
  /// The failure of a change that is not acceptable, or that others have made otherwise.
  ///
  /// - Parameters:
  ///   - rejection: what stands against it.
  ///   - arguments: what asks for each edit.
  init(_ rejection: Rejection, arguments: [String]) {
    let parts = rejection.objections.map { objection in
      let argument =
        arguments.indices.contains(objection.position) ? "“\(arguments[objection.position])”: " : ""
      return switch objection.reason {
      case .refused(let refusal): "\(argument)\(refusal.description)\n  = \(refusal.remedy)"
      case .conflict(let conflict):
        "\(argument)conflict: \(conflict.message)\n\(conflict.sides)  = \(conflict.remedy)"
      }
    }
    self.init(
      parts.joined(separator: "\ncadre: "),
      status: rejection.refusals.isEmpty ? .conflict : .data)
  }

  /// The failure of a change that could not be written.
  init(_ error: SaveError) {
    let status: Status =
      switch error {
      case .locked, .busy: .locked
      case .unreadable: .noStore
      case .readOnly, .notWritable, .unsound, .journal, .unwritten, .unconfirmed, .unfinished:
        .unwritten
      }
    self.init(sentences: error.description, status: status)
  }
}

extension Conflict {
  /// What was there, what is there now, and what was to come, each on a line of its own.
  fileprivate var sides: String {
    let absent = "absent"
    let sides: [(String, String)] =
      switch self {
      case .field(_, _, let before, let here, let there):
        [
          ("before", before?.text ?? absent), ("there", there?.text ?? absent),
          ("here", here?.text ?? absent),
        ]
      case .removedThere(let record, let change):
        [("there", absent), ("here", Edit(record, change).line)]
      case .changedThere(_, let before, let there):
        [
          ("before", String(decoding: before, as: UTF8.self)),
          ("there", String(decoding: there, as: UTF8.self)), ("here", absent),
        ]
      case .addedThere(_, let here, let there):
        [("before", absent), ("there", lines(of: there)), ("here", lines(of: here))]
      }
    return sides.map { side, text in
      "  \(side): \(text.replacing("\n", with: "\n    "))\n"
    }.joined()
  }
}
