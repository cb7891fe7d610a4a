import Cooperation
import Testing

struct YearViewTests {
  @Test func `each view cuts by its basis`() {
    #expect(
      YearView.allCases.map(\.basis) == [
        nil, .calendar, .japaneseFiscal, .unitedStatesFiscal,
      ])
  }

  @Test func `the views go around`() {
    var view = YearView.stated
    var seen: [YearView] = []
    for _ in YearView.allCases {
      seen.append(view)
      view = view.next
    }
    #expect(seen == YearView.allCases)
    #expect(view == .stated)
  }

  @Test func `a placed year keeps what it is given`() {
    #expect(PlacedYear(year: 2017, isAssumed: true) != PlacedYear(year: 2017, isAssumed: false))
    #expect(PlacedYear(year: nil, isAssumed: false).year == nil)
  }
}
