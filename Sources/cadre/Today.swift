internal import ArgumentParser
internal import Cooperation
internal import Glibc

/// The option by which a command is told which day it is.
struct TodayOption: ParsableArguments {
  @Option(
    name: .customLong("today"),
    help: ArgumentHelp(
      "The day that counts as today.", discussion: "Left out, the day of this machine's clock.",
      valueName: "YYYY-MM-DD"))
  var stated: DayArgument?

  /// The day that was stated, or else the clock's.
  var today: Day? { stated?.day ?? .today }
}

/// A day as it is typed: `2026-03-12`.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard case .day(let day) = try? PartialDate(argument) else { return nil }
    self.day = day
  }
}

extension Day {
  /// The day of the clock, in the time zone of the user; `nil` where the calendar has no such day.
  static var today: Day? {
    var moment = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&moment, &parts) != nil else { return nil }
    return unsafe Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
