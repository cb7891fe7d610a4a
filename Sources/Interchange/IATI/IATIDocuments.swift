internal import Cooperation

/// The sources of a program that can be looked up, as links.
struct IATIDocuments {
  private(set) var elements: [XMLElement] = []
  private(set) var omissions: [Shortcoming] = []

  init(of activity: IATIActivity) {
    let ledger = activity.ledger
    var categories: [RecordID: Set<String>] = [:]
    var order: [RecordID] = []
    func note(_ ids: [RecordID], _ category: String) {
      for id in ids {
        if categories[id] == nil { order.append(id) }
        categories[id, default: []].insert(category)
      }
    }
    // DocumentCategory: A12 activity web page, A09 memorandum of understanding, A08 results.
    note(activity.program.sources, "A12")
    let row = ledger.programs.row(of: activity.program.id)
    for agreement in ledger.agreements where agreement.programs.contains(where: { $0 == row }) {
      note(agreement.sources, "A09")
    }
    for cohort in activity.cohorts {
      for field in ["PlannedSource", "ActualSource", "Source"] {
        note(ledger.texts(field, at: cohort.origin).map(RecordID.init), "A08")
      }
    }
    for claim in ledger.claims where row != nil && claim.program == row {
      note([claim.source].compactMap(\.self), "A08")
    }
    for id in order {
      guard let source = ledger.sources[id], let categories = categories[id] else { continue }
      guard let url = ledger.text("Url", at: source.origin), isWebAddress(url) else {
        omissions.append(
          Shortcoming(
            source.origin, field: "Url", in: ledger, "has no Url that can be linked; left out",
            "add Url: https://…"))
        continue
      }
      elements.append(Self.link(to: source, at: url, categories.sorted(), in: ledger))
    }
  }

  private static func link(
    to source: Source, at url: String, _ categories: [String], in ledger: Ledger
  ) -> XMLElement {
    let format = url.lowercased().hasSuffix(".pdf") ? "application/pdf" : "text/html"
    var parts = [XMLElement("title", [:], [narrative(source.title)])]
    parts += categories.map { XMLElement("category", ["code": $0]) }
    if let language = ledger.text("Language", at: source.origin), isLanguageCode(language) {
      parts.append(XMLElement("language", ["code": language]))
    }
    if case .day(let day)? = source.published {
      parts.append(XMLElement("document-date", ["iso-date": day.description]))
    }
    return XMLElement("document-link", ["format": format, "url": url], parts)
  }
}

/// Whether a text is an address of the web that XML Schema takes for an `anyURI`.
private func isWebAddress(_ text: String) -> Bool {
  guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
  return text.unicodeScalars.allSatisfy { scalar in
    scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value)
      && !"<>\"{}|\\^`".unicodeScalars.contains(scalar)
  }
}

/// Whether a text has the form of a code of ISO 639-1.
public func isLanguageCode(_ text: String) -> Bool {
  text.utf8.count == 2 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
}
