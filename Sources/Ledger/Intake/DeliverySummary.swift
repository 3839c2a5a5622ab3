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
    var deliveries: [DeliverySummary] = []
    while try rows.step() {
      var delivery = DeliverySummary(
        id: rows.int(0), name: rows.text(1), deliveredOn: rows.day(2),
        mode: DeliveryMode(rawValue: rows.text(3)) ?? .append,
        taken: rows.int(4) == 1, run: rows.isNull(5) ? nil : rows.int(5),
        keepsRejections: rows.int(6) == 0)
      delivery.files = try files(of: delivery.id)
      deliveries.append(delivery)
    }
    return deliveries
  }

  private func files(of delivery: Int) throws(LedgerError) -> [FileSummary] {
    let rows = try connection.prepare(
      """
      SELECT kind, name, status, sha256, read, accepted, unchanged, updated, rejected, retried, closed, skipped
      FROM files WHERE delivery = ?1
      """, "reading the files of a delivery")
    try rows.bind(delivery, at: 1)
    var found: [Kind: FileSummary] = [:]
    while try rows.step() {
      guard let kind = Kind(rawValue: rows.text(0)) else { continue }
      found[kind] = FileSummary(
        kind: kind, name: rows.text(1), status: FileReading.Status(rawValue: rows.text(2)) ?? .absent,
        digest: rows.isNull(3) ? nil : Digest(bytes: rows.bytes(3)), read: rows.int(4), accepted: rows.int(5),
        unchanged: rows.int(6), updated: rows.int(7), rejected: rows.int(8), retried: rows.int(9), closed: rows.int(10),
        skipped: rows.int(11), codes: try codes(of: kind, delivery))
    }
    return Kind.allCases.compactMap { found[$0] }
  }

  private func codes(of kind: Kind, _ delivery: Int) throws(LedgerError) -> [KindIntake.CodeCount] {
    let rows = try connection.prepare(
      "SELECT code, count(*) FROM rejected WHERE delivery = ?1 AND kind = ?2 GROUP BY code", "counting rejected rows")
    try rows.bind(delivery, at: 1)
    try rows.bind(kind.rawValue, at: 2)
    var counts: [RejectionCode: Int] = [:]
    while try rows.step() {
      if let code = RejectionCode(rawValue: rows.text(0)) { counts[code] = rows.int(1) }
    }
    return RejectionCode.allCases.compactMap { code in counts[code].map { KindIntake.CodeCount(code: code, rows: $0) } }
  }
}
