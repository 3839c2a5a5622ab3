import Foundation
import Metrics
import Records
import Reports
import TestSupport
import Testing

/// What reports say when the records that they rest on are old, and when the next edition comes.
@Suite("Freshness in the reports")
struct FreshnessTests {
  static let reports = ["yearly-evaluation", "support-dossier", "coalition-page", "institution-mirror"]

  /// The run's day in the measured network is in January 2026.
  private func pages(_ report: String, _ language: Language, _ freshness: Freshness) throws -> [Report] {
    let folder = URL(filePath: YearlyEvaluationTests.folder).deletingLastPathComponent().appending(path: report)
    let book = MeasuredNetwork().book(freshness)
    return try ReportDefinition(folder: folder.path).publications(book: book, language: language).flatMap(\.pages)
  }

  /// The paragraphs of a page's first section.
  private func opening(_ page: Report) -> String {
    page.sections[0].blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }.joined(
      separator: "\n")
  }

  private let day = MeasuredNetwork().facts.asOf

  @Test("every page says first that its newest records are old, in both languages", arguments: reports)
  func stale(report: String) throws {
    for (language, warning) in [
      (Language.nl, "Let op: de jongste gegevens zijn geleverd op "),
      (.en, "Please note: the newest records were delivered on "),
    ] {
      let old = try pages(report, language, Freshness(sources: [day - 93], staleAfterDays: 92))
      #expect(!old.isEmpty && old.allSatisfy { opening($0).contains(warning) })
      #expect(old.allSatisfy { opening($0).contains("93 da") })
      let fresh = try pages(report, language, Freshness(sources: [day - 92], staleAfterDays: 92))
      #expect(!fresh.isEmpty && fresh.allSatisfy { !opening($0).contains(warning) })
    }
  }

  @Test("where one of several sources is old that is said, and not that all is", arguments: reports)
  func source(report: String) throws {
    for (language, warning, of) in [
      (Language.nl, "Let op: van 1 van de 2 bronnen kwam sinds ", "de jongste gegevens zijn geleverd"),
      (.en, "Please note: 1 of the 2 sources brought nothing new since ", "the newest records were delivered"),
    ] {
      let pages = try pages(report, language, Freshness(sources: [day - 200, day - 1]))
      #expect(!pages.isEmpty && pages.allSatisfy { opening($0).contains(warning) && !opening($0).contains(of) })
    }
  }

  @Test("a report that is made by a schedule says when the next comes; another says nothing of it", arguments: reports)
  func next(report: String) throws {
    let next = try #require(Day("2027-02-01"))
    let planned = try pages(report, .nl, Freshness(nextDue: next))
    #expect(planned.allSatisfy { $0.subtitle.contains("de volgende uitgave komt op 1 februari 2027") })
    #expect(try pages(report, .en, Freshness(nextDue: next)).allSatisfy { $0.subtitle.contains("1 February 2027") })
    #expect(try pages(report, .nl, Freshness()).allSatisfy { !$0.subtitle.contains("volgende uitgave") })
  }
}
