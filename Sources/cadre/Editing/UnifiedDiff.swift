internal import Cooperation
internal import Recfile

/// What a change does to a file, in the form that diff -u prints and patch(1) reads.
struct UnifiedDiff {
  /// How many lines that stay are shown around those that change.
  private static let context = 3

  /// Lines that others take the place of.
  fileprivate struct Change {
    /// The positions of the lines that go.
    var old: Range<Int>
    /// The lines that come.
    var new: [ArraySlice<UInt8>]
  }

  private let path: String
  private let isNew: Bool
  private let lines: [ArraySlice<UInt8>]
  private let changes: [Change]

  /// The difference that a change makes in a file.
  init(of file: RevisedFile) {
    path = file.path
    isNew = file.before == nil
    let bytes = file.before?.bytes ?? []
    let lines = bytes[...].lines
    self.lines = lines
    let changed = LineSplice.merged(file.splices, in: bytes, starts: lines.map(\.startIndex))
    changes = changed.enumerated().map { index, splice in
      let end = index + 1 < changed.count ? changed[index + 1].range.lowerBound : lines.count
      return Change(old: splice.range, new: splice.replacement[...].lines).trimmed(lines)
        .slid(lines, upTo: end)
    }
  }

  /// The text; bytes that are not UTF-8 appear as U+FFFD.
  var text: String {
    var text = "--- \(isNew ? "/dev/null" : "a/\(path)")\n+++ b/\(path)\n"
    var growth = 0
    for hunk in hunks {
      let first = max(0, hunk[0].old.lowerBound - Self.context)
      let last = min(lines.count, hunk[hunk.count - 1].old.upperBound + Self.context)
      let added = hunk.reduce(0) { $0 + $1.new.count - $1.old.count }
      let old = place(first, last - first)
      let new = place(first + growth, last - first + added)
      text += "@@ -\(old) +\(new) @@\n"
      growth += added
      var position = first
      for change in hunk {
        text += marked(" ", lines[position..<change.old.lowerBound])
        text += marked("-", lines[change.old])
        text += marked("+", change.new[...])
        position = change.old.upperBound
      }
      text += marked(" ", lines[position..<last])
    }
    return text
  }

  /// The changes, those together between which there is no line that would be left out.
  private var hunks: [[Change]] {
    changes.reduce(into: []) { hunks, change in
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * Self.context
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
  }

  /// Lines as a hunk names them: a single one by its number, none by the line before.
  private func place(_ first: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(first),0"
    case 1: "\(first + 1)"
    default: "\(first + 1),\(count)"
    }
  }

  private func marked(_ mark: String, _ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
    lines.map { line in
      let isWhole = line.last == UInt8(ascii: "\n")
      let text = mark + String(decoding: line, as: UTF8.self)
      return isWhole ? text : "\(text)\n\\ No newline at end of file\n"
    }.joined()
  }
}

extension UnifiedDiff.Change {
  /// The change without the lines at its ends that stay as they are.
  fileprivate func trimmed(_ lines: [ArraySlice<UInt8>]) -> Self {
    var change = self
    while let first = change.old.first, lines[first] == change.new.first {
      change.old = change.old.dropFirst()
      change.new.removeFirst()
    }
    while let last = change.old.last, lines[last] == change.new.last {
      change.old = change.old.dropLast()
      change.new.removeLast()
    }
    return change
  }
  /// Lines that only come, or only go, as far down as they can stand; so a record shows with the blank
  /// line behind it, as with diff(1).
  fileprivate func slid(_ lines: [ArraySlice<UInt8>], upTo end: Int) -> Self {
    var change = self
    while change.old.upperBound < end {
      let next = lines[change.old.upperBound]
      if change.new.isEmpty, let first = change.old.first, lines[first] == next {
        change.old = change.old.lowerBound + 1..<change.old.upperBound + 1
      } else if change.old.isEmpty, change.new.first == next {
        change.new.append(change.new.removeFirst())
        change.old = change.old.upperBound + 1..<change.old.upperBound + 1
      } else {
        break
      }
    }
    return change
  }
}
