import Cooperation
import Recfile
import Testing

/// Where new records go, and what goes with a record that is removed.
struct RecordEditTests {
  private static func cohort(_ id: String, of program: String) -> [NewField] {
    [NewField("Id", id), NewField("Program", program), NewField("Year", "2026")]
  }

  private static let programs = """
    %rec: Country

    Id: VN
    Name: Viet Nam

    Id: PE
    Name: Peru

    %rec: Program

    Id: P
    Title: One
    Country: VN

    Id: Q
    Title: Two
    Country: VN

    Id: R
    Title: Three
    Country: PE

    """

  @Test func `a cohort goes behind the last of its program`() throws {
    var texts = Texts([
      ("p.rec", Self.programs),
      (
        "vn.rec",
        "%rec: Cohort\n\n# P\nId: A\nProgram: P\nYear: 2020\n\n# R\nId: B\nProgram: R\nYear: 2020\n"
      ),
    ])
    let before = texts
    let revision = try texts.apply([Edit(inserting: Self.cohort("C", of: "P"), of: "Cohort")])
    #expect(
      texts["vn.rec"] == """
        %rec: Cohort

        # P
        Id: A
        Program: P
        Year: 2020

        Id: C
        Program: P
        Year: 2026

        # R
        Id: B
        Program: R
        Year: 2020

        """)
    try texts.apply(revision.inverse)
    #expect(texts == before)
  }

  @Test func `without one, behind the last of its country`() throws {
    let texts = try Texts([
      ("p.rec", Self.programs),
      ("pe.rec", "%rec: Cohort\n\nId: A\nProgram: R\nYear: 2020\n"),
      ("vn.rec", "%rec: Cohort\r\n\r\nId:B\r\nProgram:P\r\nYear:2020"),
    ]).applying(Edit(inserting: Self.cohort("C", of: "Q"), of: "Cohort"))
    #expect(
      texts["vn.rec"]
        == "%rec: Cohort\r\n\r\nId:B\r\nProgram:P\r\nYear:2020\r\n\r\nId:C\r\nProgram:Q\r\nYear:2026"
    )
  }

  @Test func `without that, where its type is`() throws {
    let texts = try Texts([
      ("a.rec", "%rec: Cohort\n%key: Id\n\n# none yet\n\n%rec: Source\n\nId: S\nTitle: s\n"),
      ("p.rec", Self.programs),
    ]).applying(Edit(inserting: Self.cohort("C", of: "Q"), of: "Cohort"))
    #expect(
      texts["a.rec"] == """
        %rec: Cohort
        %key: Id

        Id: C
        Program: Q
        Year: 2026

        # none yet

        %rec: Source

        Id: S
        Title: s

        """)
  }

  @Test func `a type that no file has gets one`() throws {
    var texts = Texts([("p.rec", Self.programs)])
    let revision = try texts.apply([Edit(inserting: Self.cohort("C", of: "Q"), of: "Cohort")])
    #expect(
      texts["cohorts.rec"] == """
        %rec: Cohort
        %key: Id
        %mandatory: Program Year

        Id: C
        Program: Q
        Year: 2026

        """)
    #expect(revision.files.map(\.path) == ["cohorts.rec"])
    #expect(revision.files.first?.before == nil)
    try texts.apply(revision.inverse)
    #expect(texts["cohorts.rec"] == "%rec: Cohort\n%key: Id\n%mandatory: Program Year\n")
  }

  @Test func `a store of one file gets the type at its end`() throws {
    var texts = Texts([("p.rec", Self.programs)])
    try texts.apply(
      [Edit(inserting: Self.cohort("C", of: "Q"), of: "Cohort")], mayAddFiles: false)
    #expect(
      texts["p.rec"] == Self.programs + """

        %rec: Cohort
        %key: Id
        %mandatory: Program Year

        Id: C
        Program: Q
        Year: 2026

        """)
    #expect(texts.files.count == 1)
  }

  @Test func `a file or record can be asked for`() throws {
    let files = Texts([
      ("a.rec", "%rec: Source\n\nId: S\nTitle: s\n\nId: T\nTitle: t\n"),
      ("b.rec", "%rec: Source\n\nId: U\nTitle: u\n"),
    ])
    let fields = [NewField("Id", "N"), NewField("Title", "n")]
    func placed(_ place: InsertionPlace) throws -> Texts {
      try files.applying(Edit(inserting: fields, of: "Source", at: place))
    }
    let behind = try placed(.after(RecordName(.source, RecordID("S"))))
    #expect(
      behind["a.rec"] == "%rec: Source\n\nId: S\nTitle: s\n\nId: N\nTitle: n\n\nId: T\nTitle: t\n")
    #expect(
      try placed(.file("b.rec"))["b.rec"] == "%rec: Source\n\nId: U\nTitle: u\n\nId: N\nTitle: n\n")
    let nearest = try placed(.nearest)
    #expect(
      nearest["a.rec"] == "%rec: Source\n\nId: S\nTitle: s\n\nId: T\nTitle: t\n\nId: N\nTitle: n\n")
    #expect(try placed(.file("no.rec")) == nearest)
    #expect(try placed(.after(RecordName(.source, RecordID("no")))) == nearest)
    #expect(try placed(.after(RecordName(.country, RecordID("S")))) == nearest)
  }

  @Test func `records that refer to each other are added in any order`() throws {
    let country = Edit(
      inserting: [NewField("Id", "KH"), NewField("Name", "Cambodia")], of: "Country")
    let program = Edit(
      inserting: [NewField("Id", "K"), NewField("Title", "k"), NewField("Country", "KH")],
      of: "Program")
    let texts = Texts([("p.rec", Self.programs)])
    #expect(try texts.applying(program, country).text == texts.applying(country, program).text)
  }

  static let removals: [(String, String, String)] = [
    (
      "%rec: Source\n\nId: S\n# in\nTitle: s\n\n# on N\nId: N\nTitle: n\n\nId: T\nTitle: t\n",
      "N", "%rec: Source\n\nId: S\n# in\nTitle: s\n\n# on N\n\nId: T\nTitle: t\n"
    ),
    (
      "%rec: Source\n\nId: S\nTitle: s\n\nId: N\n# in\nTitle: n\n", "N",
      "%rec: Source\n\nId: S\nTitle: s\n"
    ),
    ("%rec: Source\r\n\r\nId: N\r\n# in\r\nTitle: n", "N", "%rec: Source"),
    (
      "%rec: Source\n\nId: N\nTitle: n\n+ more\n\n\n\nId: S\n", "N",
      "%rec: Source\n\n\n\nId: S\n"
    ),
  ]

  @Test(arguments: removals)
  func `a record goes with what is in it, and comes back`(
    _ before: String, _ id: String, _ after: String
  ) throws {
    var texts = Texts(before)
    let file = texts.files[0].text
    let record = try #require(file.records.first { $0.value("Id") == id })
    let revision = try texts.apply([Edit(deleting: record, of: file)])
    #expect(texts.text == after)
    try texts.apply(revision.inverse)
    #expect(texts.text == before)
  }

  @Test func `a removed record comes back beside its neighbour when the text has moved`() throws {
    var texts = Texts("%rec: Source\n\nId: S\nTitle: s\n\nId: N\nTitle: n\n\nId: T\nTitle: t\n")
    let file = texts.files[0].text
    let revision = try texts.apply([Edit(deleting: file.records[1], of: file)])
    try texts.apply([
      .set("Title", of: RecordName(.source, RecordID("S")), from: "s", to: "another s"),
      .set("Title", of: RecordName(.source, RecordID("T")), from: "t", to: "another t"),
    ])
    try texts.apply(revision.inverse)
    #expect(
      texts.text
        == "%rec: Source\n\nId: S\nTitle: another s\n\nId: N\nTitle: n\n\nId: T\nTitle: another t\n"
    )
  }

  @Test func `a program and its cohorts go together in any order`() throws {
    var texts = Texts([
      ("c.rec", "%rec: Cohort\n\nId: A\nProgram: P\nYear: 2020\n"), ("p.rec", Self.programs),
    ])
    let before = texts
    let cohort = Edit(deleting: texts.files[0].text.records[0], of: texts.files[0].text)
    let program = Edit(deleting: texts.files[1].text.records[2], of: texts.files[1].text)
    for edits in [[cohort, program], [program, cohort]] {
      let revision = try texts.apply(edits)
      #expect(revision.files.map(\.path) == ["c.rec", "p.rec"])
      try texts.apply(revision.inverse)
      #expect(texts == before)
    }
  }

  @Test(arguments: [
    "Id: A\nNote: x\n\nId: A\nNote: y\n",
    "%rec: A\n%key: a\n\na: 1\n\n%rec: B\n\n%rec: A\n\na: 1\nb: 1\n",
  ]) func `a record comes back beside one that would have its Id`(_ text: String) throws {
    var texts = Texts(text)
    let file = texts.files[0].text
    let last = try #require(file.records.last)
    let edit = Edit(
      RecordName(byBytesOf: last, in: file), .delete(seen: Array(file.bytes[last.span].dropLast())))
    let revision = try texts.apply([edit])
    #expect(texts.text != text)
    try texts.apply(revision.inverse)
    #expect(texts.text == text)
  }
}
