public import Cooperation

/// Programs as an activity file of the International Aid Transparency Initiative, version 2.03.
public struct IATIFile: Sendable {
  /// The file.
  public let text: String
  /// What the file leaves out because IATI cannot say it.
  public let omissions: [Shortcoming]
}

extension Extract {
  /// The selected programs as an IATI file, an activity each.
  ///
  /// The file is valid by the schema and by the rules that the schema cannot state: codes of the
  /// codelists, values that are plain numbers, no empty period, claims apart from the yearly figures.
  /// Source: iatistandard.org, version 2.03, and its ruleset `standard`.
  ///
  /// - Parameters:
  ///   - today: The day of the export; what is said to have begun has begun by then. Without it,
  ///     that is not looked for.
  ///   - language: The language of the store's texts, a code of ISO 639-1.
  /// - Returns: The file, and what had to be left out of it.
  /// - Throws: ``Unfit`` naming each record and field that a valid file lacks.
  public func iatiFile(on today: Day?, language: String = "en") throws(Unfit) -> IATIFile {
    let reporter = IATIReporter(in: ledger)
    var shortcomings = reporter.shortcomings
    var omissions: [Shortcoming] = []
    var activities: [XMLElement] = []
    let byProgram = Dictionary(grouping: cohorts.map { ledger.cohorts[$0] }) {
      $0.program?.position
    }
    var ids: Set<RecordID> = []
    if programs.isEmpty {
      shortcomings.append(
        Shortcoming(storeOf: ledger, "there is no Program to export", "select or add one"))
    }
    for position in programs {
      let program = ledger.programs[position]
      if !ids.insert(program.id).inserted {
        shortcomings.append(
          Shortcoming(
            program.origin, field: "Id", in: ledger, "another Program has the Id",
            "give one of them another Id"))
      }
      var activity = IATIActivity(
        of: program, byProgram[position] ?? [], in: ledger, on: today)
      activities.append(activity.element(reporter: reporter, language: language))
      shortcomings += activity.shortcomings
      omissions += activity.omissions
    }
    guard shortcomings.isEmpty else { throw Unfit(shortcomings) }
    let root = XMLElement("iati-activities", ["version": "2.03"], activities)
    return IATIFile(
      text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.lines(), omissions: omissions)
  }
}

/// Who publishes the file: the operator of the store.
struct IATIReporter {
  private(set) var identifier = ""
  private(set) var element = XMLElement("reporting-org")
  private(set) var shortcomings: [Shortcoming] = []

  init(in ledger: Ledger) {
    guard let id = ledger.profile.operatorID else {
      shortcomings = [
        Shortcoming(
          storeOf: ledger, "Operator is missing",
          "name the organization that publishes, in the record of type Store")
      ]
      return
    }
    guard let organization = ledger.organizations[id] else {
      shortcomings = [
        Shortcoming(
          storeOf: ledger, field: "Operator", "Operator: there is no Organization “\(id.text)”",
          "add that record, or name one that is there")
      ]
      return
    }
    let origin = organization.origin
    func lack(_ field: String?, _ message: String, _ remedy: String) {
      shortcomings.append(Shortcoming(origin, field: field, in: ledger, message, remedy))
    }
    if let text = ledger.text("Identifier", at: origin) {
      identifier = text
      if !isIATIIdentifier(text) {
        lack(
          "Identifier", "Identifier: “\(text)” is not one that IATI accepts",
          "write AGENCY-NUMBER without blanks and / & | ?")
      }
    } else {
      lack(
        nil, "Identifier is missing", "add Identifier: AGENCY-NUMBER, as in JP-JCN-4010405009573")
    }
    let kind = ledger.text("Kind", at: origin)
    switch kind {
    case nil:
      lack(nil, "Kind is missing", "add Kind: … with a code of IATI’s OrganisationType, such as 15")
    case let kind? where !IATICodes.organizationTypes.contains(kind):
      lack("Kind", "Kind: IATI has no organization type “\(kind)”", kindRemedy)
    default: break
    }
    element = XMLElement(
      "reporting-org", ["ref": identifier, "type": kind ?? ""], [narrative(organization.name)])
  }
}

/// What is accepted as the kind of an organization.
let kindRemedy = "accepted are \(IATICodes.organizationTypes.sorted().joined(separator: " "))"

/// A text as IATI has it wherever somebody reads it.
func narrative(_ text: String) -> XMLElement { XMLElement("narrative", text: text) }

/// Whether a text can be an identifier, or a part of one: IATI ruleset, `no / & | ?`, and no blanks.
func isIATIIdentifier(_ text: String) -> Bool {
  !text.isEmpty
    && text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F
        && !"/&|?".unicodeScalars.contains(scalar)
    }
}
