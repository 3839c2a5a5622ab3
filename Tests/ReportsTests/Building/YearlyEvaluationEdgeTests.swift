import Foundation
import Metrics
import Records
import Reports
import TestSupport
import Testing

/// Networks at the edge: what a report says when there is little to say.
struct YearlyEvaluationEdgeTests {
  private let definition: ReportDefinition

  init() throws { definition = try YearlyEvaluationTests.shipped.get() }

  private func report(_ fill: (inout FactsBuilder) -> Void) -> Report {
    var network = MeasuredNetwork()
    network.facts = FactsBuilder(2025)
    fill(&network.facts)
    return definition.build(book: network.book(), language: .nl)
  }

  @Test("nothing recorded at all still makes an honest page")
  func nothing() {
    let report = report { _ in }
    #expect(report.sections.first?.paragraphs == ["Over deze periode is niets vastgelegd: er liep geen coalitie."])
    #expect(report.sections.map(\.id) == ["in_short", "per_coalition", "data", "definitions"])
    #expect(report.sections[1].paragraphs == ["In deze periode liep er geen coalitie."])
  }

  @Test("not even a document still makes a report")
  func noDocument() {
    let report = definition.build(book: Book(current: .group([]), former: nil, labels: Labels()), language: .en)
    #expect(report.sections.first?.paragraphs == ["Nothing was recorded for this period: no coalition was running."])
  }

  @Test("an empty year of a coalition that runs is told as such")
  func emptyYear() {
    let report = report { $0.coalition("data") }
    #expect(report.sections[0].paragraphs.first?.hasPrefix("In 2025 liep er 1 coalitie;") == true)
    #expect(report.sections.flatMap(\.paragraphs).contains("data hield in deze periode geen eigen bijeenkomst."))
    #expect(report.questions.contains { $0.hasPrefix("De coalitie hield geen eigen bijeenkomst.") })
    #expect(report.charts.isEmpty)
  }

  @Test("one coalition is asked about a second theme, not about a joint meeting")
  func oneCoalition() {
    let report = report { facts in
      for person in (1...6).map({ "p\($0)" }) { facts.member(person, of: "data", .core, from: "2024-01-01") }
      facts.meeting("m1", of: "data", on: "2025-02-10", present: (1...6).map { "p\($0)" })
    }
    #expect(report.questions.contains { $0.hasPrefix("Er liep één coalitie.") })
    #expect(!report.questions.contains { $0.contains("troffen elkaar niet") })
    #expect(report.sections[0].paragraphs.first?.contains("van 1 coalitie, tegen 6 in 2024") == true)
  }

  @Test("without memberships the rings that behaviour shows stand where the agreed ones would, and the report says so")
  func noMemberships() {
    let report = report { facts in
      for day in ["2025-01-10", "2025-02-10", "2025-03-10"] {
        facts.meeting(day, of: "data", on: day, present: (1...6).map { "p\($0)" })
      }
      facts.meeting("once", of: "data", on: "2025-04-10", present: (1...12).map { "p\($0)" })
    }
    let paragraphs = report.sections.flatMap(\.paragraphs)
    #expect(paragraphs.contains { $0.contains("wie bij welke ring hoort, is niet vastgelegd") })
    #expect(paragraphs.contains { $0.hasPrefix("Wie in welke ring zit, is niet vastgelegd.") })
    #expect(
      !report.tables.contains {
        ["rings", "migration", "kept", "coalition_rings_1", "agreed_observed"].contains($0.id)
      })
    let observed = report.tables.first { $0.id == "network_observed" }
    #expect(observed?.rows.map(\.[0]) == [.text("Kern"), .text("Actieve ring")])
    #expect(
      observed?.rows.map(\.[1])
        == ["core", "active"].map { .figure(path: "network/observed/outside/\($0)", value: 6, format: .count) })
    guard case .keyFigures(let figures)? = report.sections[0].blocks.last else {
      Issue.record("no key figures")
      return
    }
    #expect(!figures.contains { $0.label == "Mensen in de ringen" })
  }

  @Test("with lists of less than half of the meetings the reason stands instead of the figures that rest on them")
  func fewLists() {
    let report = report { facts in
      facts.meeting("m1", of: "data", on: "2025-01-10", present: (1...9).map { "p\($0)" })
      for month in 2...4 { facts.meeting("m\(month)", of: "data", on: "2025-0\(month)-10") }
    }
    #expect(report.sections[0].paragraphs.contains { $0.contains("Er is een lijst van 1 van de 4 bijeenkomsten") })
    #expect(
      report.sections.flatMap(\.paragraphs).contains {
        $0.hasPrefix("data kwam 4 keer bijeen. Er is een lijst van 1 van de 4")
      })
    guard case .keyFigures(let figures)? = report.sections[0].blocks.last else {
      Issue.record("no key figures")
      return
    }
    #expect(figures.first { $0.label == "Deelnemers" }?.cell == .withheld(reason: "lijst bij 1 van 4"))
    #expect(
      figures.first { $0.label == "Opbrengsten" }?.cell == .figure(path: "network/results", value: 0, format: .count))
    #expect(report.sections.flatMap(\.paragraphs).contains { $0.contains("Omdat dit minder is dan 50,0%") })
  }

  @Test("a picture says nothing about rings that nobody is in")
  func emptyRings() throws {
    let report = report { facts in
      for person in (1...6).map({ "p\($0)" }) { facts.member(person, of: "data", .follower, from: "2024-01-01") }
      for month in 1...3 { facts.meeting("m\(month)", of: "data", on: "2025-0\(month)-10", present: ["q1", "q2"]) }
    }
    let title = try #require(report.charts.first { $0.table.id == "agreed_observed" }?.title)
    #expect(title == "De afgesproken ring naast de ring die uit het gedrag blijkt")
  }

  @Test("a title that may name a person is withheld")
  func personalTitle() {
    var network = MeasuredNetwork()
    network.facts.result("mail p1@example.org", of: "data", .guide, on: "2025-06-01")
    let report = definition.build(book: network.book(), language: .nl)
    let titles = report.tables.filter { $0.id.hasPrefix("results_") }.flatMap(\.rows).map(\.[0])
    #expect(titles.contains(.text("(achtergehouden: noemt mogelijk een persoon)")))
    #expect(!titles.contains(.text("mail p1@example.org")))
  }
}
