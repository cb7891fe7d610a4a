/// What a regular expression says, as a tree.
indirect enum PatternExpression {
  case scalar(ScalarSet)
  case start
  case end
  case sequence([PatternExpression])
  case choice([PatternExpression])
  /// So many times; without a most, as often as there is.
  case repetition(PatternExpression, least: Int, most: Int?)
}
