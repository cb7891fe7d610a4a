import Cooperation
import Rehearsal
import Testing

@testable import Interchange

/// Programs as IATI activities: what the schema cannot check.
///
/// That the files are valid by the schema is tested through the program, with xmllint.
struct IATITests {
  private let today = Day(year: 2026, month: 11, day: 22)

  private func file(_ text: String) throws(Unfit) -> IATIFile {
    try Extract(allOf: ledger(text)).iatiFile(on: today)
  }

  private func lacks(_ text: String) -> [String] {
    do throws(Unfit) {
      _ = try file(text)
      return []
    } catch {
      return error.shortcomings.map { "\($0.line) \($0.record): \($0.message)" }
    }
  }

  @Test("plain numbers, bounds as comments, unknown actuals and years left out, claims apart")
  func values() throws {
    let file = try file(soundStore)
    let lines = file.text.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(
      lines.filter { line in
        ["<target", "<actual", "<period-", "<result"].contains { line.hasPrefix($0) }
      } == [
        "<result type=\"1\" aggregation-status=\"true\">",
        "<period-start iso-date=\"2025-04-01\"/>", "<period-end iso-date=\"2026-03-31\"/>",
        "<target value=\"31\">", "<actual value=\"9\">",
        "<period-start iso-date=\"2026-04-01\"/>", "<period-end iso-date=\"2027-03-31\"/>",
        "<target value=\"30\">",
        "<period-start iso-date=\"2024-01-01\"/>", "<period-end iso-date=\"2024-12-31\"/>",
        "<actual value=\"100\">",
        "<result type=\"1\" aggregation-status=\"false\">",
        "<period-start iso-date=\"2002-01-01\"/>", "<period-end iso-date=\"2026-03-12\"/>",
        "<actual value=\"2300\">",
      ])
    #expect(
      lines.filter { $0.hasPrefix("<narrative>") }.dropFirst(7).map {
        $0.dropFirst(11).dropLast(12)
      } == [
        "The plan", "Training by year", "Training in the donor country, people",
        "At least this many: 10 + &gt;20.", "At least this many: 9 + ?.",
        "About 30. The source says 2026 and not from which month; taken for JFY.",
        "Training in the partner country, participations", "From 100 to 120.",
        "Cumulative figures that were announced",
        "Announced, in the donor country, people or participations: the source does not say, "
          + "as of 2026-03-12",
        "More than 2300. The agency: “more than 2,300” Since when is not stated; the program began 2002.",
      ])
    #expect(
      file.omissions.map { "\($0.record): \($0.message)" } == [
        "Source paper: has no Url that can be linked; left out",
        "Cohort E: the year is not known; left out",
      ])
  }

  @Test("a partial date says how precise it is, a status is its code, a place its type of aid")
  func activity() throws {
    let text = try file(soundStore).text
    for part in [
      "<iati-identifier>XX-AG-1-P</iati-identifier>",
      "<reporting-org ref=\"XX-AG-1\" type=\"10\">",
      "<participating-org role=\"4\" type=\"10\" ref=\"XX-AG-1\">",
      "<participating-org role=\"4\">",
      "<narrative>The &quot;company&quot; &amp; sons</narrative>",
      "<activity-status code=\"2\"/>",
      "<activity-date type=\"2\" iso-date=\"2002-01-01\">\n      <narrative>The source gives the year only: 2002<",
      "<activity-date type=\"3\" iso-date=\"2030-03-31\">\n      <narrative>The source gives the month only: ",
      "<recipient-country code=\"VN\"/>", "<sector vocabulary=\"1\" code=\"32261\"/>",
      "<document-link format=\"application/pdf\" url=\"https://example.org/plan.pdf\">",
      "<category code=\"A08\"/>\n      <category code=\"A09\"/>\n      <category code=\"A12\"/>",
      "<language code=\"en\"/>\n      <document-date iso-date=\"2026-03-01\"/>",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("default-aid-type"))
    let donorOnly = soundStore.replacing("Venue: in-country", with: "Venue: donor-country")
    #expect(try file(donorOnly).text.contains("<default-aid-type vocabulary=\"1\" code=\"E01\"/>"))
    let closed = soundStore.replacing("Status: active", with: "Status: closed")
      .replacing("End: 2030-03", with: "End: 2026-11-22")
    #expect(try file(closed).text.contains("<activity-date type=\"4\" iso-date=\"2026-11-22\"/>"))
    let planned = soundStore.replacing("Status: active", with: "Status: planned")
    #expect(try file(planned).text.contains("<activity-date type=\"1\" iso-date=\"2002-01-01\">"))
  }

  @Test("the actual is split by sex only where every cohort of the year is")
  func sex() throws {
    let part = "<actual value=\"4\">\n            <dimension name=\"sex\" value=\"female\"/>"
    #expect(!(try file(soundStore).text).contains("dimension"))
    let whole = soundStore.replacing("Actual: ?\n", with: "")
    #expect(try file(whole).text.contains(part))
    #expect(
      !(try file(whole.replacing("Female: 4", with: "Female: ~4")).text).contains("\"female\""))
  }

  @Test("a period without target and actual is left out, and with it what would be empty")
  func emptyPeriods() throws {
    let unknown = soundStore.replacing("Trainees: >2300", with: "Trainees: ?")
      .replacing("Planned: 10\n", with: "").replacing("Actual: 9\n", with: "")
      .replacing("Planned: >20\n", with: "").replacing("Planned: ~30\n", with: "")
      .replacing("Actual: 100..120\n", with: "Note: x\n")
    #expect(!(try file(unknown).text).contains("<result"))
    #expect(
      try file(unknown).omissions.contains { $0.message.hasPrefix("the number is not known") })
  }

  @Test(
    "what a valid file lacks is named by record and field",
    arguments: [
      ("Operator: AG\n", "", "3 the Store record without Id: Operator is missing"),
      (
        "Operator: AG", "Operator: NO",
        "4 the Store record without Id: Operator: there is no Organization “NO”"
      ),
      ("Kind: 10\n", "", "19 Organization AG: Kind is missing"),
      ("Kind: 10", "Kind: 12", "22 Organization AG: Kind: IATI has no organization type “12”"),
      ("Identifier: XX-AG-1\n", "", "19 Organization AG: Identifier is missing"),
      ("XX-AG-1", "XX/1", "23 Organization AG: Identifier: “XX/1” is not one that IATI accepts"),
      ("Id: P\n", "Id: P&Q\n", "43 Program P&Q: Id “P&Q” cannot be a part of an IATI identifier"),
      ("Status: active\n", "", "43 Program P: Status is missing"),
      ("Start: 2002\n", "", "43 Program P: Start is missing"),
      ("Start: 2002\n", "Start: ?\n", "53 Program P: Start is missing"),
      (
        "Start: 2002", "Start: 2027",
        "53 Program P: Start 2027 has not come, yet Status says that it has begun"
      ),
      ("End: 2030-03", "End: 2001", "54 Program P: End 2001 lies before Start 2002"),
      ("Sector: 32261\n", "", "43 Program P: Sector is missing"),
      (
        "Sector: 32261", "Sector: 99999",
        "51 Program P: Sector “99999” is no purpose code of the OECD DAC"
      ),
      (
        "Country: VN\nDonor", "Country: QQ\nDonor", "45 Program P: Country is no code of ISO 3166-1"
      ),
      ("Donor: AG\nCounterpart: CO\n", "", "43 Program P: Donor and Counterpart are missing"),
      ("Donor: AG", "Donor: NO", "46 Program P: Donor “NO” is no Organization of the store"),
    ])
  func shortcomings(old: String, new: String, lack: String) {
    let found = lacks(soundStore.replacing(old, with: new))
    #expect(found.contains(lack), "\(found)")
    #expect(lacks(soundStore).isEmpty)
  }

  @Test("two programs of one Id, a store without programs and one without a record of its own")
  func wholeStore() {
    #expect(
      lacks(
        soundStore
          + "\n%rec: Program\n\nId: P\nTitle: Again\nCountry: VN\nDonor: AG\nStatus: active\n"
          + "Start: 2002\nSector: 32261\n") == ["129 Program P: another Program has the Id"])
    #expect(
      lacks("%rec: Country\n\nId: VN\nName: Viet Nam\n") == [
        "1 the store: Operator is missing", "1 the store: there is no Program to export",
      ])
  }

  @Test("any text is inert in XML, and what XML has no room for is replaced")
  func escaping() throws {
    #expect(
      xmlText("<a b=\"c\">&\n\t\r\u{9B}\u{0}\u{1B}\u{FFFE}'")
        == "&lt;a b=&quot;c&quot;&gt;&amp;&#xA;&#x9;&#xD;&#x9B;\u{FFFD}\u{FFFD}\u{FFFD}'")
    for text in nastyTexts {
      let written = xmlText(text)
      #expect(!written.contains { "<>\"\n\r\t\u{1B}".contains($0) }, "\(written)")
      #expect(!written.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
    }
  }

  @Test("the codes are those of the lists: all of one form, with the ones that a store needs")
  func codes() {
    #expect(IATICodes.countries.count == 251)
    #expect(IATICodes.countries.allSatisfy { $0.utf8.count == 2 })
    #expect(IATICodes.countries.isSuperset(of: ["JP", "PE", "KH", "LA", "PH", "VN", "MM", "ID"]))
    #expect(IATICodes.sectors.count == 325)
    #expect(IATICodes.sectors.allSatisfy { Int($0) != nil && $0.utf8.count == 5 })
    #expect(IATICodes.sectors.isSuperset(of: ["32210", "32261", "41010", "11330"]))
    #expect(IATICodes.organizationTypes.contains("15"))
  }
}
