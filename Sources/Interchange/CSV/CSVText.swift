/// Rows of cells in a text as spreadsheets save it: RFC 4180, and what they write beside it.
///
/// UTF-8 with or without a byte order mark; cells between commas, semicolons or tabs, whichever the
/// first line has outside of quotes; lines that end in LF, CR and LF, or CR. A cell in quotes may hold
/// all of these, and a quote that is doubled.
public struct CSVText: Sendable {
  /// A place in the text, counted from 1; columns in characters.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The line.
    public let line: Int
    /// The character in the line.
    public let column: Int

    /// The place as compilers print it: `31:9`.
    public var description: String { "\(line):\(column)" }
  }

  /// One cell, without its quotes.
  public struct Cell: Hashable, Sendable {
    /// What it holds.
    public let text: String
    /// Where it begins.
    public let place: Place
  }

  /// The rows, the first of them the names of the columns; lines without any text are left out.
  public let rows: [[Cell]]

  /// Reads a text.
  ///
  /// - Throws: ``CSVError`` naming the place of the first mistake.
  public init(bytes: [UInt8]) throws(CSVError) {
    var reader = try CSVReader(bytes)
    rows = try reader.rows()
  }
}

/// Why a text is no table.
public struct CSVError: Error, Hashable, Sendable {
  /// Where it goes wrong.
  public let place: CSVText.Place
  /// What is wrong, as a clause without a full stop.
  public let message: String
  /// What is accepted, as a clause without a full stop.
  public let remedy: String

  init(_ place: CSVText.Place, _ message: String, _ remedy: String) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}
