internal import Cooperation
internal import Surface

extension State {
  /// Asks how and where to export what is shown.
  mutating func beginExport(_ ledger: Ledger) {
    guard let exhibit = exhibit(ledger), let summary = exhibit.summary else {
      notice = Notice("Nothing is shown that could be exported", .refused)
      return
    }
    overlay = .export(ExportPrompt(exhibit, summary: summary, day: ledger.inspectionDay))
  }

  mutating func performInExport(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard case .export(var prompt) = overlay else { return [] }
    switch (prompt.step, action) {
    case (.taken, .accept):
      return export(&prompt, replaces: true, ledger)
    case (.taken, .keep):
      prompt.step = .choosing
      notice = Notice("Kept; another name can be typed")
    case (.taken, _): return []
    case (.underWay, .escape): return [.stopExport]
    case (.underWay, _): return []
    case (.choosing, .escape):
      overlay = nil
      return []
    case (.choosing, .exportIt): return export(&prompt, replaces: false, ledger)
    case (.choosing, .otherTarget):
      prompt.isForClipboard.toggle()
      prompt.trouble = []
    case (.choosing, .rowDown): prompt.choose(prompt.list.selected + 1)
    case (.choosing, .rowUp): prompt.choose(prompt.list.selected - 1)
    case (.choosing, _):
      prompt.trouble = []
      if !prompt.isForClipboard { prompt.path.perform(action) }
    }
    overlay = .export(prompt)
    return []
  }

  /// Types into the path, if that is what is being asked for.
  mutating func typePath(_ text: String, into prompt: ExportPrompt) {
    guard prompt.step == .choosing, !prompt.isForClipboard else {
      notice = Notice("There is nothing to type here; Tab goes back to a file", .refused)
      return
    }
    var prompt = prompt
    guard insert(text, into: &prompt.path) else { return }
    prompt.trouble = []
    overlay = .export(prompt)
  }

  private mutating func export(
    _ prompt: inout ExportPrompt, replaces: Bool, _ ledger: Ledger
  ) -> [Effect] {
    guard prompt.isForClipboard || !prompt.path.text.isEmpty else {
      notice = Notice("A file must have a name; Esc leaves without one", .refused)
      return []
    }
    guard !isUnfinished(ledger) else {
      notice = Notice("Not all cohorts are looked through yet; Enter again when they are", .refused)
      return []
    }
    guard let exhibit = exhibit(ledger) else { return [] }
    prompt.step = .underWay
    prompt.trouble = []
    overlay = .export(prompt)
    return [
      .export(
        Export(
          exhibit: exhibit, format: prompt.format, target: prompt.target(replaces: replaces)))
    ]
  }

  /// Takes in what came of an export.
  mutating func take(_ outcome: ExportOutcome) -> [Effect] {
    guard case .export(var prompt) = overlay else {
      if case .written(let path, _) = outcome { notice = Notice("Written to \(path)") }
      return []
    }
    prompt.step = .choosing
    switch outcome {
    case .written(let path, let omissions):
      overlay = nil
      let left = omissions.isEmpty ? "" : "; \(omissions.joined(separator: "; "))"
      notice = Notice("Written to \(path)\(left)")
    case .copied:
      overlay = nil
      notice = Notice("Copied \(prompt.summary), if the terminal lets programs copy")
    case .exists(let path):
      prompt.step = .taken(path)
      overlay = .export(prompt)
      // What was typed ahead must not answer.
      return [.discardTyped]
    case .unfit(let lines):
      let what = lines.count == 1 ? "this" : "these \(grouped(lines.count))"
      prompt.trouble = ["Nothing is written: the store lacks \(what)."] + lines
      overlay = .export(prompt)
    case .failed(let reason):
      prompt.trouble = ["Nothing is written: \(reason)."]
      overlay = .export(prompt)
    }
    return []
  }

  /// Whether an export is under way that ^C stops.
  var isExporting: Bool {
    if case .export(let prompt) = overlay { prompt.step == .underWay } else { false }
  }

  mutating func settleExport() {
    guard case .export(var prompt) = overlay else { return }
    let layout = ExportLayout(size, prompt)
    prompt.list.settle(count: prompt.formats.count, height: layout.formats.rows)
    overlay = .export(prompt)
  }
}
