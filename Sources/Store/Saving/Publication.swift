/// New content for one file that is ready to be put in place.
enum Publication {
  case replacement(Replacement)
  case inPlace(InPlaceRewrite)

  /// Makes new content for a file ready, by way of a file beside it where that is possible.
  ///
  /// - Throws: `SaveError.notWritable`, `SaveError.unwritten`.
  init(_ target: TargetFile, _ content: FileContent) throws(SaveError) {
    // Another file could take the place of one that is protected from being written.
    if target.status != nil, let obstacle = target.folder.obstacleToWriting(target.name) {
      throw .notWritable(path: target.path, reason: "\(obstacle)")
    }
    do {
      if let replacement = try Replacement.prepare(target, content) {
        self = .replacement(replacement)
        return
      }
    } catch {
      throw .unwritten(path: target.path, reason: "\(error)")
    }
    guard let old = target.status else {
      throw .notWritable(path: target.path, reason: "\(SystemError.refusal)")
    }
    do {
      self = .inPlace(try InPlaceRewrite(target, content.bytes, old: old))
    } catch {
      throw .unwritten(path: target.path, reason: "\(error)")
    }
  }

  var target: TargetFile {
    switch self {
    case .replacement(let replacement): replacement.target
    case .inPlace(let rewrite): rewrite.target
    }
  }

  var content: FileContent {
    switch self {
    case .replacement(let replacement): replacement.content
    case .inPlace(let rewrite): FileContent(rewrite.bytes)
    }
  }

  /// What the file system says of the new content in its place; `nil` where it was written over the old.
  var stamp: FileStamp? {
    if case .replacement(let replacement) = self { replacement.stamp } else { nil }
  }

  var isInPlace: Bool {
    if case .inPlace = self { true } else { false }
  }

  /// Puts the content in place.
  ///
  /// - Parameter isWhole: whether what a file holds already is written as well.
  /// - Returns: false if somebody else changed the file since it was read, and it is as they left it.
  /// - Throws: `PartialWrite`.
  func publish(isWhole: Bool = false) throws(PartialWrite) -> Bool {
    switch self {
    case .replacement(let replacement):
      do {
        return try replacement.publish()
      } catch {
        throw PartialWrite(cause: error, isRestored: replacement.isUnpublished)
      }
    case .inPlace(let rewrite):
      return try rewrite.publish(isWhole: isWhole)
    }
  }

  func takeBack() throws(SystemError) {
    switch self {
    case .replacement(let replacement): try replacement.takeBack()
    case .inPlace(let rewrite): try rewrite.takeBack()
    }
  }
}
