import Metrics
import Records
import Reports
import TestSupport
import Testing

/// The coalition page over a network counted by hand.
struct CoalitionPageTests {
  private let definition: ReportDefinition

  init() throws { definition = try ShippedPages.coalition.get() }

  private func page(
    _ coalition: String, _ language: Language = .nl, _ fill: ((inout FactsBuilder) -> Void)? = nil
  ) -> Report {
    var network = MeasuredNetwork()
    if let fill {
      network.facts = FactsBuilder(2025)
      fill(&network.facts)
    }
    return definition.build(book: network.book(), language: language, about: coalition)
  }

  private func paragraphs(_ report: Report) -> [String] { report.sections.flatMap(\.paragraphs) }

  @Test("there is one page for each coalition, for the leads, and each part but the last asks two questions")
  func pages() throws {
    let publication = try #require(
      definition.publications(book: MeasuredNetwork().book(), language: .nl).first)
    #expect(publication.audience == .leads)
    #expect(publication.pages.map(\.title) == ["ai in 2025", "data in 2025"])
    for page in publication.pages {
      #expect(page.sections.map(\.id) == ["took_part", "agreed", "between", "results", "reading"])
      #expect(page.sections.map(\.questions.count) == [2, 2, 2, 2, 0])
      #expect(Set(page.questions).count == page.questions.count)
    }
  }

  @Test("it says who took part as it was counted by hand")
  func tookPart() {
    #expect(
      page("data").sections[0].paragraphs == [
        "De coalitie kwam 4 keer bijeen. Er zaten 12 mensen in de ringen; 12 mensen kwamen naar een bijeenkomst, met of "
          + "zonder ring. Veel gezichten waren nieuw: 6 mensen waren er voor het eerst. Bij 6 mensen liepen in deze "
          + "periode de eerste 180 dagen na het eerste bezoek af; 0 van hen kwamen in die tijd terug."
      ])
  }

  @Test("meetings, joint ones marked among them, and the rings stand as tables of their own")
  func breathing() throws {
    let page = page("data")
    let breathing = try #require(page.charts.first { $0.table.id == "breathing" })
    #expect(breathing.table.rows.count == 5 && breathing.marked == [3])
    #expect(breathing.table.rows[0][2] == .figure(path: "coalitions/data/breathing/m1/core", value: 6, format: .count))
    let rings = try #require(page.charts.first { $0.table.id == "rings" })
    #expect(
      rings.table.rows.map(\.[1]) == [
        .figure(path: "rings/data/core/people", value: 6, format: .count),
        .figure(path: "rings/data/active/people", value: 5, format: .count),
        .figure(path: "rings/data/reader/people", value: 0, format: .count),
        .hidden(path: "rings/data/follower/people"),
      ])
  }

  @Test("days on which somebody came from another coalition are days, not persons: they are told")
  func neighbours() throws {
    let page = page("ai")
    let chart = try #require(page.charts.first { $0.table.id == "neighbours" })
    #expect(chart.kind == .mirror && chart.series == [1, 2])
    let place = "flow/coalitions/ai/neighbours/data/"
    // p1 to p3 came to a1 a month after m2, and to m4 within 180 days after a1.
    #expect(
      Array(chart.table.rows[0][1...3]) == [
        .figure(path: place + "days_in", value: 1, format: .count),
        .figure(path: place + "days_out", value: 1, format: .count), .hidden(path: place + "shared_people"),
      ])
    #expect(
      chart.title
        == "Wat binnenkwam uit andere coalities en wat naar hen toe ging, houdt elkaar ongeveer in evenwicht")
  }

  @Test("results of the period stand with how far they could come, earlier ones apart")
  func journeys() throws {
    let page = page("data")
    let chart = try #require(page.charts.first { $0.table.id == "journeys" })
    #expect(chart.table.rows.map(\.[0]) == [.text("r1"), .text("r2")])
    // Everybody of i1 and i2 was at m4 and j1; the guest of the partner was there only before.
    #expect(chart.table.rows[0][1] == .figure(path: "flow/journeys/r1/reached_institutions", value: 2, format: .count))
    #expect(!page.tables.contains { $0.id == "earlier" })
    #expect(
      paragraphs(page).contains { $0.hasPrefix("Van de 2 verwachte opbrengsten is er 1 verschenen, en daarnaast 1") })
  }

  @Test("a coalition that holds no meeting is told so, without pictures of meetings")
  func noMeetings() {
    let page = page("quiet") { facts in
      facts.coalition("quiet")
      facts.meeting("m", of: "other", on: "2025-03-01", present: ["p"])
    }
    #expect(
      page.sections[0].paragraphs == [
        "De coalitie hield in deze periode geen eigen bijeenkomst, en wie in haar ringen zat, is niet vastgelegd."
      ])
    #expect(page.charts.isEmpty)
    #expect(page.sections.map(\.questions.count) == [2, 2, 2, 2, 0])
    #expect(page.questions[0].hasPrefix("De coalitie hield geen eigen bijeenkomst."))
  }

  @Test("without memberships the ring that behaviour suggests stands where the agreed one would")
  func noMemberships() {
    let page = page("data") { facts in
      for day in ["2025-01-10", "2025-02-10", "2025-03-10"] {
        facts.meeting(day, of: "data", on: day, present: (1...6).map { "p\($0)" })
      }
    }
    #expect(page.tables.map(\.id) == ["visits", "observed_rings"])
    #expect(paragraphs(page).contains { $0.hasPrefix("Wie in welke ring zit, is niet vastgelegd.") })
    #expect(paragraphs(page).contains("Er liep in deze periode maar één coalitie; er was geen andere om mee te delen."))
  }

  @Test("both languages say as much")
  func languages() {
    for coalition in ["ai", "data"] {
      let (dutch, english) = (page(coalition), page(coalition, .en))
      #expect(dutch.tables.map(\.id) == english.tables.map(\.id))
      #expect(dutch.tables.map(\.rows.count) == english.tables.map(\.rows.count))
      #expect(paragraphs(dutch).count == paragraphs(english).count)
      #expect(dutch.questions.count == english.questions.count)
    }
  }
}
