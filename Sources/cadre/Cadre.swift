internal import ArgumentParser

/// The program: each command is a type in `Commands`.
@main
struct Cadre: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cadre",
    abstract: "A dashboard for training cooperation: who was planned, who came, and who says so.",
    discussion: """
      Without a command, cadre opens the dashboard on a store: a folder of .rec files, or one such
      file. Without STORE it opens $CADRE_STORE, or else the current folder. Press ? for the keys.

      EXAMPLES
        cadre sample-data                     open the dashboard
        cadre totals --store sample-data      yearly totals as a table
        cadre totals --by year,country --format csv
        cadre list agreements                 the agreements, a line each
        cadre claims                          what was announced, against what is recorded
        cadre check                           what is wrong with the texts, and where
        cadre set VN-2026-JP Planned=63       change a field; --dry-run only shows it
        cadre add cohort Program=VN-COAL Year=2027
        cadre undo                            take back your newest change
        cadre frame --size 80x24 --keys 'jj<enter>' sample-data
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, TotalsCommand.self, ListCommand.self, ClaimsCommand.self, ShowCommand.self,
      CheckCommand.self,
      FrameCommand.self, RecCommand.self, ImportCommand.self, ExportCommand.self, SetCommand.self,
      AddCommand.self, RemoveCommand.self, HistoryCommand.self, UndoCommand.self,
      InitCommand.self, DemoCommand.self, SchemaCommand.self, KeysCommand.self, ManCommand.self,
      RecoverCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
