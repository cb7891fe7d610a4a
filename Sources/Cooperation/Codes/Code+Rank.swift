extension YearBasis {
  /// The place among the words, from 0.
  var rank: UInt8 {
    switch self {
    case .calendar: 0
    case .japaneseFiscal: 1
    case .unitedStatesFiscal: 2
    case .unclear: 3
    }
  }
}

extension Form {
  /// The place among the words, from 0.
  var rank: UInt8 {
    switch self {
    case .course: 0
    case .onTheJob: 1
    case .seminar: 2
    case .advisor: 3
    case .observation: 4
    case .mixed: 5
    }
  }
}

extension Venue {
  /// The place among the words, from 0.
  var rank: UInt8 {
    switch self {
    case .donorCountry: 0
    case .inCountry: 1
    case .thirdCountry: 2
    case .online: 3
    case .unknown: 4
    }
  }
}

extension Unit {
  /// The place among the words, from 0.
  var rank: UInt8 {
    switch self {
    case .people: 0
    case .participations: 1
    case .personDays: 2
    case .experts: 3
    case .unclear: 4
    }
  }
}

extension CohortStatus {
  /// The place among the words, from 0.
  var rank: UInt8 {
    switch self {
    case .planned: 0
    case .running: 1
    case .completed: 2
    case .cancelled: 3
    case .unknown: 4
    }
  }
}
