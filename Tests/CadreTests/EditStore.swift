import Rehearsal

/// A small store that a test changes with the program, as the user kim.
struct EditStore {
  static let text = """
    # the head
    %rec: Store

    Title: Made up
    HomeCountry: JP

    %rec: Country
    %key: Id

    Id: JP
    Name: Japan

    Id: PE
    Name: Peru
    Aka: Perú
    Aka: Piruw

    %rec: Program
    %key: Id

    # who they are
    Id: PE
    Title: Advice
    Country: PE

    %rec: Cohort
    %key: Id
    %allowed: Program Year Venue Planned Actual Status Topic Note

    Id: A
    Program: PE
    Year: 2024
    # as planned in spring
    Planned: 61
    Topic: water
    Topic: soil

    Id: B
    Program: PE
    Year: 2025
    Note: two
    + lines

    """

  let folder: ScratchFolder

  init(_ text: String = EditStore.text) throws {
    folder = try ScratchFolder()
    try folder.write(text, to: "store.rec")
  }

  /// The text of the one file.
  func text() throws -> String { String(decoding: try folder.read("store.rec"), as: UTF8.self) }

  /// What lies beside the text.
  func others() throws -> String {
    try ChildProcess.run("ls", ["-A", "-I", "store.rec", folder.path]).outputText
  }

  /// Runs a command on the store.
  func run(_ arguments: String..., user: String = "kim") throws -> ChildProcess {
    try ChildProcess.run(
      Project.cadre(), arguments,
      environment: ChildProcess.plainEnvironment.merging(
        ["CADRE_STORE": folder.path, "USER": user]) { $1 })
  }
}
