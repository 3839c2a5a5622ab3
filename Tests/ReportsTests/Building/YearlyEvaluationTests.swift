import Foundation
import Metrics
import Records
import Reports
import TestSupport
import Testing

struct YearlyEvaluationTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "reports/yearly-evaluation").path

  /// Read once: every test asks the same definition.
  static let shipped = Result { try ReportDefinition(folder: folder) }

  private let definition: ReportDefinition

  init() throws { definition = try YearlyEvaluationTests.shipped.get() }

  private func report(_ network: MeasuredNetwork = MeasuredNetwork(), _ language: Language = .nl) -> Report {
    definition.build(book: network.book(), language: language)
  }

  @Test("the parts stand in order, numbered, and each ends with two or three questions")
  func order() {
    let report = report()
    #expect(
      report.sections.map(\.title) == [
        "1. In het kort", "2. Wie deden mee", "3. Een heldere opdracht én ruimte voor nieuwe inbreng",
        "4. Gemakkelijk meedoen en toch niet vrijblijvend", "5. Tussen coalities en daarbuiten", "6. De coalities",
        "7. Wat het waard was", "8. De gegevens", "9. Wat de cijfers betekenen",
      ])
    for section in report.sections { #expect((2...3).contains(section.questions.count), "\(section.id)") }
    #expect(Set(report.sections.flatMap(\.questions)).count == report.sections.flatMap(\.questions).count)
  }

  @Test("the first page says what was counted by hand")
  func inShort() {
    let section = report().sections[0]
    #expect(
      section.paragraphs == [
        "Het netwerk groeide: in 2025 zaten 12 mensen in de ringen van 2 coalities, tegen 7 in 2024.",
        "12 mensen kwamen naar een of meer bijeenkomsten; de coalities hielden er zelf 5 en gezamenlijk 1. Voor 6 van hen was "
          + "het de eerste keer bij een coalitie.",
        "Er verschenen 2 opbrengsten. Van de 3 aangesloten instellingen waren er 2 vertegenwoordigd op een bijeenkomst.",
        "Een ring zegt hoe iemand meedoet aan een coalitie: in de kern, in de actieve ring, als tegenlezer of kritische "
          + "vriend, of als volger.",
      ])
    #expect(
      report().subtitle
        == "1 januari 2025 tot en met 31 december 2025 · definitieve cijfers: de periode is voorbij · "
        + "peildatum 1 januari 2026 · lijsten bij 5 van de 6 bijeenkomsten"
    )
  }

  @Test("six figures stand with the former year's and with what they rest on")
  func keyFigures() throws {
    guard case .keyFigures(let figures)? = report().sections[0].blocks.last else {
      Issue.record("no key figures")
      return
    }
    #expect(figures.count == 6)
    #expect(figures[0].cell == .figure(path: "network/people", value: 12, format: .count))
    #expect(figures[0].former == .figure(path: "former/network/people", value: 7, format: .count))
    #expect(figures[0].basis.isEmpty)
    #expect(figures[2].basis == "van de 3 aangesloten instellingen · Gebaseerd op 5 van de 6 bijeenkomsten.")
    #expect(figures[1].basis == "Gebaseerd op 5 van de 6 bijeenkomsten.")
  }

  @Test("a running period is called provisional")
  func provisional() {
    var network = MeasuredNetwork()
    network.facts.asOf = date("2025-11-01")
    #expect(report(network).subtitle.contains("voorlopig"))
    #expect(!report(network).subtitle.contains("definitief"))
  }

  @Test("coalitions stand in order of name, each with its own tables of one family")
  func parts() {
    let section = report().sections[5]
    let parts = section.blocks.compactMap { if case .part(let part) = $0 { part } else { nil } }
    #expect(parts.map(\.title) == ["ai", "data"])
    #expect(parts.map(\.id) == ["coalition_1", "coalition_2"])
    for part in parts { #expect(part.questions.count == 2) }
    let families = parts.flatMap(\.tables).compactMap(\.family)
    #expect(families.count == parts.flatMap(\.tables).count)
    #expect(Set(families.map(\.member)) == [.text("ai"), .text("data")])
  }

  @Test("joint meetings stand among a coalition's own, marked and without numbers")
  func breathing() throws {
    let chart = try #require(report().charts.first { $0.table.id == "breathing_2" })
    #expect(
      chart.table.rows.map(\.[0])
        == ["2025-02-10", "2025-04-10", "2025-06-10", "2025-09-01", "2025-10-10"].map { .day(date($0)) })
    #expect(chart.marked == [3])
    #expect(chart.mark == "gezamenlijke bijeenkomst")
    #expect(chart.table.rows[3].dropFirst(2).allSatisfy { $0 == .absent })
    #expect(
      chart.table.rows[2].last == .figure(path: "coalitions/data/breathing/m3/head_count", value: 9, format: .count))
    #expect(chart.table.rows[0][2] == .figure(path: "coalitions/data/breathing/m1/core", value: 6, format: .count))
  }

  @Test(
    "tables, sheets and sections have names of their own, rows as many cells as columns, charts series that are there")
  func structure() {
    let report = report()
    #expect(Set(report.tables.map(\.id)).count == report.tables.count)
    #expect(Set(report.tables.map { $0.sheet.lowercased() }).count == report.tables.count)
    for table in report.tables {
      #expect(table.sheet.count <= 31)
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      #expect(Set(table.columns.map(\.title)).count == table.columns.count, "\(table.id)")
      #expect(table.columns.allSatisfy { !$0.meaning.isEmpty })
    }
    for chart in report.charts {
      #expect(!chart.series.isEmpty)
      #expect(chart.series.allSatisfy { chart.table.columns.indices.contains($0) })
      #expect(!chart.title.isEmpty && !chart.description.isEmpty)
    }
  }

  @Test("columns.csv and the report's tables have the same columns")
  func columns() throws {
    let sheet = try String(contentsOfFile: YearlyEvaluationTests.folder + "/columns.csv", encoding: .utf8)
    let written = Set(
      sheet.split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(2).joined(separator: ",") })
    #expect(written == Set(definition.columns.map { "\($0.table),\($0.column)" }))
    var noRings = MeasuredNetwork()
    noRings.facts = FactsBuilder(2025)
    noRings.facts.meeting("m1", of: "data", on: "2025-02-10", present: (1...8).map { "p\($0)" })
    let tables = report().tables + report(noRings).tables + report(YearlyEvaluationTests.wide).tables
    for table in tables {
      let id = table.family?.id ?? table.id
      for column in table.columns where !column.id.hasSuffix("_former") {
        #expect(written.contains("\(id),\(column.id)"))
      }
    }
    let shown = Set(tables.map { $0.family?.id ?? $0.id })
    let never = Set(written.map { $0.prefix { $0 != "," } }.map(String.init)).subtracting(shown)
    #expect(never == ["in_short", "coalition", "rows_read", "rows_rejected", "restated"])
  }

  /// More coalitions than have a picture of their own, of which two share six people, and a story.
  private static var wide: MeasuredNetwork {
    var network = MeasuredNetwork()
    for number in 1...11 { network.facts.coalition("c\(number)", from: "2025-01-01") }
    network.facts.meeting("c1", of: "c1", on: "2025-03-05", present: MeasuredNetwork.core)
    network.facts.story(.realised, of: "data", result: "r1", on: "2025-09-09")
    return network
  }

  @Test("every published figure is the one in the book at its path")
  func paths() {
    let book = MeasuredNetwork().book()
    for cell in report().tables.flatMap(\.rows).joined() {
      guard case .figure(let path, let value, _) = cell else { continue }
      let isFormer = path.hasPrefix("former/")
      let figure = (isFormer ? book.former : book.current)?[isFormer ? String(path.dropFirst(7)) : path]
      #expect(figure?.value == value, "\(path)")
    }
  }

  @Test("no count of 1 to 4 persons is shown", arguments: [Language.nl, .en])
  func fewPersons(language: Language) {
    let report = report(MeasuredNetwork(), language)
    let few = report.tables.flatMap(\.rows).joined().compactMap { cell -> String? in
      guard case .figure(let path, let value, .count) = cell, (1..<5).contains(value) else { return nil }
      return path
    }
    let ofThings = [
      "meetings", "results", "institutions", "coalitions", "uses", "coverage_counts", "by_kind", "deliveries",
      "settings", "contributions", "charter_counts", "findings/held_without_list", "findings/planned_day_passed",
      "findings/coalition_without_charter", "findings/more",
    ]
    #expect(few.filter { path in !ofThings.contains(where: path.contains) || path.contains("/breathing/") } == [])
    #expect(report.tables.contains { $0.rows.joined().contains { $0.isJoined("coalitions/ai/breathing/a1/core") } })
  }

  @Test("both languages say the same: as many sections, tables, rows, charts and questions")
  func languages() {
    let (nl, en) = (report(), report(MeasuredNetwork(), .en))
    #expect(nl.tables.map(\.id) == en.tables.map(\.id))
    #expect(nl.tables.map(\.rows.count) == en.tables.map(\.rows.count))
    #expect(nl.tables.map { $0.columns.map(\.id) } == en.tables.map { $0.columns.map(\.id) })
    #expect(nl.charts.map(\.series) == en.charts.map(\.series))
    #expect(nl.questions.count == en.questions.count)
    #expect(nl.sections.map(\.paragraphs.count) == en.sections.map(\.paragraphs.count))
    #expect(Set(nl.frame.keys) == Set(en.frame.keys))
  }

  @Test("rings and bars stand beside the former year's, where there is one")
  func formerDrawn() throws {
    let rings = try #require(report().charts.first { $0.table.id == "coalition_rings_1" })
    #expect(rings.series.map { rings.table.columns[$0].id } == ["people", "people_former"])
    let alone = Book(current: MeasuredNetwork().book().current, former: nil, labels: Labels())
    let first = definition.build(book: alone, language: .nl).charts.first { $0.table.id == "coalition_rings_1" }
    #expect(first?.series.count == 1)
  }

  @Test("the same book gives the same report")
  func repeated() { #expect(report() == report()) }

  @Test("no sentence holds a place that was not filled, nor a number of its own")
  func sentences() throws {
    for language in Language.allCases {
      let report = report(MeasuredNetwork(), language)
      for text in report.sections.flatMap(\.paragraphs) + report.charts.map(\.title) + report.tables.map(\.note) {
        #expect(!text.contains("{") && !text.contains("}"), "\(text)")
      }
      let texts = try String(
        contentsOfFile: YearlyEvaluationTests.folder + "/texts.\(language.rawValue).json", encoding: .utf8)
      for line in texts.split(separator: "\n") {
        let said = line.replacing(/\{([^{}]|\{[^{}]*\})*\}/, with: "").replacing(/95%|<5|UTF-8/, with: "")
        #expect(!said.contains { $0.isNumber }, "\(line)")
      }
    }
  }
}

extension Cell {
  /// The figure is told only together with the others of its row.
  fileprivate func isJoined(_ path: String) -> Bool { if case .joined(path, _) = self { true } else { false } }
}
