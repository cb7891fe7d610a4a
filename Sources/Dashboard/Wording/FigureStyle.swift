internal import Cooperation
internal import Surface

extension Count {
  /// How a count looks in a column whose exact figures look a certain way.
  func style(_ ink: Ink) -> Style {
    switch self {
    case .exactly: Style(ink)
    case .moreThan, .atLeast, .about, .between: Style(.bound)
    case .unknown: Style(.unknown)
    }
  }
}

extension Sum {
  /// How a sum looks in a column whose exact figures look a certain way.
  func style(_ ink: Ink) -> Style {
    switch certainty {
    case .exact: Style(repeated > 0 ? .bound : ink)
    case .about, .atLeast, .atLeastAbout: Style(.bound)
    case .unknown: Style(.unknown)
    case .notReported: Style(.faint)
    case .tooLarge: Style(.error)
    }
  }

  /// The sum as a column shows it whose exact figures look a certain way.
  func drawn(_ ink: Ink, isUnderWay: Bool) -> StyledText {
    StyledText(shown(isUnderWay: isUnderWay), style(ink))
  }

  /// What a bar draws of it.
  func barFigure(isUnderWay: Bool) -> Bar.Figure {
    let number = Double(interval.lower)
    return switch certainty {
    case .exact where repeated > 0: .between(Double(leastInterval.lower), number)
    case .exact: .exactly(number)
    case .about: .about(number)
    case .atLeast, .atLeastAbout: .atLeast(Double(leastInterval.lower))
    case .unknown, .tooLarge: .unknown
    case .notReported: isUnderWay ? .notYet : .notReported
    }
  }
}

extension TotalsRow {
  /// What a trend draws of the row.
  var trendPoint: Sparkline.Point {
    let actual = actualOfAll
    let number = Double(actual.interval.lower)
    return switch actual.certainty {
    case .exact where actual.repeated > 0: .about(number)
    case .exact: .actual(number)
    case .about: .about(number)
    case .atLeast, .atLeastAbout: .atLeast(number)
    case .unknown, .tooLarge: .unknown
    case .notReported:
      switch planned.certainty {
      case .notReported: isUnderWay ? .notYet : .notReported
      case .unknown: .unknown
      default: .planned
      }
    }
  }
}
