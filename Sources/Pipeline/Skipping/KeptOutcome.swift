internal import FoundationEssentials
internal import Records

/// What a run found and published, as the ledger keeps it for a later run in which nothing has changed.
struct KeptOutcome: Codable {
  private struct Edition: Codable {
    let report: String
    let folder: String
    let files: [String]
  }

  /// The period's name.
  private let year: Int
  private let provisional: Bool
  private let coalitions: Int
  private let meetings: Int
  private let participants: Int
  private let findings: Int
  private let withheld: Int
  private let editions: [Edition]
  private let index: String

  /// Nil for a run that measured nothing.
  init?(_ outcome: RunOutcome) {
    guard let period = outcome.period else { return nil }
    year = period.name
    provisional = outcome.isProvisional
    coalitions = outcome.coalitions
    meetings = outcome.meetings
    participants = outcome.participants
    findings = outcome.findings
    withheld = outcome.withheld
    editions = outcome.editions.map { Edition(report: $0.report, folder: $0.folder, files: $0.files) }
    index = outcome.index
  }

  init(parsing text: String) throws { self = try JSONDecoder().decode(KeptOutcome.self, from: Data(text.utf8)) }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// What the run in which nothing had changed answers.
  func outcome(_ accounts: [DeliveryAccount], _ yearStart: YearStart, skipped: [SkippedStage]) -> RunOutcome {
    var outcome = RunOutcome(accounts: accounts)
    outcome.skipped += skipped
    outcome.period = Period(year, yearStart: yearStart)
    outcome.isProvisional = provisional
    outcome.coalitions = coalitions
    outcome.meetings = meetings
    outcome.participants = participants
    outcome.findings = findings
    outcome.withheld = withheld
    outcome.editions = editions.map {
      PublishedEdition(report: $0.report, folder: $0.folder, files: $0.files, isUnchanged: true)
    }
    outcome.index = index
    return outcome
  }
}
