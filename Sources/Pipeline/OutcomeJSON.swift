internal import FoundationEssentials
internal import Records

/// What a run did, as one JSON object for a script.
package struct OutcomeJSON {
  private struct Delivery: Encodable {
    let name: String
    let deliveredOn: String
    let taken: Bool
    let read, accepted, unchanged, updated, rejected, retried: Int
    let reasons: [String]
    let readAs: [ReadAs]
    let notes: [String]
  }

  /// A file that is not in the contract's own form.
  private struct ReadAs: Encodable {
    let file, encoding, delimiter, dates: String
    let decimalComma: Bool
    let preambleRows: Int
    let found: Bool

    init(_ told: DeliveryAccount.ReadAs) {
      file = told.file
      encoding = told.dialect.encoding.rawValue
      delimiter = told.dialect.delimiter.rawValue
      dates = told.dialect.dateForm.rawValue
      decimalComma = told.dialect.decimalComma
      preambleRows = told.dialect.preambleRows
      found = told.isFound
    }
  }

  private struct Edition: Encodable {
    let report: String
    let folder: String
    let files: [String]
    let unchanged: Bool
  }

  private struct Skipped: Encodable {
    let stage: String
    let sinceRun: Int
    let day: String
  }

  private struct Shape: Encodable {
    let skipped: [Skipped]
    let deliveries: [Delivery]
    let period: [String]
    let provisional: Bool
    let findings: Int
    let withheld: Int
    let editions: [Edition]
  }

  private let shape: Shape

  package init(_ outcome: RunOutcome) {
    shape = Shape(
      skipped: outcome.skipped.map {
        Skipped(stage: $0.stage.rawValue, sinceRun: $0.since, day: $0.day.description)
      },
      deliveries: outcome.accounts.map { account in
        Delivery(
          name: account.name, deliveredOn: account.deliveredOn.description, taken: account.taken, read: account.read,
          accepted: account.accepted, unchanged: account.unchanged, updated: account.updated,
          rejected: account.rejected, retried: account.retried, reasons: account.refusals(in: .en),
          readAs: account.dialects.map { ReadAs($0) },
          notes: account.readAnew(in: .en) + account.notes(in: .en))
      },
      period: outcome.period.map { [$0.start.description, $0.end.description] } ?? [],
      provisional: outcome.isProvisional, findings: outcome.findings, withheld: outcome.withheld,
      editions: outcome.editions.map {
        Edition(report: $0.report, folder: $0.folder, files: $0.files, unchanged: $0.isUnchanged)
      })
  }

  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(shape)) + [UInt8(ascii: "\n")]
  }
}
