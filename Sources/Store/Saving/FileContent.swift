internal import Recfile

/// What a file holds, or is to hold: bytes in pieces, which are left where they are.
///
/// An edit of 150 MB is written from the memory that the text has anyway, and none of it is copied
/// but what is around the edit.
struct FileContent: Sendable {
  /// Pieces that are shorter than this are put together, so that few calls write them.
  private static let least = 1 << 16

  /// The pieces, none of which is empty.
  private(set) var pieces: [ArraySlice<UInt8>] = []
  /// Where each piece ends.
  private var ends: [Int] = []

  init(_ bytes: [UInt8]) { append(bytes[...]) }

  init(_ bytes: TextBytes) {
    for piece in bytes.pieces { append(piece) }
  }

  private init() {}

  /// How many bytes there are.
  var count: Int { ends.last ?? 0 }

  /// All bytes; copied, unless they are in one piece.
  var bytes: [UInt8] { self[0..<count] }

  /// The byte at an offset.
  subscript(offset: Int) -> UInt8 {
    let piece = indexOfPiece(at: offset)
    return pieces[piece][pieces[piece].startIndex + offset - start(of: piece)]
  }

  /// The bytes of a range.
  subscript(range: Range<Int>) -> [UInt8] {
    let parts = slices(of: range)
    if parts.count == 1 { return Array(parts[0]) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for part in parts { bytes += part }
    return bytes
  }

  /// The content with a change, and where in it is what comes; `nil` where the splices are not
  /// ascending, apart and within it.
  func applying(_ splices: [Splice]) -> (content: FileContent, comes: [Range<Int>])? {
    var result = FileContent()
    var comes: [Range<Int>] = []
    var place = 0
    for splice in splices {
      guard splice.range.lowerBound >= place, splice.range.upperBound <= count else { return nil }
      for piece in slices(of: place..<splice.range.lowerBound) { result.append(piece) }
      comes.append(result.count..<result.count + splice.replacement.count)
      result.append(splice.replacement[...])
      place = splice.range.upperBound
    }
    for piece in slices(of: place..<count) { result.append(piece) }
    return (result, comes)
  }

  private mutating func append(_ piece: ArraySlice<UInt8>) {
    guard !piece.isEmpty else { return }
    if let last = pieces.last, last.count + piece.count < Self.least {
      pieces[pieces.count - 1] += piece
      ends[ends.count - 1] += piece.count
    } else {
      ends.append(count + piece.count)
      pieces.append(piece)
    }
  }

  /// The pieces of a range, not copied.
  private func slices(of range: Range<Int>) -> [ArraySlice<UInt8>] {
    var slices: [ArraySlice<UInt8>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let index = indexOfPiece(at: place)
      let (piece, start) = (pieces[index], start(of: index))
      let end = min(ends[index], range.upperBound)
      slices.append(piece[piece.startIndex + place - start..<piece.startIndex + end - start])
      place = end
    }
    return slices
  }

  private func start(of piece: Int) -> Int { piece == 0 ? 0 : ends[piece - 1] }

  /// The piece that holds an offset, found by bisection.
  private func indexOfPiece(at offset: Int) -> Int {
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension FileContent: Equatable {
  /// Whether the bytes are the same, in whatever pieces.
  static func == (left: FileContent, right: FileContent) -> Bool {
    guard left.count == right.count else { return false }
    var place = 0
    return left.pieces.allSatisfy { piece in
      defer { place += piece.count }
      var rest = piece
      return right.slices(of: place..<place + piece.count).allSatisfy { other in
        defer { rest = rest.dropFirst(other.count) }
        return rest.prefix(other.count) == other
      }
    }
  }
}
