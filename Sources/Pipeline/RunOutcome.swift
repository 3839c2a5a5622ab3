internal import Ledger
internal import Metrics
package import Records
internal import Reports

/// How a run ended, for the person or the script that started it.
package struct RunOutcome: Hashable, Sendable {
  /// One a delivery of this run, in the order in which they were taken.
  package let accounts: [DeliveryAccount]
  /// The pipeline's folders of deliveries; none when a delivery was refused.
  package internal(set) var sources: [SourceFreshness]
  /// Nil when nothing was measured: a delivery was refused, or the pipeline only takes deliveries in.
  package internal(set) var period: Period?
  package internal(set) var isProvisional = false
  /// Headline counts of the period: coalitions, held meetings (joint ones too), people who took part.
  package internal(set) var coalitions = 0
  package internal(set) var meetings = 0
  package internal(set) var participants = 0
  /// Doubtful places in the records that were taken, over all kinds of findings.
  package internal(set) var findings = 0
  /// Cells of the reports that cannot show their figure for what the records lack.
  package internal(set) var withheld = 0
  package internal(set) var editions: [PublishedEdition] = []
  /// Absolute path of the page that lists every edition there is.
  package internal(set) var index = ""
  /// What was not done again, since nothing had changed.
  package internal(set) var skipped: [SkippedStage] = []

  package var isRefused: Bool { accounts.contains { !$0.taken } }

  /// A run that measured nothing, as when a delivery was refused.
  init(accounts: [DeliveryAccount], sources: [SourceFreshness] = []) {
    self.accounts = accounts
    self.sources = sources
    skipped = accounts.allSatisfy { $0.since != nil } ? accounts.compactMap(\.since).prefix(1) + [] : []
  }

  init(
    accounts: [DeliveryAccount], sources: [SourceFreshness], measured: MeasuredPeriod, book: Book, reports: [Report]
  ) {
    self.init(accounts: accounts, sources: sources)
    period = measured.period
    isProvisional = measured.isProvisional
    func count(_ path: String) -> Int { if case .count(let count)? = book.current[path] { count } else { 0 } }
    coalitions = count("network/coalitions")
    meetings = count("network/meetings") + count("network/joint_meetings")
    participants = count("network/participants")
    if case .group(let kinds)? = book.current["findings"] {
      findings = kinds.reduce(0) { sum, kind in
        if case .list(let found) = kind.figure { sum + found.count } else { sum }
      }
    }
    withheld = reports.reduce(0) { $0 + $1.withheld }
  }

  /// As the ledger remembers it.
  var end: RunRecord.End {
    if isRefused { return .refused }
    return withheld > 0 || accounts.contains { $0.rejected > 0 } ? .findings : .done
  }
}

/// One edition that stands in the output folder.
package struct PublishedEdition: Hashable, Sendable {
  package let report: String
  /// Absolute path of its folder.
  package let folder: String
  /// Its files, the page first.
  package let files: [String]
  /// The former edition said the same byte for byte, so it stays the last one.
  package let isUnchanged: Bool

  package var pageCount: Int { files.count { $0.hasSuffix(".html") } }
}

extension Report {
  /// Cells that say why they show no figure.
  fileprivate var withheld: Int {
    func count(_ blocks: [Block]) -> Int {
      blocks.reduce(0) { sum, block in
        switch block {
        case .table(let table): sum + count(table)
        case .chart(let chart): sum + count(chart.table)
        case .weighing(let weighing): sum + count(weighing.table)
        case .part(let section): sum + count(section.blocks)
        case .keyFigures(let figures): sum + figures.count { $0.cell.isWithheld }
        case .paragraph: sum
        }
      }
    }
    func count(_ table: Table) -> Int { table.rows.reduce(0) { $0 + $1.count(where: \.isWithheld) } }
    return sections.reduce(0) { $0 + count($1.blocks) }
  }
}

extension Cell {
  fileprivate var isWithheld: Bool { if case .withheld = self { true } else { false } }
}
