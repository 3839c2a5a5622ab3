package import Records

/// What came of a delivery: taken or refused, and every row accounted for.
package struct Intake: Hashable, Sendable {
  /// The folder's name.
  package let delivery: String
  package let deliveredOn: Day
  package internal(set) var taken = true
  /// Why it was refused; empty when it was taken.
  package internal(set) var reasons: [RefusalReason] = []
  /// Files that could not be read as a whole, kinds in order.
  package let refusals: [Refusal]
  /// One a kind, in the order of `Kind.allCases`.
  package internal(set) var kinds: [KindIntake]

  init(_ reading: DeliveryReading) {
    delivery = reading.name
    deliveredOn = reading.deliveredOn
    refusals = reading.files.flatMap(\.refusals)
    kinds = reading.files.map { KindIntake($0) }
  }

  package subscript(_ kind: Kind) -> KindIntake { kinds[Kind.code(of: kind)] }

  /// The kinds of the files that could not be read as a whole.
  package var refusedKinds: [Kind] { kinds.filter { $0.status == .refused }.map(\.kind) }
}

/// What came of one file: `read = accepted + unchanged + updated + rejected`, always.
package struct KindIntake: Hashable, Sendable {
  package let kind: Kind
  /// The file's name as delivered.
  package let file: String
  package let status: FileReading.Status
  /// The first reason why the file could not be read as a whole.
  package let refusal: Refusal?

  package internal(set) var read = 0
  /// New rows.
  package internal(set) var accepted = 0
  /// Rows that the ledger had just so.
  package internal(set) var unchanged = 0
  /// Rows whose key the ledger had with other content.
  package internal(set) var updated = 0
  /// In file order.
  package internal(set) var rejections: [Rejection] = []
  /// Waiting rows of earlier deliveries that were taken with this one; not among the rows read.
  package internal(set) var retried = 0
  /// Rows that were not withdrawn before this snapshot; not counted for other deliveries.
  var before = 0
  /// Rows that this snapshot no longer named.
  package internal(set) var closed = 0
  /// Rows that the mapping says to leave out.
  package let skipped: Int
  /// Attendance rows that named a coalition at a known meeting that is not a joint one: it was left out, before it was
  /// looked up. A duplicate is not looked at so far; a row that waits is looked at anew when it is tried again.
  package internal(set) var coalitionLeftOut = 0
  /// In header order.
  package let unknownColumns: [String]
  /// How the bytes were read.
  package let notes: [ReadingNote]

  init(_ reading: FileReading) {
    kind = reading.kind
    file = reading.file
    status = reading.status
    refusal = reading.refusals.first
    skipped = reading.rowsSkipped
    unknownColumns = reading.unknownColumns
    notes = reading.notes
  }

  package var rejected: Int { rejections.count }

  /// Rows by code, only those met, in the order in which faults are looked for.
  package var codes: [CodeCount] {
    var counts = [Int](repeating: 0, count: RejectionCode.allCases.count)
    for rejection in rejections { counts[RejectionCode.code(of: rejection.code)] += 1 }
    return zip(RejectionCode.allCases, counts).filter { $0.1 > 0 }.map { CodeCount(code: $0.0, rows: $0.1) }
  }

  package struct CodeCount: Hashable, Sendable {
    package let code: RejectionCode
    package let rows: Int
  }
}
