internal import Glibc

/// The right to save in a store, which one instance has at a time; it ends with the value.
///
/// The lock is on a file of its own, `.cadre/lock`: the files of a store are replaced as they are
/// saved, and a lock stays with the file that was replaced. The file is never removed, for then two
/// could lock two files of its name. The system lets go of the lock when a program ends, however that
/// happens.
///
/// - SeeAlso: flock(2).
struct StoreLock: ~Copyable {
  private static let pause: useconds_t = 20_000

  private let file: WritableFile

  /// Waits for the lock.
  ///
  /// - Throws: `SaveError.locked` after the given time.
  init(in control: borrowing ControlFolder, patience: Duration) throws(SaveError) {
    let file = try Self.open(in: control)
    let descriptor = file.descriptor
    let end = ContinuousClock.now + patience
    while uninterrupted({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      guard errno == EWOULDBLOCK else { throw .readOnly(reason: "\(SystemError.last)") }
      guard ContinuousClock.now < end else { throw .locked(holder: Self.holder(in: file)) }
      usleep(Self.pause)
    }
    self.file = file
    sign()
  }

  private static func open(in control: borrowing ControlFolder) throws(SaveError) -> WritableFile {
    do {
      return try WritableFile.shared("lock", in: control.folder)
    } catch {
      throw .readOnly(reason: "\(error)")
    }
  }

  /// Writes who has the lock, unless it stands there; only the sentence for those who wait in vain
  /// needs it.
  private func sign() {
    let name = Array("\(getpid()) on \(Self.host)\n".utf8)
    guard (try? file.read(0..<name.count + 1)) != name else { return }
    try? file.truncate(to: 0)
    try? file.write(name[...], at: 0)
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return "an unknown host" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func holder(in file: borrowing WritableFile) -> String {
    var name = [UInt8](repeating: 0, count: 300)
    let descriptor = file.descriptor
    let count = uninterrupted { unsafe pread(descriptor, &name, name.count, 0) }
    let line = name.prefix(max(0, count)).prefix { $0 != 0x0A }
    return line.isEmpty ? "another program" : String(decoding: line, as: UTF8.self)
  }
}
