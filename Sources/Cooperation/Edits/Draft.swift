internal import Recfile

/// A splice that is known to do what an edit means, and the text with it.
struct Draft {
  let splice: Splice
  let text: RecText

  /// The first of the splices that makes what is meant of a text; `nil` if none does.
  static func first(
    of splices: [Splice], in text: RecText, where isMeant: (Splice, RecText) -> Bool
  ) -> Draft? {
    for splice in splices {
      let changed = text.applying(splice)
      if isMeant(splice, changed) { return Draft(splice: splice, text: changed) }
    }
    return nil
  }

  /// The first of the splices that are remembered and make what is meant, else the one in the style
  /// of the text.
  ///
  /// - Throws: `Refusal.text` if the text cannot hold what is meant, or would not read it so.
  static func best(
    in text: RecText, remembered: [Splice], _ style: () throws(EditRefusal) -> Splice,
    where isMeant: (Splice, RecText) -> Bool
  ) throws(Rejection.Reason) -> Draft {
    if let draft = first(of: remembered, in: text, where: isMeant) { return draft }
    return try inStyle(of: text, style, where: isMeant)
  }

  /// The splice in the style of a text.
  ///
  /// - Throws: `Refusal.text` if the text cannot hold what is meant, or would not read it so.
  static func inStyle(
    of text: RecText, _ style: () throws(EditRefusal) -> Splice,
    where isMeant: (Splice, RecText) -> Bool
  ) throws(Rejection.Reason) -> Draft {
    let splice: Splice
    do throws(EditRefusal) {
      splice = try style()
    } catch {
      throw .refused(.text(error))
    }
    // What is remembered may bring back damage; what is new may not bring any.
    guard let draft = first(of: [splice], in: text, where: isMeant),
      draft.text.damage <= text.damage
    else { throw .refused(.text(.surroundings)) }
    return draft
  }
}

extension RecText {
  /// Whether another text is this one with the record at an index changed, added or removed, as far
  /// as its neighbours and the number of records and sets can tell.
  ///
  /// - Parameters:
  ///   - other: The text with the change.
  ///   - index: The index of the record; for one that is added, in the other text.
  ///   - growth: 1 if the record is added, −1 if it is removed, else 0.
  /// - Returns: Whether all of these are as before.
  func isKept(in other: RecText, around index: Int, growth: Int) -> Bool {
    guard other.records.count == records.count + growth, other.sets.count == sets.count else {
      return false
    }
    let next = growth > 0 ? index : index + 1
    return contents(of: index - 1) == other.contents(of: index - 1)
      && contents(of: next) == other.contents(of: next + growth)
  }

  private func contents(of index: Int) -> [UInt8]? {
    records.indices.contains(index) ? content(of: records[index]) : nil
  }

  /// How many places cannot be read, or not by recutils; that all lines end in CR and LF is none.
  fileprivate var damage: Int {
    problems.count { problem in
      switch problem.reason {
      case .descriptor, .foreign(.carriageReturns): false
      case .damaged, .foreign: true
      }
    }
  }
}
