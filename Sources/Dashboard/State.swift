public import Cooperation
public import Surface

/// All that the dashboard remembers between two keys.
///
/// Data only: ``update(_:_:_:)`` changes it, and ``frame(_:_:symbols:)`` draws it.
///
/// What is selected is remembered by record, never by position, so that it is still selected after
/// a reload or under a filter. What is derived from the ledger is not kept here.
public struct State: Hashable, Sendable {
  /// The screens of the dashboard.
  public enum Screen: String, Hashable, Sendable {
    /// The three panes.
    case browse
    /// The yearly totals.
    case totals
    /// What is wrong with the texts.
    case problems
    /// What was announced, against what is recorded.
    case claims
    /// What was signed, along the time.
    case agreements
    /// What figures rest on.
    case sources
    /// What rests on one source, or on none.
    case support
    /// The changes that were made in the store.
    case history
    /// A record, as a form.
    case record
  }

  /// What the header calls the store.
  public var storeName: String
  /// The size of the terminal.
  public var size: Size
  /// How years are cut.
  public var view: YearView = .stated
  /// The screens from the first to the one that is shown; never empty.
  public internal(set) var screens: [Screen] = [.browse]
  /// Where the reader is in the three panes.
  public internal(set) var browse = BrowseState()
  /// Where the reader was before the cohorts behind a row of the totals were shown.
  var beforeBehind: BrowseState?
  /// How the totals are shown.
  public internal(set) var totals = TotalsState()
  /// Where the reader is among the problems.
  public internal(set) var problems = ListState()
  /// The files whose last good texts are shown.
  public internal(set) var heldBack: [HeldBack] = []
  /// Where the reader is in each list of records that was opened.
  public internal(set) var lists: [Screen: RecordListState] = [:]
  /// What narrows lists other than the panes; that of the changes is in the history.
  var listFilters: [Screen: TextFilter] = [:]
  /// How far what the user has changed has come to the disk.
  public internal(set) var saving = SaveState.unchanged
  /// What was typed into fields and left without saving it.
  public internal(set) var drafts: [FieldPlace: FieldDraft] = [:]
  /// The values that were last chosen for each field, the newest first.
  public internal(set) var lastUsed: [String: [String]] = [:]
  /// The cell to edit as soon as the ledger has its cohort.
  var awaited: AwaitedCell?
  /// The forms that are open, each of the first opened from the one before it; the last is shown.
  public internal(set) var forms: [FormState] = []
  /// What was filled in of records that are not added yet, by type, the one left last at the end.
  public internal(set) var begun: [String: [NewRecord]] = [:]
  /// The record to select as soon as the ledger has it.
  var arriving: RecordName?
  /// The cohorts that are marked, for what is done to several at once.
  public internal(set) var marks: Set<RecordKey> = []
  /// The cohort that a range of marks begins with, while it is drawn.
  var rangeStart: RecordKey?
  /// The changes that were made in the store, as far as they were asked for.
  public internal(set) var history = HistoryState()
  /// What others have changed otherwise, as long as something else has the keys.
  var conflicts: [ConflictState] = []
  /// The records that were changed and are not saved yet, as they were before.
  var sent: [RecordName: [NewRecord.Field]] = [:]
  /// What narrows every screen; `nil` for nothing.
  public internal(set) var query: Query?
  /// What the query selects of the ledger that there was at the last event.
  ///
  /// It is derived and kept all the same, since it takes a walk over all cohorts.
  public internal(set) var selection: Selection?
  /// The query that is being looked for in many cohorts, to be in force when it was found; `nil` for none.
  var sought: SoughtQuery?
  /// The walk that was asked for and has not come back; `nil` for none.
  var walk: Walk?
  /// How many walks were asked for.
  var walks = 0
  /// What `n` or `N` goes on to look for; `nil` for nothing.
  var looking: Looking?
  /// What is to be done as soon as all cohorts were looked through; `nil` for nothing.
  var postponed: Action?
  /// What the screen shows that takes a walk over many cohorts to derive.
  var derived = Derived()
  /// Where the reader was before.
  var trail = Trail()
  /// Whether the terminal tells of the mouse.
  public var hasMouse = false
  /// The keys as they hold.
  public var keys = KeyMap.standard
  /// Whether it is still to be said what is wrong with the store that was opened.
  var tellsProblems = false
  /// What lies over the screen and takes the keys.
  public internal(set) var overlay: Overlay?
  /// What lies below the help, to be gone on with.
  var covered: Overlay?
  /// The keys of a binding of several that have been pressed so far.
  public internal(set) var pendingKeys: [Key] = []
  /// What the status line says of the last action.
  public internal(set) var notice: Notice?

  /// A dashboard at its start.
  public init(storeName: String, size: Size) {
    self.storeName = storeName
    self.size = size
  }

  /// The screen that is shown.
  public var screen: Screen { screens.last ?? .browse }

  /// Where the keys go now.
  var context: Context {
    switch overlay {
    case .filter: return .filter
    case .listFilter: return .listFilter
    case .cell: return .cell
    case .newCohort: return .newYear
    case .confirmation: return .confirmation
    case .conflict: return .conflict
    case .field: return .field
    case .typeChoice: return .typeChoice
    case .query: return .query
    case .export(let prompt): return prompt.dialog == nil ? .export : .confirmation
    case .help: return .help
    case .palette: return .palette
    case nil: break
    }
    switch screen {
    case .totals: return .totals
    case .problems: return .problems
    case .claims: return .claims
    case .agreements: return .agreements
    case .sources: return .sources
    case .support: return .support
    case .history: return .history
    case .record: return form?.beginning == nil ? .record : .newRecord
    case .browse:
      switch browse.focus {
      case .countries: return .countries
      case .programs: return .programs
      case .cohorts: return browse.column.isFigure ? .figures : .cohorts
      }
    }
  }
}

extension State {
  /// Shows a screen above the others; one that is among them already is left first.
  mutating func show(_ target: Screen) {
    if let index = screens.dropFirst().firstIndex(of: target) { screens.removeSubrange(index...) }
    listFilters[target] = nil
    screens.append(target)
  }

  /// Shows the panes above the screen that led to a record in them, so that one can go back there.
  mutating func showPanes() {
    guard screen != .browse else { return }
    screens.append(.browse)
  }
}

/// What lies over a screen and takes the keys.
public enum Overlay: Hashable, Sendable {
  /// The filter of a pane, as it is typed.
  case filter(FilterPrompt)
  /// The filter of another list, as it is typed.
  case listFilter(ListFilter)
  /// A cell of Trainees, as it is edited.
  case cell(CellEdit)
  /// The year of a cohort that is to be added.
  case newCohort(NewCohort)
  /// A change that waits to be confirmed.
  case confirmation(Confirmation)
  /// What others have changed otherwise.
  case conflict(ConflictState)
  /// A line of a form, as it is edited.
  case field(FormEdit)
  /// The types that a new record can be of.
  case typeChoice(TypeChoice)
  /// The query of the store, as it is typed.
  case query(QueryPrompt)
  /// How and where to export what is shown.
  case export(ExportPrompt)
  /// The keys, narrowed by what was typed, scrolled by some lines.
  case help(filter: String, top: Int)
  /// What can be done on the screen, to be picked by its name.
  case palette(CommandPalette)
}

/// What the status line says.
public struct Notice: Hashable, Sendable {
  /// Whether it is news or bad news.
  public enum Kind: Hashable, Sendable {
    /// Something was done.
    case done
    /// Something could not be done.
    case refused
  }

  /// One line.
  public let text: String
  /// Whether it is news or bad news.
  public let kind: Kind
  /// Whether it is said until something else is done or said.
  private(set) var isLasting = false

  /// The same, said until something else is done or said.
  var lasting: Notice {
    var result = self
    result.isLasting = true
    return result
  }

  /// Makes a notice.
  public init(_ text: String, _ kind: Kind = .done) {
    self.text = text
    self.kind = kind
  }
}

/// Where the reader is in a list that nothing else depends on.
public struct ListState: Hashable, Sendable {
  /// The position of the cursor.
  var selected = 0 {
    didSet { if selected != oldValue { textTop = 0 } }
  }
  /// The position of the first row that is drawn.
  var top = 0
  /// The first line that is drawn of what is to be read of the row under the cursor.
  var textTop = 0

  /// Moves the cursor to a position that exists, and the list so that the cursor is drawn.
  mutating func settle(count: Int, height: Int) {
    selected = min(max(selected, 0), max(count - 1, 0))
    top = ListWindow.top(previous: top, selected: selected, count: count, height: height)
  }
}
