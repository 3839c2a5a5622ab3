internal import Glibc

/// Gives the pages of a ledger from before their digests, by a copy that is put in its place in one step.
///
/// For the first command that opens such a ledger; who has it open at that moment goes on with the former file.
enum Sealing {
  static func bringAbout(at path: String, patience: Int32) throws(LedgerError) {
    guard let header = FileHeader(at: path), header.isUnsealedLedger else { return }
    let fresh = path + ".sealed"
    unlink(fresh)
    try copy(path, to: fresh, patience: patience)
    try name(fresh)
    let file = open(fresh, O_RDONLY | O_CLOEXEC)
    let isFlushed = file >= 0 && fsync(file) == 0
    close(file)
    guard isFlushed, rename(fresh, path) == 0 else { throw LedgerError(.notWritable, "sealing it") }
  }

  private static func name(_ path: String) throws(LedgerError) {
    let sealed = try Connection(path)
    try sealed.run("PRAGMA application_id = \(FileHeader.ledger)", "sealing it")
  }

  private static func copy(_ path: String, to fresh: String, patience: Int32) throws(LedgerError) {
    let ledger = try Connection(path)
    try ledger.harden(patience: patience)
    try ledger.reserveSeals()
    // Nothing may be left for a log that would be taken for the new file's.
    try ledger.run("PRAGMA wal_checkpoint(TRUNCATE)", "sealing it")
    let copying = try ledger.prepare("VACUUM INTO ?1", "sealing it")
    try copying.bind(fresh, at: 1)
    try copying.run()
  }
}
