internal import Glibc
internal import Store

/// Who works with the program: `$USER`, else the name that the system has for the user, else its number.
func userName() -> String {
  if let name = environment("USER") { return name }
  let user = getuid()
  guard let entry = unsafe getpwuid(user), let name = unsafe entry.pointee.pw_name else {
    return "\(user)"
  }
  return unsafe String(cString: name)
}

extension StoreFolder.Signature {
  /// The signature of this user at this moment, for a change that takes back another or none.
  static func now(undoes group: String? = nil) -> Self {
    let seconds = time(nil)
    let salt = String(UInt32.random(in: .min ... .max), radix: 36)
    return Self(
      when: utcText(seconds), who: userName(), group: "\(seconds)-\(getpid())-\(salt)",
      undoes: group)
  }
}

/// A time as ISO 8601 in UTC has it: `2026-03-12T09:30:00Z`.
private func utcText(_ time: time_t) -> String {
  var time = time
  var parts = unsafe tm()
  guard unsafe gmtime_r(&time, &parts) != nil else { return "\(time)" }
  var text = [CChar](repeating: 0, count: 64)
  let count = unsafe strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
  return String(decoding: text.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
}
