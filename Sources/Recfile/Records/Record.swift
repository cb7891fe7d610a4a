/// One record: a view of its bytes that decodes on demand.
public struct Record: Sendable {
  let source: Source
  let shift: Shift
  /// The place among all records of the text, counted from 0.
  public let index: Int
  /// The bytes from the first field's first byte to the end of the last line.
  ///
  /// Comments and damaged lines that no blank line separates from the fields are included, and so is
  /// the ending of the last line, if it has one.
  public let span: Range<Int>
  /// The type of the record's set, if it has one.
  public let type: String?

  /// The bytes of the record, those of ``span``.
  public var bytes: ArraySlice<UInt8> { source.bytes[span.moved(by: -shift.offset)] }

  /// The line of the first field, counted from 1.
  public var line: Int { source.line(of: span.lowerBound - shift.offset) + shift.line }

  /// The fields in file order, found anew in each walk over them.
  public var fields: Fields { Fields(source: source, shift: shift, span: span) }

  /// The first field of a name; names are compared byte for byte.
  public func field(_ name: String) -> Field? {
    fields.first { $0.isNamed(name) }
  }

  /// All fields of a name, in file order.
  public func fields(_ name: String) -> [Field] {
    fields.filter { $0.isNamed(name) }
  }

  /// The value of the first field of a name.
  public func value(_ name: String) -> String? {
    field(name)?.value
  }
}
