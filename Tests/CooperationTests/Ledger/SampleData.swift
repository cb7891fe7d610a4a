import Cooperation
import Glibc
import Recfile

/// The store that is handed out with the project.
enum SampleData {
  private static let names = [
    "agreements.rec", "claims.rec", "cohorts.rec", "countries.rec", "organizations.rec",
    "programs.rec", "sources.rec", "store.rec",
  ]

  static func ledger(here: String = #filePath) throws -> Ledger {
    let folder = here.split(separator: "/").dropLast().joined(separator: "/")
    return Ledger(
      files: try names.map { name in
        let bytes = try bytes(ofFile: "/\(folder)/../../../sample-data/\(name)")
        return LedgerFile(path: name, bytes: bytes)
      })
  }

  private struct MissingFile: Error {
    let path: String
  }

  private static func bytes(ofFile path: String) throws -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { throw MissingFile(path: path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }
}
