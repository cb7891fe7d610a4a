extension NewRecord {
  /// The values of a field, in their order.
  public func values(_ field: String) -> [StoredValue] {
    fields.filter { $0.name == field }.map(\.value)
  }

  /// The record with one value of a field changed.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - index: The place among the values of the field, from 0; behind the last, one is added.
  ///   - value: The value; `nil` takes away the one that is there.
  /// - Returns: The changed record.
  public func setting(_ field: String, at index: Int, to value: StoredValue?) -> NewRecord {
    var fields = fields
    let places = fields.indices.filter { fields[$0].name == field }
    switch (places.indices.contains(index) ? places[index] : nil, value) {
    case (let place?, let value?): fields[place] = Field(field, value)
    case (let place?, nil): fields.remove(at: place)
    case (nil, let value?): fields.append(Field(field, value))
    case (nil, nil): break
    }
    return NewRecord(type, fields)
  }
}
