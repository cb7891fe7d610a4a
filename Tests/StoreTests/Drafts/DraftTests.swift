import Glibc
import Rehearsal
import Testing

@testable import Store

/// What users have typed and not saved.
@Suite struct DraftTests {
  private let scratch: ScratchFolder
  private let store: StoreFolder

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write(Victim.old, to: "a.rec")
    store = try StoreFolder(at: scratch.path)
  }

  private func names() throws -> [String] {
    try ChildProcess.run("ls", ["-A", scratch.path(of: ".cadre")]).outputText
      .split(separator: "\n").map(String.init)
  }

  @Test func `what is kept is there until it is replaced or forgotten`() throws {
    #expect(try store.drafts(of: "kim") == nil)
    try store.keepDrafts([], of: "kim")
    #expect(throws: SystemCallError.self) { try scratch.read(".cadre/lock") }
    for bytes in [[0x61, 0, 0xFF, 0x0A], [0x62], [UInt8](repeating: 7, count: 1 << 20)] {
      try store.keepDrafts(bytes, of: "kim")
      #expect(try store.drafts(of: "kim") == bytes)
      #expect(try names() == ["drafts-kim"])
    }
    try store.keepDrafts([], of: "kim")
    #expect(try store.drafts(of: "kim") == nil)
    #expect(try names() == [])
    try store.keepDrafts([], of: "kim")
  }

  @Test func `each user has a file of their own, whatever they are called`() throws {
    let users = ["kim", "KIM", "", "..", "a/b", "a%2fb", "kim-1.new", "Nguyễn", "one\ntwo"]
    for (index, user) in users.enumerated() {
      try store.keepDrafts([UInt8(index)], of: user)
    }
    for (index, user) in users.enumerated() {
      #expect(try store.drafts(of: user) == [UInt8(index)])
    }
    #expect(try names().count == users.count)
    #expect(try names().contains("drafts-Nguy%e1%bb%85n"))
    #expect(throws: SaveError.self) {
      try store.keepDrafts([1], of: String(repeating: "x", count: 300))
    }
  }

  @Test func `nobody else can read it`() throws {
    try store.keepDrafts([1], of: "kim")
    let mode = try ChildProcess.run("stat", ["-c", "%a", scratch.path(of: ".cadre/drafts-kim")])
    #expect(mode.outputText == "600\n")
  }

  @Test func `it does not wait for who saves`() throws {
    let change = Change.planned("21") { [store] _ in
      do {
        try store.keepDrafts([1], of: "kim")
      } catch {
        Issue.record(error)
      }
    }
    #expect(try store.save(change) != .unchanged)
    #expect(try store.drafts(of: "kim") == [1])
  }

  @Test func `what a crash has left of one is removed, and what was kept stays`() throws {
    try store.keepDrafts([1], of: "kim")
    try scratch.write("half", to: ".cadre/drafts-kim-17.new")
    #expect(try store.recover() == [])
    #expect(try names() == ["drafts-kim", "lock"])
    #expect(try store.drafts(of: "kim") == [1])
  }

  @Test func `several instances replace each other's as a whole`() async throws {
    let parts = (1...4).map { [UInt8](repeating: $0, count: 5_000) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for part in parts {
        group.addTask { [store] in
          for _ in 0..<40 {
            try store.keepDrafts(part, of: "kim")
            _ = try store.recover()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try parts.contains(#require(try store.drafts(of: "kim"))))
    #expect(try names() == ["drafts-kim", "lock"])
  }

  @Test func `a store that cannot be written says so`() throws {
    for path in [scratch.path, scratch.path(of: ".cadre")] {
      try store.keepDrafts([1], of: "kim")
      guard unsafe chmod(path, 0o555) == 0 else { throw SystemCallError("chmod") }
      unprivileged {
        for (bytes, who) in [([], "kim"), ([2], "lee")] as [([UInt8], String)] {
          let error = #expect(throws: SaveError.self) { try store.keepDrafts(bytes, of: who) }
          guard case .readOnly = error else {
            Issue.record("\(String(describing: error))")
            return
          }
        }
      }
      _ = unsafe chmod(path, 0o755)
      #expect(try store.drafts(of: "kim") == [1])
    }
  }
}
