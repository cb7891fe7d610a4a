import Glibc
import Rehearsal

/// The files of the project, as the tests find them.
enum Project {
  /// The folder that holds `Package.swift`.
  static let root: String = {
    var path = #filePath.split(separator: "/").map { String($0) }
    path.removeLast(3)
    return "/" + path.joined(separator: "/")
  }()

  /// The store that is part of the project.
  static let sampleData = root + "/sample-data"

  /// The program, built together with the tests.
  static func cadre() throws -> String { try builtProduct(named: "cadre") }

  /// Runs the program on a command line, with no terminal anywhere.
  static func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> ChildProcess {
    let all = ChildProcess.plainEnvironment.merging(environment) { _, new in new }
    return try ChildProcess.run(cadre(), arguments, environment: all)
  }

  /// The text of a file of the project.
  static func text(_ path: String) throws -> String {
    try ChildProcess.run("cat", ["\(root)/\(path)"]).outputText
  }

  /// The Swift files below a folder of the project.
  static func swiftFiles(below folder: String) throws -> [String] {
    let found = try ChildProcess.run("find", ["\(root)/\(folder)", "-name", "*.swift"])
    return found.outputText.split(separator: "\n").map { String($0.dropFirst(root.count + 1)) }
      .sorted()
  }
}
