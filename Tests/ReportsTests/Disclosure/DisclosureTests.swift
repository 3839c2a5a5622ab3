import Metrics
import Records
import Reports
import Testing

/// Reports over a book: what they conceal, how they say so, and the proof.
struct DisclosureTests {
  /// A network of one function too small to be shown: 2 managers beside 9 teachers and 20 of the staff.
  private static let figures: [String: Figure] = [
    "network/people": .count(31), "network/people_by_function/manager": .count(2),
    "network/people_by_function/teacher": .count(9), "network/people_by_function/staff": .count(20),
  ]

  private static let functions =
    #""ring": { "core": "Core", "active": "Active", "reader": "Readers", "follower": "Followers", "outside": "Outside" },"#

  /// The functions as a table, with their sum before it in a sentence.
  private static let report = SampleReport()
    .with("texts.nl.json", functions, words).with("texts.en.json", functions, words)
    .with("definition.json", "network/rings/{ring}", "network/people_by_function/{function}")
    .with("columns.csv", "rings,ring,{ring}", "rings,function,{function}")
    .with("columns.csv", "rings,people,people,count,yes", "rings,people,.,count,yes")
    .with("columns.csv", "rings,rate,attendance_rate,percent,,Opkomst,Rate,aandeel,share,Deel.,Share.\n", "")

  private static let words = """
    "function": { "director": "D", "manager": "M", "teacher": "T", "quality": "Q", "staff": "S", "student": "St",
    "bureau": "B", "external": "E" },
    """

  private func controlled(
    _ figures: [String: Figure], _ report: SampleReport = report, earlier: EarlierEdition? = nil
  ) throws -> (page: Report, suppression: Suppression) {
    let definition = try report.definition()
    let book = Book(figures)
    let (publications, suppression) = try Disclosure(book, [definition], earlier: earlier).controlled {
      definition.publications(book: book, language: .nl, suppression: $0)
    }
    return (try #require(publications.first?.pages.first), suppression)
  }

  private func cells(_ page: Report) -> [String] { page.tables[0].rows.map { Writing(.nl).cell($0[1]) } }

  @Test("the smallest count from which a hidden one would follow is concealed, and the table says why")
  func concealed() throws {
    let (page, suppression) = try controlled(DisclosureTests.figures)
    #expect(suppression.paths == ["network/people_by_function/teacher"])
    #expect(cells(page) == ["<5", "·", "20"])
    #expect(page.tables[0].note == "hidden concealed")
    #expect(page.tables[0].rows[1][1] == .concealed(path: "network/people_by_function/teacher"))
  }

  @Test("a sentence does not tell a concealed figure")
  func told() throws {
    let (page, suppression) = try controlled(
      DisclosureTests.figures,
      DisclosureTests.report.with("texts.nl.json", "Er {network", "Er {network/people_by_function/teacher} {network"))
    #expect(suppression.paths == ["network/people_by_function/staff"])
    #expect(page.sections[0].paragraphs == ["Er 9 waren 31 mensen."])
  }

  @Test("a rule knows of a concealed count no more than that it is not negative")
  func ruled() throws {
    let asking = DisclosureTests.report.with(
      "definition.json", "\"network/people > 0\"", "\"network/people_by_function/teacher > 5\"")
    #expect(try controlled(DisclosureTests.figures, asking).page.questions == [])
    var shown = DisclosureTests.figures
    shown["network/people_by_function/manager"] = .count(5)
    shown["network/people"] = .count(34)
    #expect(try controlled(shown, asking).page.questions == ["Why?"])
  }

  @Test("the bureau sees everything, and an edition for it gives nothing away")
  func bureau() throws {
    let bureau = DisclosureTests.report.with("definition.json", "\"board\"", "\"bureau\"")
    let (page, suppression) = try controlled(DisclosureTests.figures, bureau)
    #expect(suppression.isEmpty)
    #expect(cells(page) == ["2", "9", "20"])
    let both = DisclosureTests.report.with("definition.json", "\"board\"", "[\"bureau\", \"board\"]")
    #expect(try controlled(DisclosureTests.figures, both).suppression.count == 1)
    #expect(cells(try controlled(DisclosureTests.figures, both).page) == ["2", "9", "20"])
  }

  @Test("of earlier editions those count up to the last one that differs: what was made from the same figures does not")
  func editions() {
    func edition(_ people: Double, _ meetings: Double) -> [ShownFigure] {
      [
        ShownFigure(path: "network/people", value: people, format: .count),
        ShownFigure(path: "former/network/people", value: 7, format: .count),
        ShownFigure(path: "network/meetings", value: meetings, format: .count),
        ShownFigure(path: "network/load", value: nil, format: .count, isFew: true),
      ]
    }
    let book = Book(
      ["network/people": .count(9), "network/meetings": .count(4)], former: ["network/people": .count(7)])
    #expect(EarlierEdition([], before: book).shown.isEmpty)
    #expect(EarlierEdition([edition(9, 4), edition(9, 4)], before: book).shown.isEmpty)
    let known = ["network/people": 8, "former/network/people": 7, "network/meetings": 4]
    #expect(EarlierEdition([edition(8, 4)], before: book).shown == known)
    #expect(EarlierEdition([edition(8, 4), edition(9, 4)], before: book).shown == known)
    #expect(EarlierEdition([edition(9, 4), edition(9, 3), edition(9, 4)], before: book).shown["network/meetings"] == 3)
  }

  @Test("what an earlier edition showed and is still so cannot be concealed; what has changed since can")
  func earlier() throws {
    let unchanged = EarlierEdition(shown: ["network/people_by_function/teacher": 9])
    #expect(
      try controlled(DisclosureTests.figures, earlier: unchanged).suppression.paths
        == ["network/people_by_function/staff"])
    let changed = EarlierEdition(shown: ["network/people_by_function/teacher": 8])
    #expect(
      try controlled(DisclosureTests.figures, earlier: changed).suppression.paths
        == ["network/people_by_function/teacher"])
  }

  @Test("editions that show what is to be concealed are not published")
  func leak() throws {
    let definition = try DisclosureTests.report.definition()
    let book = Book(DisclosureTests.figures)
    #expect {
      _ = try Disclosure(book, [definition]).controlled { _ in definition.publications(book: book, language: .nl) }
    } throws: { error in
      "\(error)" == "a reader could work out network/people_by_function/manager, which is hidden; nothing is published"
    }
  }

  @Test("without a small count nothing is concealed, and nothing is said of it")
  func nothing() throws {
    var figures = DisclosureTests.figures
    figures["network/people_by_function/manager"] = .count(6)
    figures["network/people"] = .count(35)
    let (page, suppression) = try controlled(figures)
    #expect(suppression == .none)
    #expect(page.tables[0].note == "")
  }

  @Test("the yearly evaluation of a small network is proved too, in the same way each time")
  func yearly() throws {
    let definition = try YearlyEvaluationTests.shipped.get()
    let book = MeasuredNetwork().book()
    func run() throws -> Suppression {
      try Disclosure(book, [definition]).controlled {
        definition.publications(book: book, language: .nl, suppression: $0)
      }.suppression
    }
    #expect(try run() == run())
  }
}
