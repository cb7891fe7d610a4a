internal import ArgumentParser
internal import Interchange
internal import Recfile
internal import Store

/// `cadre rec`: every record of any rec file as a line of JSON, for comparison with other readers.
struct RecCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rec",
    abstract: "Print every record of a rec file as a line of JSON.",
    discussion: """
      A line is {"type":…|null,"line":N,"fields":[["Name","value"],…]}; N is the line of the first
      field. Descriptors are left out. A byte that is not UTF-8 is written as \\udc80 to \\udcff.
      Problems go to standard error, and the exit status is then 1.

      EXAMPLES
        cadre rec sample-data/cohorts.rec
      """)

  @Argument(help: "The file.")
  var file: String

  func run() throws {
    var hasProblem = false
    try reportingFailure { () throws(Failure) in
      let text: RecText
      do throws(StoreError) {
        text = RecText(bytes: try SingleFile(at: file).bytes)
      } catch {
        throw Failure("\(file): \(error.reason)", status: .noStore)
      }
      var lines = ""
      for record in text.records {
        lines += record.jsonLine
        if lines.utf8.count > 1 << 16 {
          try Console.write(lines)
          lines = ""
        }
      }
      try Console.write(lines)
      for problem in text.problems {
        Console.complain("\(file):\(text.place(of: problem.offset)): error[E7]: \(problem.message)")
      }
      hasProblem = !text.problems.isEmpty
    }
    if hasProblem { throw ExitCode(1) }
  }
}

extension StoreError {
  /// Why a single file cannot be read, without its name and without advice on stores.
  var reason: String {
    switch self {
    case .missing: "there is no such file"
    case .notAStore: "this is no regular file"
    case .unreadable(_, let reason): reason
    }
  }
}

extension Record {
  /// The record as one line of JSON, exact to the byte.
  fileprivate var jsonLine: String {
    let fields = fields.map { "[\(jsonString($0.name)),\(jsonString($0.valueBytes))]" }
    let type = type.map(jsonString) ?? "null"
    return "{\"type\":\(type),\"line\":\(line),\"fields\":[\(fields.joined(separator: ","))]}\n"
  }
}
