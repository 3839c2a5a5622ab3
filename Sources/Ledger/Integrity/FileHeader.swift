internal import Glibc

/// The first bytes of a database file, in which the ledger says what it is (sqlite.org/fileformat2.html, 1.3).
struct FileHeader {
  static let size = 100
  /// "RinW" in ASCII: how a ledger is told from another program's database.
  static let ledger = 0x5269_6e57
  /// "Ring": ledgers from before their pages were sealed.
  static let unsealedLedger = 0x5269_6e67

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil when there is no file, or nothing in it: to SQLite a single byte is nothing too.
  init?(at path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: FileHeader.size)
    guard read(file, &bytes, FileHeader.size) > 1 else { return nil }
    self.bytes = bytes
  }

  private var application: Int { bytes[68..<72].reduce(0) { $0 << 8 | Int($1) } }

  /// Its pages have digests. Two marks say so and one is enough: damage to the other must not do away with all digests.
  var isSealed: Bool { application == FileHeader.ledger || (bytes[20] == PageSeal.size && application != 0) }

  /// Written without the write-ahead log: as long as the first delivery is entered, or after a run that was killed while it did.
  var isWithoutLog: Bool { bytes[18] == 1 }

  /// A ledger from before.
  var isUnsealedLedger: Bool { application == FileHeader.unsealedLedger && !isSealed }
}
