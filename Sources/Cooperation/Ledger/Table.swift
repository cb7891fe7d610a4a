/// A record of the ledger that others refer to by its Id.
public protocol Identified: Sendable {
  /// The Id, unique among the records of the type.
  var id: RecordID { get }
  /// Where the record stands.
  var origin: Origin { get }
}

/// A place in one table of a ledger, good for that ledger only.
public struct Row<Entity>: Hashable, Comparable, Sendable {
  /// The position in the table, from 0.
  public let position: Int

  /// Makes a row from its position.
  public init(_ position: Int) { self.position = position }

  /// The table's order.
  public static func < (left: Row, right: Row) -> Bool { left.position < right.position }
}

/// All records of one type, found by row or by Id.
public struct Table<Entity: Identified>: RandomAccessCollection, Sendable {
  private let entities: [Entity]
  private let rows: [RecordID: Row<Entity>]

  /// Makes a table; where an Id stands twice, it finds the first, and an empty one is no Id.
  init(_ entities: [Entity]) {
    self.entities = entities
    rows = Dictionary(
      entities.enumerated().filter { !$1.id.text.isEmpty }.map { ($1.id, Row($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The row of an Id; `nil` where no record has it.
  public func row(of id: RecordID) -> Row<Entity>? { rows[id] }

  /// The record of an Id; `nil` where no record has it.
  public subscript(id: RecordID) -> Entity? { rows[id].map { entities[$0.position] } }

  /// The record in a row.
  public subscript(row: Row<Entity>) -> Entity { entities[row.position] }

  /// The record at a position.
  public subscript(position: Int) -> Entity { entities[position] }

  /// The first position.
  public var startIndex: Int { 0 }
  /// The position past the last.
  public var endIndex: Int { entities.count }
}
