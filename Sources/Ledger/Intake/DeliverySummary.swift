package import Records

/// A delivery as the ledger remembers it: when it came, and every row of it accounted for.
package struct DeliverySummary: Hashable, Sendable {
  package let id: Int
  /// The folder's name.
  package let name: String
  package let deliveredOn: Day
  package let mode: DeliveryMode
  package let taken: Bool
  /// The run that took it; nil when it was taken outside any.
  package let run: Int?
  /// Its rejected rows are still kept, and not only counted.
  package let keepsRejections: Bool
  /// In the order of `Kind.allCases`; files that were absent are left out.
  package internal(set) var files: [FileSummary] = []
}

/// One file of a delivery: `read = accepted + unchanged + updated + rejected`.
package struct FileSummary: Hashable, Sendable {
  package let kind: Kind
  package let name: String
  package let status: FileReading.Status
  /// Of the file as delivered; nil when it was not taken down.
  package let digest: Digest?
  package let read, accepted, unchanged, updated, rejected, retried, closed, skipped: Int
  /// Rejected rows by code, only those met, in the order in which faults are looked for.
  package internal(set) var codes: [KindIntake.CodeCount] = []
}

extension Ledger {
  /// Every delivery, refused ones too, in the order in which they were taken.
  package func deliveries() throws(LedgerError) -> [DeliverySummary] {
    let rows = try connection.prepare(
      "SELECT id, name, delivered_on, mode, taken, run, rejects_dropped FROM deliveries ORDER BY id",
      "reading the deliveries")
    let files = try connection.prepare(
      """
      SELECT kind, name, status, sha256, read, accepted, unchanged, updated, rejected, retried, closed, skipped
      FROM files WHERE delivery = ?1
      """, "reading the files of a delivery")
    let codes = try connection.prepare(
      "SELECT kind, code, count(*) FROM rejected WHERE delivery = ?1 GROUP BY kind, code", "counting rejected rows")
    var deliveries: [DeliverySummary] = []
    while try rows.step() {
      var delivery = DeliverySummary(
        id: rows.int(0), name: rows.text(1), deliveredOn: rows.day(2),
        mode: DeliveryMode(rawValue: rows.text(3)) ?? .append,
        taken: rows.int(4) == 1, run: rows.isNull(5) ? nil : rows.int(5),
        keepsRejections: rows.int(6) == 0)
      delivery.files = try Ledger.files(of: delivery.id, files, codes)
      deliveries.append(delivery)
    }
    return deliveries
  }

  private static func files(
    of delivery: Int, _ rows: borrowing Statement, _ codes: borrowing Statement
  ) throws(LedgerError) -> [FileSummary] {
    let codes = try rejected(of: delivery, codes)
    try rows.bind(delivery, at: 1)
    defer { rows.reset() }
    var found: [Kind: FileSummary] = [:]
    while try rows.step() {
      guard let kind = Kind(rawValue: rows.text(0)) else { continue }
      found[kind] = FileSummary(
        kind: kind, name: rows.text(1), status: FileReading.Status(rawValue: rows.text(2)) ?? .absent,
        digest: rows.isNull(3) ? nil : Digest(bytes: rows.bytes(3)), read: rows.int(4), accepted: rows.int(5),
        unchanged: rows.int(6), updated: rows.int(7), rejected: rows.int(8), retried: rows.int(9), closed: rows.int(10),
        skipped: rows.int(11), codes: codes[kind] ?? [])
    }
    return Kind.allCases.compactMap { found[$0] }
  }

  private static func rejected(
    of delivery: Int, _ rows: borrowing Statement
  ) throws(LedgerError) -> [Kind: [KindIntake.CodeCount]] {
    try rows.bind(delivery, at: 1)
    defer { rows.reset() }
    var counts: [Kind: [KindIntake.CodeCount]] = [:]
    while try rows.step() {
      guard let kind = Kind(rawValue: rows.text(0)), let code = RejectionCode(rawValue: rows.text(1)) else { continue }
      counts[kind, default: []].append(KindIntake.CodeCount(code: code, rows: rows.int(2)))
    }
    return counts.mapValues { $0.sorted { RejectionCode.code(of: $0.code) < RejectionCode.code(of: $1.code) } }
  }
}
