import Cooperation

extension Catalogue {
  /// Descriptors that disagree.
  static let descriptors: [CatalogueEntry] = [
    CatalogueEntry(
      .descriptors, "two keys for one type",
      in: "%rec: Visit\n%key: Id\n", "%rec: Visit\n%key: Name\n",
      butNotIn: "%rec: Visit\n%key: Id\n", "%rec: Visit\n%mandatory: Name\n",
      reported: """
        b.rec:1:1: error[E8]: this descriptor of Visit differs from that in a.rec: the key is Id \
        there and Name here
        1 | %rec: Visit
          | ^
          = write the same in both, so that a record means the same wherever it stands
        """),
    CatalogueEntry(
      .descriptors, "two types for one field",
      in: "%rec: Visit\n%type: Days int\n", "%rec: Visit\n%type: Days line\n",
      butNotIn: "%rec: Visit\n%type: Days int\n", "%rec: Visit\n%type: Nights line\n",
      reported: """
        b.rec:1:1: error[E8]: this descriptor of Visit differs from that in a.rec: Days is of \
        another type
        1 | %rec: Visit
          | ^
          = write the same in both, so that a record means the same wherever it stands
        """),
  ]
}
