import Metrics
import Records
import Reports
import Testing

struct DefinitionTests {
  /// What is replaced in which file, and the mistake that it makes.
  struct Slip: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let mistake: String

    init(_ file: String, _ old: String, _ new: String, _ mistake: String) {
      self.file = file
      self.old = old
      self.new = new
      self.mistake = mistake
    }

    var testDescription: String { mistake }
  }

  static let slips = [
    Slip(
      "definition.json", "\"for\"", "\"four\"",
      "r/definition.json:2:3: the key \"four\" is not known; did you mean \"for\"?"),
    Slip(
      "definition.json", "\"board\"", "\"bord\"",
      "r/definition.json:2:10: \"bord\" is not known; did you mean \"board\"?"),
    Slip(
      "definition.json", "\"blocks\"", "\"bloks\"",
      "r/definition.json:7:7: the key \"bloks\" is not known; did you mean \"blocks\"?"),
    Slip(
      "definition.json", "\"say\": [", "\"said\": [",
      "r/definition.json:8:9: a block has one of the keys: say, key_figures, table, definitions, restatements, weighing, part, each"
    ),
    Slip(
      "definition.json", "[\"hello\"]", "[\"helo\"]",
      "r/definition.json:8:19: the text \"helo\" is missing in r/texts.nl.json; did you mean \"hello\"?"),
    Slip("definition.json", "[\"hello\"]", "[[]]", "r/definition.json:8:19: a list of wordings holds at least one"),
    Slip(
      "definition.json", "\"one\"", "\"One\"",
      "r/definition.json:6:13: \"One\" must be small letters, digits and _, beginning with a letter"),
    Slip(
      "definition.json", "{ring}", "{rang}",
      "r/definition.json:9:45: the variable \"rang\" is not known; did you mean \"ring\"?"),
    Slip(
      "definition.json", "network/rings/{ring}", "network/rings/{kind}",
      "r/definition.json:9:45: no figure is called \"network/rings/{kind}\"; did you mean \"network/rings/{ring}/people\"?"
    ),
    Slip(
      "definition.json", "\"rings\", \"rows\"", "\"ringen\", \"rows\"",
      "r/definition.json:9:20: the text \"tables.ringen.title\" is missing in r/texts.nl.json; did you mean \"tables.rings.title\"?"
    ),
    Slip(
      "definition.json", "network/people > 0", "network/people > people",
      "r/definition.json:11:64: no figure is called \"people\"; the names are those of the figure document"),
    Slip(
      "columns.csv", "rings,people", "rings,ring",
      "r/columns.csv:3:7: column: the table \"rings\" has this column already"),
    Slip(
      "columns.csv", "rings,rate", "reings,rate",
      "r/columns.csv:4:1: table: the table \"reings\" is not known; did you mean \"rings\"?"),
    Slip(
      "columns.csv", "attendance_rate", "attendence_rate",
      "r/columns.csv:4:12: figure: no figure is called \"network/rings/{ring}/attendence_rate\"; did you mean \"network/rings/{ring}/attendance_rate\"?"
    ),
    Slip(
      "columns.csv", "percent", "procent",
      "r/columns.csv:4:28: format: \"procent\" is not known; did you mean \"percent\"?"),
    Slip(
      "columns.csv", "percent", "count",
      "r/columns.csv:4:28: format: \"count\" cannot write network/rings/{ring}/attendance_rate"),
    Slip("columns.csv", "yes", "ja", "r/columns.csv:3:27: former: write yes or nothing"),
    Slip("columns.csv", ",Share.", ",", "r/columns.csv:4:70: meaning_en: this may not be empty"),
    Slip("columns.csv", ",Share.", "", "r/columns.csv:4:1: 11 fields are needed here, found 10"),
    Slip("columns.csv", "{ring}", "{kind}", "r/columns.csv:2:12: figure: {kind} stands for nothing in this table"),
    Slip(
      "columns.csv", "{ring}", "{ring:advize}",
      "r/columns.csv:2:12: figure: the aspect \"advize\" is not known; did you mean \"advice\"?"),
    Slip(
      "columns.csv", "{ring}", "{ring:advice}",
      "r/columns.csv:2:12: figure: the text \"ring_advice.core\" is missing in r/texts.nl.json"),
    Slip("columns.csv", "De ring.", "\"De ring.", "r/columns.csv:2:33: the quotes of this field do not match"),
    Slip(
      "columns.csv", "table,column", "tabel,column",
      "r/columns.csv:1:1: the first line must be table,column,figure,format,former,title_nl,title_en,unit_nl,unit_en,meaning_nl,meaning_en"
    ),
    Slip(
      "texts.nl.json", "\"hello\"", "\"hallo\"",
      "r/definition.json:8:19: the text \"hello\" is missing in r/texts.nl.json; did you mean \"hallo\"?"),
    Slip(
      "texts.en.json", "\"why\"", "\"whi\"",
      "r/definition.json:11:31: the text \"why\" is missing in r/texts.en.json; did you mean \"whi\"?"),
    Slip(
      "texts.en.json", "\"title\": \"R\"", "\"title\": \"R\", \"more\": \"x\"",
      "r/texts.en.json:2:17: nothing in the report uses the text \"more\""),
    Slip("texts.nl.json", "\"Core\"", "\"\"", "r/texts.nl.json:7:21: the text \"ring.core\" says nothing"),
    Slip(
      "texts.nl.json", "\"active\"", "\"aktive\"",
      "r/columns.csv:2:12: figure: the text \"ring.active\" is missing in r/texts.nl.json; did you mean \"ring.aktive\"?"
    ),
    Slip(
      "texts.nl.json", "under {least}", "under five",
      "r/texts.nl.json:8:101: this text has exactly these places: {least}"),
    Slip(
      "texts.nl.json", "\"sheet\": \"Rings\"", "\"sheet\": \"Rings/2\"",
      "r/definition.json:9:20: tables.rings.sheet: \"Rings/2\" must be at most 27 characters, without [ ] : * ? / \\"),
  ]

  @Test("the sample itself has no mistake")
  func sample() { #expect(SampleReport().mistake() == nil) }

  @Test("a mistake is told with file, line, column and what to write instead", arguments: slips)
  func mistakes(_ slip: Slip) {
    #expect(SampleReport().with(slip.file, slip.old, slip.new).mistake() == slip.mistake)
  }

  @Test("a file that is not there, or is no UTF-8, is told; only the style may be left out")
  func files() {
    for file in ["definition.json", "columns.csv", "texts.nl.json", "texts.en.json"] {
      var sample = SampleReport()
      sample.files[file] = nil
      #expect(sample.mistake() == "r/\(file):1:1: this file of the report cannot be read")
    }
    #expect(
      throws: DefinitionError(
        file: "r/columns.csv", line: 1, column: 1, sentence: "this file is no UTF-8; save it as UTF-8")
    ) {
      try ReportDefinition(id: "sample", place: "r") { name in
        name == "columns.csv" ? [0xFF] : SampleReport().files[name].map { Array($0.utf8) }
      }
    }
  }

  @Test("a column of the former period stands beside its own, where there is a former period")
  func former() throws {
    let figures: [String: Figure] = ["meta/year": .count(2025), "network/rings/core/people": .count(7)]
    let before: [String: Figure] = ["meta/year": .count(2024), "network/rings/core/people": .count(6)]
    let alone = try SampleReport().definition().build(book: Book(figures), language: .nl)
    let beside = try SampleReport().definition().build(book: Book(figures, former: before), language: .nl)
    #expect(alone.tables[0].columns.map(\.title) == ["Ring", "Mensen", "Opkomst"])
    #expect(beside.tables[0].columns.map(\.title) == ["Ring", "Mensen", "Mensen 2024", "Opkomst"])
    #expect(
      beside.tables[0].rows == [
        [
          .text("Core"), .figure(path: "network/rings/core/people", value: 7, format: .count),
          .figure(path: "former/network/rings/core/people", value: 6, format: .count), .absent,
        ]
      ])
  }

  @Test("a figure on lists of less than half of the meetings is replaced by the reason")
  func coverage() throws {
    func rate(kept: Int, held: Int) throws -> (Cell?, String?) {
      let book = Book([
        "network/rings/core/people": .count(7), "network/rings/core/attendance_rate": .number(0.5),
        "network/coverage_counts": .pair(kept, held),
      ])
      let table = try SampleReport().definition().build(book: book, language: .nl).tables.first
      return (table?.rows.first?.last, table?.note)
    }
    let shown = Cell.figure(path: "network/rings/core/attendance_rate", value: 0.5, format: .percent)
    #expect(try rate(kept: 4, held: 8) == (shown, "4/8"))
    #expect(try rate(kept: 3, held: 8) == (.withheld(reason: "lists 3 of 8"), "3/8 withheld"))
    #expect(try rate(kept: 0, held: 0) == (shown, ""))
  }

  @Test(
    "what an institution does in a coalition rests on that coalition's lists, what flows to and from one also on the network's",
    arguments: [
      ("institutions/i/coalitions/{coalition}", "meetings", (2, 8), (8, 8), "lists 2 of 8"),
      ("institutions/i/coalitions/{coalition}", "meetings", (8, 8), (2, 8), nil),
      ("flow/coalitions/{coalition}", "reach_coalitions", (2, 8), (8, 8), "lists 2 of 8"),
      ("flow/coalitions/{coalition}", "reach_coalitions", (8, 8), (3, 9), "lists 3 of 9"),
      ("flow/coalitions/{coalition}", "reach_coalitions", (4, 8), (5, 9), nil),
      ("flow/coalitions/{coalition}", "reach_coalitions", (0, 0), (5, 9), nil),
    ])
  func ownLists(
    rows: String, name: String, coalition: (Int, Int), network: (Int, Int), reason: String?
  ) throws {
    let rings =
      #""ring": { "core": "Core", "active": "Active", "reader": "Readers", "follower": "Followers", "outside": "Outside" },"#
    let report = SampleReport().with("texts.nl.json", rings, "").with("texts.en.json", rings, "").with(
      "definition.json", "network/rings/{ring}", rows.replacing("/i/", with: "/{institution}/")
    )
    .with("columns.csv", "rings,ring,{ring}", "rings,ring,{coalition}")
    .with("columns.csv", "rings,people,people,count,yes,Mensen,People,mensen,people,Wie.,Who.\n", "")
    .with("columns.csv", "attendance_rate,percent", "\(name),count")
    let book = Book([
      rows.replacing("{coalition}", with: "c") + "/" + name: .count(7),
      "coalitions/c/coverage_counts": .pair(coalition.0, coalition.1),
      "network/coverage_counts": .pair(network.0, network.1),
    ])
    let cell = try report.definition().build(book: book, language: .nl).tables[0].rows[0].last
    let shown = Cell.figure(path: rows.replacing("{coalition}", with: "c") + "/" + name, value: 7, format: .count)
    #expect(cell == reason.map { .withheld(reason: $0) } ?? shown)
  }

  @Test(
    "counts of 1 to 4 persons, and rates on so few, are hidden from the board and shown to the bureau",
    arguments: [
      (0, false), (1, true), (4, true), (5, false),
    ])
  func few(people: Int, isHidden: Bool) throws {
    let book = Book([
      "network/rings/core/people": .count(people), "network/rings/core/attendance_rate": .number(0.25),
      "network/rings/core/attended": .count(9),
    ])
    let row = try SampleReport().definition().build(book: book, language: .nl).tables[0].rows[0]
    #expect((row[1] == .hidden(path: "network/rings/core/people")) == isHidden)
    #expect((row[2] == .hidden(path: "network/rings/core/attendance_rate")) == isHidden)
    let bureau = SampleReport().with("definition.json", "\"board\"", "\"bureau\"")
    let open = try bureau.definition().build(book: book, language: .nl).tables[0].rows[0]
    #expect(open[1] == .figure(path: "network/rings/core/people", value: Double(people), format: .count))
  }

  @Test("a table without rows is left out, and so is a section without blocks")
  func empty() throws {
    #expect(try SampleReport().definition().build(book: Book([:]), language: .nl).sections.isEmpty)
    let people = Book(["network/people": .count(9)])
    let section = try SampleReport().definition().build(book: people, language: .nl).sections[0]
    #expect(section.blocks.count == 1)
    #expect(section.title == "1. One")
    #expect(section.questions == ["Why?"])
  }
}
