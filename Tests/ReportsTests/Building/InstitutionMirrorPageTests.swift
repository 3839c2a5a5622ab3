import Metrics
import Records
import Reports
import TestSupport
import Testing

/// The institution's mirror over a network counted by hand.
struct InstitutionMirrorPageTests {
  private let definition: ReportDefinition

  init() throws { definition = try ShippedPages.institution.get() }

  private func page(
    _ institution: String, _ language: Language = .nl, _ fill: ((inout FactsBuilder) -> Void)? = nil
  ) -> Report {
    var network = MeasuredNetwork()
    if let fill { fill(&network.facts) }
    return definition.build(book: network.book(), language: language, about: institution)
  }

  @Test("there is one page for each member institution, for itself, and each part but the last asks two questions")
  func pages() throws {
    let publication = try #require(
      definition.publications(book: MeasuredNetwork().book(), language: .nl).first)
    #expect(publication.audience == .institution)
    #expect(publication.pages.map(\.subject) == ["i1", "i2", "i3"])
    for page in publication.pages {
      #expect(page.sections.map(\.id) == ["in_short", "brings", "takes", "ambassador", "reading"])
      #expect(page.sections.map(\.questions.count) == [2, 2, 2, 2, 0])
      #expect(Set(page.questions).count == page.questions.count)
    }
  }

  @Test("it says what was brought and taken as it was counted by hand")
  func inShort() throws {
    // i1 has p1, p3, p5, p7, p9 and p11: six in rings, at four meetings with a list (m1, m2, m4, a1) and the joint one.
    // r2 was told at m4 and j1, so that it lay within reach too; i1 used neither.
    #expect(
      page("i1").sections[0].paragraphs == [
        "Van i1 zaten 6 mensen in de ringen van het netwerk; zij doen mee aan 2 coalities. Bij 5 bijeenkomsten was iemand "
          + "van u. Gebruik van opbrengsten is nog niet vastgelegd, terwijl er 2 binnen bereik lagen."
      ])
    #expect(page("i2").sections[0].paragraphs[0].hasSuffix("U gebruikte 1 opbrengst; nog 1 andere lag binnen bereik."))
    guard case .keyFigures(let figures)? = page("i1").sections[0].blocks.first(where: \.isKeyFigures) else {
      Issue.record("no key figures")
      return
    }
    #expect(figures.map(\.cell.number) == [2, 5, 3, 2, 0, 2])
    #expect(figures[1].former == .figure(path: "former/institutions/i1/meetings", value: 1, format: .count))
  }

  @Test("the picture has what was brought to the left of what was taken, and says which it is")
  func exchange() throws {
    let chart = try #require(page("i2").charts.first)
    #expect(chart.kind == .mirror)
    #expect(chart.title == "U brengt en haalt bij minstens één dezelfde coalitie")
    #expect(chart.table.rows.map(\.[0]) == [.text("ai"), .text("data")])
    let place = "institutions/i2/coalitions/data/"
    #expect(
      chart.series.map { chart.table.rows[1][$0] } == [
        .figure(path: place + "contributions", value: 3, format: .count),
        .figure(path: place + "uses", value: 1, format: .count),
      ])
  }

  @Test("a result stands with whose it is, what was done with it, where it landed and how soon it lay within reach")
  func results() throws {
    let table = try #require(page("i2").tables.first { $0.id == "results" })
    // Published on 1 May; m3 of 10 June has no list, so that i2 could know on 10 October only from m4, or at j1 from nobody.
    #expect(
      table.rows[0] == [
        .text("r1"), .text("data"), .day(date("2025-05-01")),
        .figure(path: "institutions/i2/results/r1/days", value: 162, format: .count), .text("ingevoerd"),
        .text("organisatie en onderwijs"),
      ])
  }

  @Test("an institution that nothing is known of is asked in, and sees where it would be welcome")
  func nothing() {
    let page = page("i3")
    #expect(page.sections[0].paragraphs[0].hasPrefix("Van i3 is in deze periode geen deelname"))
    #expect(page.charts.isEmpty)
    #expect(page.tables.map(\.id) == ["elsewhere"])
    #expect(page.questions[0].hasPrefix("Van uw instelling is geen deelname"))
    #expect(page.sections[3].paragraphs[0].hasPrefix("Uw instelling had in deze periode geen ambassadeur."))
  }

  @Test("its ambassador is told of as explorer and connector")
  func ambassador() throws {
    let section = page("i1").sections[3]
    #expect(section.paragraphs[0].hasPrefix("Als verkenner was uw ambassadeur op 5 bijeenkomsten."))
    guard case .keyFigures(let figures)? = section.blocks.first(where: \.isKeyFigures) else {
      Issue.record("no key figures")
      return
    }
    #expect(figures.count == 3)
  }

  @Test("no other institution is named on a page, nor stands in any of its figures")
  func alone() {
    for (own, others) in [("i1", ["i2", "i3"]), ("i2", ["i1", "i3"]), ("i3", ["i1", "i2"])] {
      let page = page(own)
      let texts = page.sections.flatMap(\.paragraphs) + page.questions + page.charts.map(\.title)
      for other in others {
        #expect(!texts.contains { $0.contains(other) })
        for cell in page.tables.flatMap(\.rows).joined() {
          #expect(cell != .text(other))
          if case .figure(let path, _, _) = cell { #expect(!path.contains("institutions/\(other)")) }
        }
      }
    }
  }

  @Test("too few lists: the mirror says so in place of who was there")
  func fewLists() {
    let page = page("i1") { facts in
      for number in 1...9 { facts.meeting("x\(number)", of: "data", on: "2025-11-0\(number)", heads: 9) }
    }
    #expect(
      page.sections[0].paragraphs[0].hasSuffix("Van te weinig bijeenkomsten is een lijst om te zeggen wie er waren."))
    #expect(
      page.sections[3].paragraphs == ["Van te weinig bijeenkomsten is een lijst om te zeggen waar uw ambassadeur was."])
  }

  @Test("both languages say as much")
  func languages() {
    for institution in ["i1", "i2", "i3"] {
      let (dutch, english) = (page(institution), page(institution, .en))
      #expect(dutch.tables.map(\.id) == english.tables.map(\.id))
      #expect(dutch.tables.map(\.rows.count) == english.tables.map(\.rows.count))
      #expect(dutch.sections.flatMap(\.paragraphs).count == english.sections.flatMap(\.paragraphs).count)
      #expect(dutch.questions.count == english.questions.count)
    }
  }
}

extension Block {
  fileprivate var isKeyFigures: Bool { if case .keyFigures = self { true } else { false } }
}

extension Cell {
  /// The number told; nil for none.
  fileprivate var number: Double? { if case .figure(_, let value, _) = self { value } else { nil } }
}
