import Testing

import Store

@Suite struct SaveErrorTests {
  @Test(arguments: [
    (
      SaveError.locked(holder: "12 on host"),
      "The store is locked by 12 on host; try again when that is done."
    ),
    (.readOnly(reason: "r"), "The store cannot be written, only read: r."),
    (.notWritable(path: "p", reason: "r"), "“p” may not be written: r."),
    (.unreadable(path: "p", reason: "It is r."), "“p” could not be read again. It is r."),
    (.busy(path: "p"), "Another program is writing “p”; try again when that is done."),
    (
      .unsound(path: "p"),
      "The change would alter more of “p” than it says, so nothing was written."
    ),
    (.journal(reason: "r"), "The journal could not be written: r."),
    (.unwritten(path: "p", reason: "r"), "“p” could not be written and is as it was: r."),
    (
      .unconfirmed(path: "p", reason: "r"),
      "“p” holds the change, but the disk has not confirmed it: r."
    ),
    (
      .unfinished(paths: ["p", "q"], reason: "r"),
      "“p”, “q” may be half written: r. "
        + "Nothing of what they held is lost; open the store again to finish."
    ),
  ]) func `an error is a sentence`(error: SaveError, sentence: String) {
    #expect("\(error)" == sentence)
  }
}
