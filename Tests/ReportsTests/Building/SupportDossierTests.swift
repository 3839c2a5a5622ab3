import Foundation
import Metrics
import Records
import Reports
import TestSupport
import Testing

struct SupportDossierTests {
  static let folder = URL(filePath: YearlyEvaluationTests.folder).deletingLastPathComponent()
    .appending(path: "support-dossier").path
  static let shipped = Result { try ReportDefinition(folder: folder) }

  private let definition: ReportDefinition

  init() throws { definition = try SupportDossierTests.shipped.get() }

  /// `data` asked for more than it was granted, brought one guide of the two that were due, and says nothing of it.
  private func network(
    request: String = "Een schrijver", reason: String = "Het groeit", _ tell: (inout FactsBuilder) -> Void = { _ in }
  ) -> MeasuredNetwork {
    var network = MeasuredNetwork()
    network.facts.support("data", 2025, requested: 120, granted: 100, spent: 90, request: request)
    network.facts.decision(.more, on: "data", 2024, on: "2025-02-01", reason)
    tell(&network.facts)
    return network
  }

  private func publication(_ audience: Audience, _ network: MeasuredNetwork) throws -> Report {
    try #require(
      definition.publications(book: network.book(), language: .nl).first { $0.audience == audience }?.pages.first)
  }

  private func report(_ tell: (inout FactsBuilder) -> Void = { _ in }) throws -> Report {
    try publication(.bureau, network(tell))
  }

  private func dossier(_ name: String, in report: Report) throws -> Section {
    let parts = report.sections.first { $0.id == "dossiers" }?.blocks.compactMap { block -> Section? in
      if case .part(let part) = block { part } else { nil }
    }
    return try #require(parts?.first { $0.title == name })
  }

  private func part(_ id: String, of dossier: Section) throws -> Section {
    try #require(
      dossier.blocks.compactMap { block -> Section? in if case .part(let part) = block { part } else { nil } }
        .first { $0.id.hasPrefix(id) })
  }

  private func weighing(_ report: Report) throws -> WeighingTable {
    try #require(
      report.sections.flatMap(\.blocks).compactMap { block -> WeighingTable? in
        if case .weighing(let weighing) = block { weighing } else { nil }
      }.first)
  }

  @Test("there is an edition for the bureau and one for the board")
  func editions() {
    let names = definition.publications(book: network().book(), language: .nl).map(\.name)
    #expect(names == ["support-dossier", "support-dossier-board"])
  }

  @Test("dossiers stand by name, each with the same five parts and two questions")
  func order() throws {
    let report = try report()
    for name in ["ai", "data"] {
      let dossier = try dossier(name, in: report)
      let parts = dossier.blocks.compactMap { block -> String? in
        if case .part(let part) = block { part.id } else { nil }
      }
      let number = name == "ai" ? "_1" : "_2"
      #expect(parts == ["asked", "profile", "assignment", "signals", "decision"].map { $0 + number })
      #expect(dossier.questions.count == 2)
    }
    for section in report.sections { #expect((2...3).contains(section.questions.count), "\(section.id)") }
  }

  @Test("what was asked, granted and spent is said, with the request")
  func hours() throws {
    let asked = try part("asked", of: dossier("data", in: report()))
    #expect(
      asked.paragraphs == [
        "De coalitie bestaat 5 jaar. Zij vroeg 120 uur steun, kreeg 100 uur toegezegd en besteedde er 90.",
        "De vraag: „Een schrijver”",
      ])
    let other = try part("asked", of: dossier("ai", in: report()))
    #expect(other.paragraphs == ["De coalitie is jonger dan een jaar. Wat zij aan steun vroeg, is niet vastgelegd."])
  }

  /// Two coalitions that share three people, of which nothing but that was recorded.
  private var bare: MeasuredNetwork {
    var network = MeasuredNetwork()
    network.facts = FactsBuilder(2025)
    for name in ["ai", "data"] { network.facts.coalition(name, from: "2020-01-01") }
    network.facts.meeting("d1", of: "data", on: "2025-02-10", present: ["p1", "p2", "p3"])
    network.facts.meeting("a1", of: "ai", on: "2025-05-10", present: ["p1", "p2", "p3"])
    return network
  }

  @Test("hours stand side by side, and in short, only where some were recorded")
  func noHours() throws {
    let (told, silent) = try (report(), publication(.bureau, bare))
    #expect(told.tables.contains { $0.id == "hours" } && !silent.tables.contains { $0.id == "hours" })
    func figures(_ report: Report) -> Int {
      report.sections[0].blocks.reduce(0) { if case .keyFigures(let figures) = $1 { $0 + figures.count } else { $0 } }
    }
    #expect(figures(told) == 6 && figures(silent) == 2)
  }

  @Test(
    "one axis is called further than the other only where agreements of rings, and more than the charter, are known")
  func axes() throws {
    let plain = "Wat er over relaties en resultaten te zeggen is"
    let silent = try publication(.bureau, bare)
    #expect(silent.charts.count == 3 && silent.charts.allSatisfy { $0.title == plain })
    let told = try report()
    #expect(told.charts.first?.title == "Bij de meeste coalities zijn relaties nu verder dan resultaten")
    #expect(try part("profile", of: dossier("data", in: told)).charts.first?.title != plain)
    var unringed = bare
    unringed.facts.institution("i1")
    #expect(try publication(.bureau, unringed).charts.allSatisfy { $0.title == plain })
  }

  @Test("last year's decision stands with its reason above the figures of then and now")
  func decision() throws {
    let profile = try part("profile", of: dossier("data", in: report()))
    #expect(
      profile.paragraphs == [
        "Over 2024 werd op 1 februari 2025 besloten tot meer steun. De reden: „Het groeit” Wat er sindsdien gebeurde, "
          + "staat hieronder: de acht cijfers van toen en nu."
      ])
    let chart = try #require(profile.charts.first)
    #expect(chart.table.rows.count == 8)
    #expect(chart.series.map { chart.table.columns[$0].id } == ["value", "value_former"])
    let charter = chart.table.rows[4]
    #expect(charter[1] == .text("Opdracht opgeschreven"))
    #expect(charter[2] == .figure(path: "support/data/indicators/charter", value: 1, format: .percent))
    #expect(charter[3] == .figure(path: "former/support/data/indicators/charter", value: 1, format: .percent))
    #expect(charter[4] == .text("3 van 3 onderdelen: doel, wat nodig is, verwachte opbrengsten"))
  }

  @Test("an explanation that is missing is a gap to see, one that is there is quoted")
  func explanation() throws {
    let gap = try part("assignment", of: dossier("data", in: report()))
    let table = try #require(gap.tables.first)
    #expect(
      table.rows.first?.map { WrittenCell($0) }
        == ["Handreiking", "2", "1", "1", "1", "ontbreekt nog"].map(WrittenCell.init))
    #expect(gap.paragraphs.last?.hasPrefix("Hier hoort nog een toelichting") == true)
    let told = try part(
      "assignment", of: dossier("data", in: report { $0.explanation(.results, of: "data", 2025, "Ziekte") }))
    #expect(told.paragraphs.last == "De coalitie licht toe: „Ziekte”")
    #expect(told.tables.first?.rows.first?.last == .text("staat hieronder"))
  }

  /// What a cell says, for comparing a row at a glance.
  private struct WrittenCell: Hashable {
    let text: String
    init(_ text: String) { self.text = text }
    init(_ cell: Cell) { text = Writing(.nl).cell(cell) }
  }

  @Test("every signal stands with its figures, rule and question", arguments: Signal.allCases)
  func signals(_ signal: Signal) throws {
    let report = try report { facts in
      for person in 3...6 { facts.member("p\(person)", of: "flex", .core, from: "2024-01-01", until: "2025-06-01") }
      facts.coalition("flex")
      facts.coalition("solo")
      facts.result("stray", of: "flex", .guide, on: "2025-02-01")
      facts.expects("flex", 1, .toolbox, by: "2025-06-01")
      facts.contribution(by: "p3", to: "flex", on: "2025-03-01")
      for meeting in 1...3 { facts.meeting("x\(meeting)", of: "flex", on: "2025-0\(meeting)-20", present: ["p1"]) }
    }
    let raised = report.tables.filter { $0.family?.id == "signals" }.flatMap(\.rows)
      .filter { SupportDossierTests.names[signal].map(Cell.text) == $0[0] }
    #expect(!raised.isEmpty)
    for row in raised {
      guard case .text(let figures) = row[1], case .text(let rule) = row[2], case .text(let question) = row[3] else {
        Issue.record("\(row)")
        continue
      }
      #expect(!figures.isEmpty && rule.hasSuffix(".") && question.hasSuffix("?"))
    }
  }

  private static let names: [Signal: String] = [
    .coreShrinking: "De kern werd kleiner", .onePersonHalf: "Veel bijdragen van één persoon",
    .noCarrierOut: "Nog niemand droeg iets verder", .charterIncomplete: "De opdracht is nog niet compleet",
    .resultsOverdue: "Een opbrengst laat op zich wachten", .agreementsBelowHalf: "Veel afspraken liepen anders",
    .fewRespondents: "Weinig mensen vulden de evaluatie in", .strandedResult: "Een opbrengst bleef nog binnen",
    .singleCarrier: "Een verbinding hangt aan één persoon",
  ]

  @Test("a signal that is not raised is not there, and no verdict is in any text")
  func noSignal() throws {
    let report = try report()
    let rows = report.tables.filter { $0.family?.id == "signals" && $0.family?.member == .text("data") }.flatMap(\.rows)
    #expect(!rows.contains { $0[0] == .text("De opdracht is nog niet compleet") })
    #expect(!rows.contains { $0[0] == .text("Weinig mensen vulden de evaluatie in") })
    let said = (report.sections.flatMap(\.paragraphs) + report.questions).joined(separator: " ").lowercased()
    for verdict in ["slecht", "onvoldoende", "beste coalitie", "zwak", "faal", "beoordel"] {
      #expect(!said.contains(verdict), "\(verdict)")
    }
  }

  @Test("what speaks against the figures is said where it holds")
  func against() throws {
    let data = try part("signals", of: dossier("data", in: report())).paragraphs.last ?? ""
    #expect(data.contains("er is een lijst van 3 van 4 bijeenkomsten"))
    #expect(!data.contains("de periode loopt nog"))
    let ai = try part("signals", of: dossier("ai", in: report())).paragraphs.last ?? ""
    #expect(ai.contains("zij is jong"))
    #expect(ai.contains("niemand vulde de evaluatie in"))
    #expect(ai.contains("er was in deze periode geen opbrengst toegezegd"))
    var running = network()
    running.facts.asOf = date("2025-11-01")
    let provisional = try part("signals", of: dossier("data", in: publication(.bureau, running))).paragraphs.last ?? ""
    #expect(provisional.contains("de periode loopt nog, dus alles is voorlopig;"))
  }

  @Test("this year's decision is a blank box until there is one")
  func box() throws {
    let blank = try #require(part("decision", of: dossier("data", in: report())).tables.first)
    #expect(blank.isForm && blank.rows == [[.text(""), .text(""), .text("")]])
    let decided = try report { $0.decision(.less, on: "data", 2025, on: "2026-01-10", "Het loopt") }
    let filled = try #require(part("decision", of: dossier("data", in: decided)).tables.first)
    #expect(filled.rows == [[.text("Minder"), .text("Het loopt"), .day(date("2026-01-10"))]])
  }

  @Test("a text that may name somebody is withheld wherever it would stand")
  func privacy() throws {
    let named = network(request: "p5 vroeg het", reason: "Op verzoek van p4") { facts in
      facts.coalition("data", from: "2020-01-01", goal: "Vraag het p1", needs: "Bel 06-12345678")
      facts.explanation(.results, of: "data", 2025, "Mail p2@example.org")
      facts.decision(.less, on: "data", 2025, on: "2026-01-10", "Volgens p3")
    }
    let report = try publication(.bureau, named)
    let said =
      report.sections.flatMap(\.paragraphs)
      + report.tables.flatMap(\.rows).joined().compactMap { cell -> String? in
        if case .text(let text) = cell { text } else { nil }
      }
    let secret = /\bp[1-9]\b|06-1234|example\.org/
    #expect(said.filter { $0.firstMatch(of: secret) != nil } == [])
    #expect(said.contains("De vraag: „(achtergehouden: noemt mogelijk een persoon)”"))
  }

  @Test("the weighing has the program's own scores and ranks, and all ways to weigh beside them")
  func weighed() throws {
    let weighing = try weighing(report())
    #expect(weighing.table.rows.map(\.[0]).suffix(2) == [.text("ai"), .text("data")])
    #expect(weighing.table.columns.count == 1 + 8 + 4 + 2)
    let document = network().book().current
    for (row, coalition) in zip(weighing.coalitions, ["ai", "data"]) {
      for (outcome, name) in zip(WeighingTable.Outcome.allCases, ["score", "score_low", "score_high", "rank"]) {
        let cell = weighing.table.rows[row][weighing.column(of: outcome)]
        guard case .figure(let path, let value, _) = cell else {
          Issue.record("\(cell)")
          continue
        }
        #expect(path == "support/\(coalition)/\(name)")
        #expect(document[path]?.value == value)
      }
    }
  }

  @Test("what an edition hides is not in its weighing either, nor in what follows from it")
  func hiddenWeighing() throws {
    var network = network()
    network.facts.evaluation(of: "ai", 2025, respondent: 1, .network, 2)
    let open = try weighing(publication(.bureau, network))
    let closed = try weighing(publication(.board, network))
    let (row, value) = (3, 8)
    #expect(open.table.rows[row][value] == .figure(path: "support/ai/indicators/value", value: 0.25, format: .percent))
    #expect(closed.table.rows[row][value] == .hidden(path: "support/ai/indicators/value"))
    let known = closed.table.rows[row][closed.indicators].map { cell -> Double? in
      if case .figure(_, let value, _) = cell { value } else { nil }
    }
    let without = Weighing(known, weights: known.map { _ in 1 })
    #expect(without.score != open.table.rows[row][9].value)
    #expect(closed.table.rows[row][9].value == without.score)
    #expect(closed.table.rows[row].suffix(2).allSatisfy { if case .concealed = $0 { true } else { false } })
  }

  @Test("columns.csv and the report's tables have the same columns")
  func columns() throws {
    let report = try report()
    let tables = report.tables.map { ($0.family?.id ?? $0.id, $0.columns.map(\.id)) }
    for (table, column) in definition.columns where !["in_short", "coalition", "weighing", "restated"].contains(table) {
      #expect(tables.contains { $0.0 == table && $0.1.contains(column) }, "\(table)/\(column)")
    }
  }

  @Test("both languages say the same number of things", arguments: [Language.nl, .en])
  func languages(_ language: Language) throws {
    let book = network().book()
    let (report, dutch) = (
      definition.build(book: book, language: language), definition.build(book: book, language: .nl)
    )
    #expect(report.sections.map(\.questions.count) == dutch.sections.map(\.questions.count))
    #expect(report.tables.map(\.rows.count) == dutch.tables.map(\.rows.count))
    #expect(report.sections.flatMap(\.paragraphs).count == dutch.sections.flatMap(\.paragraphs).count)
  }
}

extension Cell {
  fileprivate var value: Double? { if case .figure(_, let value, _) = self { value } else { nil } }
}
