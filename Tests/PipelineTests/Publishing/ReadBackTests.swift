import Foundation
import Ledger
import Metrics
import Pipeline
import Records
import Reports
import TestSupport
import Testing

/// Every number that is published, read back from page, workbook and JSON, is the figure in the ledger (operation.md, law 4).
@Suite struct ReadBackTests {
  /// A project with all reports that there are, run on the sample network.
  private final class Published {
    private let scratch: ScratchProject
    let ledger: Ledger
    let outcome: RunOutcome
    let definitions: [ReportDefinition]
    let settings: Settings
    static let day = Day(year: 2026, month: 1, day: 20) ?? .distantPast

    init() throws {
      let root = URL(filePath: PipelineDefinitionTests.root)
      let reports = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "reports").path).sorted()
        .filter { $0 != ReportDefinition.common }
      scratch = try ScratchProject(root: root, pipeline: "all", reports: reports)
      let project = Project(folder: scratch.folder.path)
      let order = RunOrder(project: project, pipeline: try project.pipeline("all"), day: Published.day, version: "0")
      settings = order.pipeline.settings
      outcome = try Run(order, now: { 0 }).perform()
      ledger = try Ledger(at: project.ledger)
      definitions = try reports.map { try ReportDefinition(folder: root.appending(path: "reports/\($0)").path) }
    }

    /// The figures as `ringwerk figures --ledger` gives them.
    func document(_ year: Int) throws -> Figure {
      var query = FiguresQuery(deliveries: [], period: Period(year))
      query.ledger = scratch.folder.appending(path: "data/ledger.sqlite").path
      query.day = Published.day
      query.settings = settings
      return try query.answer().document
    }

    /// Everything that a report is made from, put together from the ledger once more.
    func book() throws -> Book {
      let deliveries = try ledger.deliveries().map { delivery in
        func total(_ count: (FileSummary) -> Int) -> Int { delivery.files.reduce(0) { $0 + count($1) } }
        return TakenDelivery(
          name: delivery.name, deliveredOn: delivery.deliveredOn, read: total(\.read), accepted: total(\.accepted),
          unchanged: total(\.unchanged), updated: total(\.updated), rejected: total(\.rejected),
          retried: total(\.retried))
      }
      return Book(
        current: try document(2025), former: try document(2024),
        labels: Labels(try ledger.facts(period: Period(2025), asOf: Published.day)), settings: settings,
        deliveries: deliveries)
    }

    /// The figures that the run kept, with the number that each stands for; of a list how many items it has.
    func stored() throws -> [String: Double] {
      var stored: [String: Double] = [:]
      let run = try #require(try ledger.runs().last)
      var items: [String: Set<Substring>] = [:]
      for figure in try #require(try ledger.figures(of: run.id)).figures {
        stored[figure.path] = Double(figure.value) ?? (figure.value == "-" ? 0 : nil)
        let keys = figure.path.split(separator: "/", omittingEmptySubsequences: false)
        guard keys.count > 2, keys[0] == "findings" else { continue }
        items["\(keys[0])/\(keys[1])", default: []].insert(keys[2])
      }
      for (path, names) in items { stored[path] = Double(names.count) }
      return stored
    }
  }

  /// The stored figure of this period; of the former one the figure of that period's own document.
  private func number(_ path: String, _ stored: [String: Double], _ former: Figure) -> Double? {
    guard path.hasPrefix("former/") else { return stored[path] }
    switch former[String(path.dropFirst("former/".count))] {
    case .count(let count): return Double(count)
    case .number(let number): return number
    case .list(let items): return Double(items.count)
    default: return nil
    }
  }

  @Test("pages, workbooks, the JSON document and what the ledger keeps of each edition say what the run measured")
  func everyNumber() throws {
    let published = try Published()
    let (stored, former) = (try published.stored(), try published.document(2024))
    try compareJSON(published, stored)
    let book = try published.book()
    let publications = try Disclosure(book, published.definitions).controlled { suppression in
      published.definitions.flatMap { $0.publications(book: book, language: .nl, suppression: suppression) }
    }.publications
    #expect(publications.map(\.name) == published.outcome.editions.map(\.report))
    for (publication, edition) in zip(publications, published.outcome.editions) {
      let entered = try #require(try published.ledger.editions(of: publication.name).last)
      let kept = Dictionary(uniqueKeysWithValues: try published.ledger.figures(of: entered).map { ($0.path, $0.value) })
      for (path, value) in kept where value != nil {
        #expect(value == number(path, stored, former), "\(publication.name): \(path)")
      }
      var shown: Set<String> = []
      for page in publication.pages {
        let file = "\(edition.folder)/\(page.fileName).nl"
        shown.formUnion(try figures(onPage: file + ".html", kept))
        shown.formUnion(try figures(of: page, inWorkbook: file + ".xlsx", kept))
      }
      #expect(!shown.isEmpty)
      #expect(Set(kept.filter { $0.value != nil }.keys).subtracting(shown) == [], "\(publication.name)")
    }
  }

  /// The paths on a page; each text is one way to write the figure that the ledger keeps, or hides it.
  private func figures(onPage file: String, _ kept: [String: Double?]) throws -> [String] {
    let found = HTMLPage.figures(in: Array(try Data(contentsOf: URL(filePath: file))))
    for figure in found {
      let value = try #require(kept[figure.path], "\(file): \(figure.path)")
      let ways = value.map { value in NumberFormat.allCases.map { Writing(.nl).number(value, $0) } }
      #expect(ways.map { $0.contains(figure.text) } ?? (Double(figure.text) == nil), "\(file): \(figure)")
    }
    return found.map(\.path)
  }

  /// The paths in a workbook; each number is that of the ledger to the digits that a workbook holds.
  private func figures(of page: Report, inWorkbook file: String, _ kept: [String: Double?]) throws -> [String] {
    let found = try Workbook.figures(of: page, in: file).filter { !ShownFigure.isReckoned($0.path) }
    for figure in found {
      let value = try #require(kept[figure.path] ?? nil, "\(file): \(figure.path)")
      #expect(abs(value - figure.value) <= 1e-15 * max(1, abs(value)), "\(file): \(figure.sheet)!\(figure.place)")
    }
    return found.map(\.path)
  }

  /// Every number of the JSON document is what the ledger keeps.
  private func compareJSON(_ published: Published, _ stored: [String: Double]) throws {
    let text = String(decoding: try FigureJSON(try published.document(2025)).bytes(), as: UTF8.self)
    var numbers: [String: Double] = [:]
    collect(try Notation(parsing: text, file: "figures"), "", into: &numbers)
    #expect(numbers.count > 1000)
    for (path, value) in numbers { #expect(stored[path] == value, "\(path)") }
  }

  /// Read by the program's own reader: Foundation's is off in the last digit.
  private func collect(_ value: Notation, _ path: String, into numbers: inout [String: Double]) {
    let prefix = path.isEmpty ? "" : path + "/"
    switch value.value {
    case .group(let members): for member in members { collect(member.value, prefix + member.key, into: &numbers) }
    case .list(let items):
      for (place, item) in items.enumerated() { collect(item, prefix + "\(place)", into: &numbers) }
    case .number(let number): numbers[path] = number
    case .null, .flag, .text: break
    }
  }
}
