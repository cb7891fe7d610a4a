internal import CNCurses
internal import Glibc

/// The character set of the user's locale.
enum Locale {
  /// Takes the user's locale over and tells whether its character set is UTF-8.
  ///
  /// Where the system lacks the locale that the environment names, as it often does after ssh, the
  /// locale is C with UTF-8: whoever asked for a locale at all has a terminal that shows it.
  static func isUnicode() -> Bool {
    if unsafe setlocale(LC_CTYPE, "") == nil {
      _ = unsafe setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let codeset = unsafe nl_langinfo(nl_item(CODESET)) else { return false }
    return unsafe String(cString: codeset) == "UTF-8"
  }
}
