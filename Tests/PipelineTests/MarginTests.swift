import Foundation
import Metrics
import Pipeline
import Records
import Reports
import Testing

/// What the reader of a hidden count reckons with must be true: the margins over the figures of real deliveries.
struct MarginTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "fixtures")

  /// Folders of records with a year of theirs.
  static let networks: [(folder: String, year: Int, start: String)] =
    [
      ("sample-network/records", 2025, "01-01"), ("sample-network/records", 2024, "01-01"),
      ("sample-network/records", 2024, "08-01"),
    ]
    + CasesTests.names.compactMap { name in
      let place = fixtures.appending(path: "cases/\(name)/expected.json")
      guard let bytes = try? Data(contentsOf: place),
        let options = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
        let year = options["year"] as? Int, let start = options["year_starts"] as? String
      else { return nil }
      return ("cases/\(name)", year, start)
    }

  private func book(_ folder: String, _ year: Int, _ start: String) throws -> Book {
    let yearStart = try #require(YearStart(start))
    func document(_ year: Int) throws -> Figure {
      let place = MarginTests.fixtures.appending(path: folder).path
      var query = FiguresQuery(deliveries: [place], period: Period(year, yearStart: yearStart))
      query.day = Period(year + 1, yearStart: yearStart).end
      query.settings.chanceTables = 1
      query.settings.weighingDraws = 1
      query.tolerance = 1
      return try query.answer().document
    }
    return Book(current: try document(year), former: try document(year - 1), labels: Labels())
  }

  @Test("what is said to add up by definition does, in every network and year", arguments: networks.indices)
  func trueMargins(number: Int) throws {
    let network = MarginTests.networks[number]
    let expansion = MarginExpansion(try book(network.folder, network.year, network.start))
    let wrong = expansion.contradictions.map { margin in
      "\(margin.wholes.map { "\($0.path) \($0.value)" }) = \(margin.parts.map { "\($0.path) \($0.value)" })"
    }
    #expect(wrong == [], "\(network)")
  }

  @Test("margins tie together rings, functions, meetings, institutions, coalitions and years")
  func tied() throws {
    let margins = MarginExpansion(try book("sample-network/records", 2025, "01-01")).all
    let wholes = Set(margins.flatMap(\.wholes).map(\.path.description))
    for path in [
      "network/people", "network/participants", "rings/data/core/people", "rings/data/core/members_start",
      "coalitions/data/people", "coalitions/data/moved_inward", "coalitions/data/presences",
      "rings/data/core/retention_counts/0", "network/migration/core/core", "former/network/people",
      "network/return_rate_counts/0", "ambassadors/comparison/with/mean_people", "flow/bridging_share_counts/0",
    ] { #expect(wholes.contains(path), "\(path)") }
    let acrossYears = margins.filter { margin in
      margin.wholes.contains { $0.path == CountPath("rings/data/core/members_start") }
        && margin.parts.contains { $0.path == CountPath("former/rings/data/core/members_end") }
    }
    #expect(acrossYears.count == 1)
  }
}
