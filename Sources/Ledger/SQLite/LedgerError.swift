internal import CSQLite

/// Why the ledger could not go on. Holds no bound value: what people wrote never comes into an error's text.
package struct LedgerError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable {
    /// No room to write.
    case full
    /// May not or can not be written: a read-only or missing place, a limit on the size of files.
    case notWritable
    /// Another run holds it.
    case busy
    /// What was read is not what was written.
    case damaged
    /// It has less than it had, or is gone.
    case lost
    /// The file is no ledger of Ringwerk.
    case foreign
    /// Made by a later version of the program.
    case newer
    /// A delivery was read against identifiers that are not this ledger's.
    case strangeIdentifiers
    case unexpected
  }

  package let code: Code
  /// What was being done.
  package let action: String
  /// SQLite's own extended result code; 0 when it is not its error.
  package let result: Int32

  init(_ code: Code, _ action: String, result: Int32 = 0) {
    self.code = code
    self.action = action
    self.result = result
  }

  /// SQLITE_IOERR_DATA: a page of the file does not have the digest that was written with it.
  static let pageDamaged = SQLITE_IOERR | 32 << 8

  /// The error that a result code of SQLite stands for.
  init(result: Int32, _ action: String) {
    self.init(Code(result: result), action, result: result)
  }
}

extension LedgerError.Code {
  fileprivate init(result: Int32) {
    // Extended codes that have no name in Swift: the part in the low byte, the kind above it (sqlite3.h).
    let reading: Set<Int32> = [1, 2, 32, 33].reduce(into: []) { $0.insert(SQLITE_IOERR | $1 << 8) }
    self =
      switch result & 0xff {
      case SQLITE_FULL: .full
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .notWritable
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_CORRUPT: .damaged
      case SQLITE_NOTADB: .foreign
      case SQLITE_IOERR: reading.contains(result) ? .damaged : .notWritable
      default: .unexpected
      }
  }
}

extension LedgerError: CustomStringConvertible {
  /// One sentence: what is wrong, while doing what, and what to do.
  package var description: String {
    let cause = result == 0 ? "" : " (SQLite \(result): \(String(cString: sqlite3_errstr(result))))"
    return "\(sentence), while \(action)\(cause)."
  }

  private var sentence: String {
    switch code {
    case .full: "There is no room left for the ledger: make room and run again"
    case .notWritable: "The ledger cannot be written there: look at the folder and its rights"
    case .busy: "Another run holds the ledger: try again when it has ended"
    case .damaged: "The ledger is damaged: run `ringwerk rebuild`"
    case .lost: "The ledger lacks what had been entered: run `ringwerk rebuild`"
    case .foreign: "The file is no ledger of Ringwerk: give another name"
    case .newer: "The ledger was made by a later version of Ringwerk: use that version"
    case .strangeIdentifiers: "The delivery was read beside another ledger: read it again"
    case .unexpected: "The ledger answered with an error that should not occur"
    }
  }
}
