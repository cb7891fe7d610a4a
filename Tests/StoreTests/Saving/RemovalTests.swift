import Rehearsal
import Testing

@testable import Store

/// A file that is removed is gone at once, whether or not the system has given up what it held.
@Suite struct RemovalTests {
  @Test(arguments: [0, 1, 3 << 20])
  func `a file is gone, and no other`(_ size: Int) throws {
    let scratch = try ScratchFolder()
    try scratch.write([UInt8](repeating: 0x0A, count: size), to: "a.rec")
    try scratch.write("b", to: "b.rec")
    let folder = try OpenFile.folder(at: scratch.path)
    try folder.removeSoon("a.rec")
    #expect(try FolderListing(of: folder).files == ["b.rec"])
    #expect(throws: SystemError.self) { try folder.removeSoon("a.rec") }
  }

  @Test func `what is no file is removed as before, or not at all`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("a", to: "a.rec")
    try scratch.link("link", to: "a.rec")
    try scratch.makeFolder("folder")
    let folder = try OpenFile.folder(at: scratch.path)
    try folder.removeSoon("link")
    #expect(throws: SystemError.self) { try folder.removeSoon("folder") }
    #expect(try FolderListing(of: folder).files == ["a.rec"])
  }
}
