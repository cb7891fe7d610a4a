/// A program that Cadre is compared with, or that makes what others read.
enum Tool: String, CaseIterable {
  case duckdb = "DuckDB"
  case fzf = "fzf"
  case git = "git"
  case grep = "grep"
  case hledger = "hledger"
  case hledgerUI = "hledger-ui"
  case less = "less"
  case mawk = "mawk"
  case ncdu = "ncdu"
  case python = "Python's duckdb"
  case recsel = "recsel"
  case sqlite = "SQLite"
  case tig = "tig"
  case vim = "vim"
  case visidata = "VisiData"

  /// Where a program comes from.
  enum Origin {
    /// A package of Debian's.
    case debian(String)
    /// A package of PyPI's, in the virtual environment of the benchmarks; the program in it.
    case pypi(String, program: String)
  }

  /// Where it comes from.
  var origin: Origin {
    switch self {
    // The program itself, not the script that PyPI's package starts it with.
    case .duckdb: .pypi("duckdb-cli", program: "lib/python3*/site-packages/duckdb_cli/duckdb")
    case .fzf: .debian("fzf")
    case .git: .debian("git")
    case .grep: .debian("grep")
    case .hledger: .debian("hledger")
    case .hledgerUI: .debian("hledger-ui")
    case .less: .debian("less")
    case .mawk: .debian("mawk")
    case .ncdu: .debian("ncdu")
    case .python: .pypi("duckdb", program: "bin/python")
    case .recsel: .debian("recutils")
    case .sqlite: .debian("sqlite3")
    case .tig: .debian("tig")
    case .vim: .debian("vim")
    case .visidata: .pypi("visidata", program: "bin/vd")
    }
  }

  /// What it is called on the path, where it comes from Debian.
  var program: String {
    switch self {
    case .sqlite: "sqlite3"
    default: rawValue
    }
  }

  /// What makes it say its version.
  var versionArguments: [String] {
    switch self {
    case .python: ["-c", "import duckdb; print(duckdb.__version__)"]
    case .mawk: ["-W", "version"]
    default: ["--version"]
    }
  }
}
