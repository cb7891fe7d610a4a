/// What a key can do.
///
/// Every action has one line in ``KeyTable``.
enum Action: String, CaseIterable, Hashable, Sendable {
  case rowDown, rowUp, first, last
  case halfPageDown, halfPageUp, pageDown, pageUp
  case left, right
  case enter, goToRecord
  case jumpBack, jumpForward
  case focusCountries, focusPrograms, focusCohorts, nextPane, previousPane
  case filter, query, nextMatch, previousMatch
  case acceptFilter
  case edit, typeFigure, addCohort, cloneCohort
  case saveDown, saveRight, saveLeft, keepDraft, addIt
  case cursorLeft, cursorRight, lineStart, lineEnd, nextChoice, previousChoice
  case erase, eraseForward, eraseWord, eraseToEnd, clearLine
  case copyCell, copyTable, editText, save
  case export, exportIt, otherTarget
  case mark, markRange, remove, undo, redo, history
  case accept, keep, keepHere, takeThere, editConflict
  case openForm, newRecord, addRecord, dropRecord, openReference, breakLine, addValue
  case totals, agreements, claims, sources, problems
  case nextColumn, previousColumn, sort
  case basis, group, secondGroup, venue, unit, chart, cumulative
  case reload, redraw, mouse, suspend
  case help, closeHelp, palette
  case escape, back, quit
}
