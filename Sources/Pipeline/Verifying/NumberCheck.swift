internal import Ledger
internal import Records
internal import Reports

/// Reads published pages and workbooks back and lays their numbers beside those that the ledger keeps of the edition
/// (law 4). An edition that no longer stands, or of which nothing was kept, is passed over.
struct NumberCheck {
  let output: String

  func report(of editions: [Edition], _ ledger: borrowing Ledger) throws -> LawReport {
    var report = LawReport(law: .numbers, counted: "")
    var (pages, numbers) = (0, 0)
    for edition in editions {
      guard let folder = folder(of: edition) else { continue }
      let figures = try ledger.figures(of: edition)
      if figures.isEmpty { continue }
      let places = Dictionary(grouping: try ledger.sheets(of: edition), by: \.file)
      let earlier = try editions.filter {
        ($0.report, $0.period) == (edition.report, edition.period) && $0.number < edition.number
      }.reversed().map { kept(try ledger.figures(of: $0)) }
      for name in Disk.names(in: folder) where name.hasSuffix(".html") {
        let page = "\(folder)/\(name)"
        let found = HTMLPage.figures(in: try Disk.read(page))
        let kept = with(earlier, kept(figures), for: found)
        pages += 1
        numbers += found.count
        report.breaches += found.compactMap { fault($0, page, kept) }
        let workbook = WorkbookCheck(path: String(page.dropLast(5)) + ".xlsx", kept: kept)
        let book = String(name.dropLast(5)) + ".xlsx"
        report.breaches += workbook.faults(of: found, at: places.isEmpty ? nil : places[book] ?? [])
      }
    }
    report.counted = "\(numbers) numbers on \(pages) pages and in their workbooks"
    return report
  }

  private func kept(_ figures: [EditionFigure]) -> [String: Double?] {
    Dictionary(figures.map { ($0.path, $0.value) }) { first, _ in first }
  }

  /// What a page says that it showed before is what the newest edition before it kept that reads so, else the newest.
  private func with(
    _ earlier: [[String: Double?]], _ own: [String: Double?], for found: [PublishedFigure]
  ) -> [String: Double?] {
    var kept = own
    for figure in found where figure.path.hasPrefix(Restatement.formerPrefix) {
      let values = earlier.compactMap { $0[String(figure.path.dropFirst(Restatement.formerPrefix.count))] }
      guard let place = values.firstIndex(where: { reads(figure, $0) }) ?? values.indices.first else { continue }
      kept.updateValue(values[place], forKey: figure.path)
    }
    return kept
  }

  /// Where it stands now: the whole output folder may have been moved.
  private func folder(of edition: Edition) -> String? {
    let parts = edition.folder.split(separator: "/").suffix(3)
    let moved = "\(output)/" + parts.joined(separator: "/")
    return Disk.exists(moved) ? moved : nil
  }

  private func fault(_ figure: PublishedFigure, _ page: String, _ kept: [String: Double?]) -> String? {
    guard let value = kept[figure.path] else { return "\(page): the ledger keeps no \(figure.path)" }
    if reads(figure, value) { return nil }
    guard let value else { return "\(page): \(figure.path) is hidden and reads \(figure.text)" }
    return "\(page): \(figure.path) reads \(figure.text), and the ledger keeps \(value)"
  }

  /// In one of the languages and formats; a hidden figure reads as no number.
  private func reads(_ figure: PublishedFigure, _ value: Double?) -> Bool {
    guard let value else { return Double(figure.text) == nil }
    return Language.allCases.contains { language in
      NumberFormat.allCases.contains { Writing(language).number(value, $0) == figure.text }
    }
  }
}
