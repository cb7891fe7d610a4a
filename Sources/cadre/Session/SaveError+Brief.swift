internal import Store

extension SaveError {
  /// Why a change is not saved in a few words, which fit behind `NOT SAVED: `.
  var brief: String {
    switch self {
    case .locked(let holder): "the store is locked by \(holder)"
    case .readOnly(let reason): "the store can only be read, \(clauses(of: reason))"
    case .notWritable(let path, let reason): "“\(path)”: \(clauses(of: reason))"
    case .unreadable(let path, _): "“\(path)” cannot be read again"
    case .busy(let path): "another program is writing “\(path)”"
    case .unsound(let path): "it would alter more of “\(path)” than it says"
    case .journal(let reason): "\(clauses(of: reason)), for the journal"
    case .unwritten(_, let reason): clauses(of: reason)
    case .unconfirmed(let path, _): "the disk has not confirmed “\(path)”"
    case .unfinished(let paths, _):
      "\(paths.map { "“\($0)”" }.joined(separator: ", ")) half written, ^S goes on"
    }
  }
}
