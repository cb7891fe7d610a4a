import Testing

/// The floors of the house: who may import whom.
///
/// The compiler checks what `Package.swift` declares; these tests check what it cannot.
struct FloorTests {
  private static let floors: [(target: String, mayImport: Set<String>)] = [
    ("Writing", []),
    ("Recfile", []),
    ("Cooperation", ["Recfile", "Writing"]),
    ("Surface", ["Writing"]),
    ("Dashboard", ["Cooperation", "Surface"]),
  ]

  @Test("a pure floor imports only the floors below it", arguments: floors)
  func imports(target: String, mayImport: Set<String>) throws {
    let files = try Project.swiftFiles(below: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      for name in importedModules(try Project.text(file)) {
        #expect(mayImport.contains(name), "\(file) imports \(name)")
      }
    }
  }

  @Test("a pure floor needs neither unsafe code nor concurrency", arguments: floors)
  func isSafe(target: String, mayImport: Set<String>) throws {
    let forbidden: Set<Substring> = ["unsafe", "unchecked", "async", "await", "Task", "fatalError"]
    for file in try Project.swiftFiles(below: "Sources/\(target)") {
      for line in try Project.text(file).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { continue }
        // A member such as `.unsafe` is a name like any other; the keywords stand alone.
        let words = code.split { !$0.isLetter && $0 != "." && $0 != "_" }
        #expect(forbidden.isDisjoint(with: words), "\(file): \(code)")
      }
    }
  }

  @Test("only Curses knows ncurses, and only Store and the program the operating system")
  func outerFloors() throws {
    for file in try Project.swiftFiles(below: "Sources") {
      let modules = importedModules(try Project.text(file))
      let target = file.split(separator: "/")[1]
      if modules.contains("CNCurses") { #expect(target == "Curses", "\(file) imports CNCurses") }
      if modules.contains("Glibc") {
        #expect(["Curses", "Store", "cadre"].contains(target), "\(file) imports Glibc")
      }
      #expect(!modules.contains("Foundation"), "\(file) imports Foundation")
    }
  }

  private func importedModules(_ source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else {
        return nil
      }
      let isImport =
        index == 0 || ["public", "internal", "package", "@testable"].contains(words[0])
      return isImport ? String(words[index + 1]) : nil
    }
  }
}
