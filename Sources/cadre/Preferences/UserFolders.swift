/// Where the user's own files are (XDG Base Directory Specification).
struct UserFolders {
  /// A folder of the user's, and the one above it that must be there.
  struct Folder: Equatable {
    let path: String
    let home: String
  }

  /// Where what the user has set is.
  let configuration: Folder?
  /// Where what is remembered from session to session is.
  let state: Folder?

  /// The folders that some variables name.
  ///
  /// A path that is not absolute counts for nothing, as the specification has it; without a home there
  /// is no folder.
  init(_ variable: (String) -> String?) {
    func folder(_ name: String, _ standard: String) -> Folder? {
      func absolute(_ name: String) -> String? {
        guard let path = variable(name), path.hasPrefix("/") else { return nil }
        let parts = path.split(separator: "/")
        return parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
      }
      if let path = absolute(name) {
        let above = path.split(separator: "/").dropLast().joined(separator: "/")
        return Folder(path: path, home: above.isEmpty ? "" : "/\(above)")
      }
      return absolute("HOME").map { Folder(path: "\($0)/\(standard)", home: $0) }
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// The folders that the environment names.
  static var own: UserFolders { UserFolders(environment) }
}
