/// What reading one file gave: typed rows, rows that were not taken, or the reason why nothing could be read.
package struct FileReading: Sendable {
  package enum Status: String, Sendable { case read, absent, refused }

  package let kind: Kind
  /// The file's name as delivered; the canonical one when it is absent.
  package let file: String
  package var status: Status
  package var refusals: [Refusal] = []
  /// SHA-256 of the bytes that were read, to the file's end; nil when it is absent or could not be read.
  package var digest: Digest?
  /// The `Checksum` of the same bytes.
  package var sum: UInt64 = 0
  /// Data rows of the file, skipped ones left out.
  package var rowsRead = 0
  /// Rows that the mapping says to leave out; not among `rowsRead`.
  package var rowsSkipped = 0
  package var table: RowTable
  /// In file order; faults of the row itself. Duplicates and references are judged later, by the ledger.
  package var rejections: [Rejection] = []
  /// In header order.
  package var unknownColumns: [String] = []
  /// Attendance rows that named a coalition at a meeting of one coalition.
  package var coalitionLeftOut = 0
  /// What its rows were made from, when they were not delivered as they stand; nil for a plain file.
  package var conversion: Conversion?
  /// How the file is written; nil for rows that were made from exports.
  package var dialect: Dialect?
  /// How the bytes were read, and anything odd about the line ends.
  package var notes: [ReadingNote] = []

  package init(kind: Kind, file: String, status: Status) {
    self.kind = kind
    self.file = file
    self.status = status
    table = RowTable(kind)
  }

  /// Without its rows.
  package var account: FileReading {
    var account = self
    account.table = RowTable(kind)
    return account
  }
}

/// By what a delivery is known when it comes again: one whose files were all taken before, for the same day, in the same mode
/// and last read in the same manner, says nothing new; its rows are unchanged, whatever came after. Without marks its rows are
/// compared with the ledger as any others.
package struct DeliveryMarks: Hashable, Sendable {
  /// SHA-256 of the files as delivered, before any mapping.
  package var digests: [Kind: Digest]
  /// How the files were read (`DeliveryReader.manner`); nil when nobody said.
  package var manner: Digest?

  package init(digests: [Kind: Digest] = [:], manner: Digest? = nil) {
    (self.digests, self.manner) = (digests, manner)
  }
}

/// A whole delivery as read: one reading a kind, in the order of `Kind.allCases`, and what their cells point to.
package struct DeliveryReading: Sendable {
  /// The folder's name.
  package let name: String
  package let deliveredOn: Day
  package var files: [FileReading]
  package var pools: Pools
  package var marks = DeliveryMarks()

  package init(name: String, deliveredOn: Day, files: [FileReading] = [], pools: Pools = Pools()) {
    self.name = name
    self.deliveredOn = deliveredOn
    self.files = files
    self.pools = pools
  }

  package subscript(_ kind: Kind) -> FileReading { files[Kind.code(of: kind)] }
}
