internal import Glibc

/// Something that happened in a watched folder, as the kernel tells it.
///
/// - SeeAlso: inotify(7), "Reading events from an inotify file descriptor".
struct WatchEvent: Hashable {
  /// The watch of the folder; -1 where the event is about no folder.
  let watch: Int32
  /// What happened: bits whose names begin with `IN_`.
  let mask: UInt32
  /// The name of what it happened to in the folder; empty where that is the folder itself.
  let name: [UInt8]

  /// Whether any of the bits is set.
  func has(_ bits: Int32) -> Bool {
    mask & UInt32(bitPattern: bits) != 0
  }

  /// The events in what was read from the descriptor.
  static func events(in bytes: [UInt8]) -> [WatchEvent] {
    var events: [WatchEvent] = []
    var rest = bytes[...]
    while rest.count >= MemoryLayout<inotify_event>.size {
      let head = unsafe rest.withUnsafeBytes { unsafe $0.loadUnaligned(as: inotify_event.self) }
      rest = rest.dropFirst(MemoryLayout<inotify_event>.size)
      // The kernel fills the name up with zeros.
      let name = rest.prefix(Int(head.len)).prefix { $0 != 0 }
      events.append(WatchEvent(watch: head.wd, mask: head.mask, name: Array(name)))
      rest = rest.dropFirst(Int(head.len))
    }
    return events
  }
}
