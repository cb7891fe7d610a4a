import Foundation
import Rehearsal
import Testing

/// The rec files beside the tests, with what recutils reads in them.
enum Corpus {
  /// A rec file: its name without extension, and its bytes.
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }
  }

  static let valid = files("valid")
  static let invalid = files("invalid")

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Corpus")

  private static func files(_ part: String) -> [File] {
    names(part)
      .filter { $0.hasSuffix(".rec") }
      .map { File(name: String($0.dropLast(4)), bytes: bytes(part, $0)) }
  }

  /// What recutils reads in a valid file: the records of each type; the key is nil for no type.
  static func readings(of file: File) -> [String?: [SymbolicRecord]] {
    var readings: [String?: [SymbolicRecord]] = [:]
    for name in names("valid") where name.hasPrefix(file.name + ".") && name.hasSuffix(".sexp") {
      let type = String(name.dropFirst(file.name.count + 1).dropLast(5))
      let key = type == "_anon" ? nil : type.replacing("pct", with: "%")
      readings[key] = SymbolicRecord.read(bytes("valid", name))
    }
    return readings
  }

  private static func names(_ part: String) -> [String] {
    let path = folder.appending(path: part).path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private static func bytes(_ part: String, _ name: String) -> [UInt8] {
    let file = folder.appending(path: part).appending(path: name)
    return (try? [UInt8](Data(contentsOf: file))) ?? []
  }
}
