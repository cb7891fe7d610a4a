import Testing

/// The floors of the house: who may import whom.
///
/// The compiler checks what `Package.swift` declares; these tests check what it cannot.
struct FloorTests {
  private static let floors: [(target: String, mayImport: Set<String>)] = [
    ("Writing", []),
    ("Recfile", []),
    ("Cooperation", ["Recfile", "Writing"]),
    ("Interchange", ["Cooperation", "Recfile", "Writing"]),
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
    let forbidden: Set = ["unsafe", "unchecked", "async", "await", "Task"]
    for file in try Project.swiftFiles(below: "Sources/\(target)") {
      for line in try Project.text(file).split(separator: "\n") {
        #expect(forbidden.isDisjoint(with: codeWords(line)), "\(file): \(line)")
      }
    }
  }

  /// What only some targets may write, and which; a word that ends in `(` is a call.
  private static let reserved: [(word: String, targets: Set<Substring>)] = [
    ("try!", []), ("fatalError(", []), ("precondition(", []), ("preconditionFailure(", []),
    ("getenv(", ["Curses", "cadre"]), ("open(", ["Store"]), ("openat(", ["Store"]),
    ("fopen(", []),
  ]

  @Test("no floor can trap on purpose, only the outer ones read the environment or open files")
  func reservedWords() throws {
    for file in try Project.swiftFiles(below: "Sources") {
      let target = file.split(separator: "/")[1]
      for line in try Project.text(file).split(separator: "\n") {
        let words = Set(codeWords(line))
        for (word, targets) in Self.reserved where !targets.contains(target) {
          #expect(!words.contains(word), "\(file): \(line)")
        }
      }
    }
  }

  @Test(
    "a word of code is found wherever it stands, a member of that name and a comment are not",
    arguments: [
      ("let a = try! b()", "try!"), ("unsafe open(path, flags)", "open("),
      ("f(open(path))", "open("), ("  guard precondition(x) else", "precondition("),
      ("Glibc.open(path)", "open("), ("self = .open(box)", nil), ("// unsafe open(path)", nil),
      ("  /// try! this", nil), ("case .open(let box)", nil), ("case open(Rectangle)", nil),
      ("static func open(_ path: String) {", nil), ("reopen(path)", nil),
      ("try b()", nil),
    ])
  func words(line: Substring, word: String?) {
    let found = codeWords(line).first { ["try!", "open(", "precondition("].contains($0) }
    #expect(found == word)
  }

  @Test(
    "an import is seen however it is written",
    arguments: [
      ("import Glibc", "Glibc"), ("internal import Glibc", "Glibc"),
      ("fileprivate import Glibc", "Glibc"), ("private import Glibc", "Glibc"),
      ("package import Glibc", "Glibc"), ("@preconcurrency import Glibc", "Glibc"),
      ("@testable import cadre", "cadre"), ("@_spi(Inner) public import Store", "Store"),
      ("@_implementationOnly import Glibc", "Glibc"), ("import struct Glibc.stat", "Glibc"),
      ("internal import func Glibc.open", "Glibc"), ("import Foundation.NSObject", "Foundation"),
      ("  import  Glibc", "Glibc"), ("import Glibc; let a = 1", "Glibc"),
      ("import Glibc // for open", "Glibc"), ("// import Glibc", nil),
      ("let important = 1", nil), ("/// Those import Glibc.", nil),
    ])
  func importForms(line: String, module: String?) {
    #expect(importedModules(line) == [module].compactMap(\.self))
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

  /// The modules that a source imports: on each line, the name after `import`, which only
  /// attributes and an access level stand before.
  private func importedModules(_ source: String) -> [String] {
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
    ]
    let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    return source.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").drop { $0.hasPrefix("@") || levels.contains($0) }
      guard words.first == "import" else { return nil }
      let name = words.dropFirst().drop { kinds.contains($0) }.first
      return name.map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
    }
  }

  /// The words of a line of code, with the `(` of a call and the `!` of `try!`; a member such as
  /// `.open(` keeps its dot, and a name that is declared loses its `(`.
  private func codeWords(_ line: Substring) -> [String] {
    guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return [] }
    var words: [String] = [""]
    for character in line {
      switch character {
      case "(", "!":
        let isDeclared = ["case", "func"].contains(words.dropLast().last { !$0.isEmpty })
        if !isDeclared { words[words.count - 1].append(character) }
        words.append("")
      case "." where words.last == "Glibc": words.append("")
      case ".", "_": words[words.count - 1].append(character)
      case _ where character.isLetter || character.isNumber:
        words[words.count - 1].append(character)
      default: words.append("")
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
