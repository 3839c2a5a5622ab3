internal import Glibc

/// Makes a ledger where there is none: beside its place, and put there in one step when it is whole on the disk.
///
/// So it needs no journal while it is made, and whoever looks finds no ledger or an empty one.
enum Founding {
  static func bringAbout(at path: String) throws(LedgerError) {
    guard access(path, F_OK) != 0 else { return }
    let fresh = path + ".founded"
    unlink(fresh)
    defer { unlink(fresh) }
    try make(fresh)
    try flush(fresh)
    // Another program may have been faster, and have entered something by now. Where a disk knows no second names the file
    // is moved.
    guard link(fresh, path) == 0 || errno == EEXIST || rename(fresh, path) == 0 else {
      throw LedgerError(.notWritable, "making it")
    }
    try flush(folder(of: path))
  }

  private static func make(_ path: String) throws(LedgerError) {
    let connection = try Connection(path)
    try connection.reserveSeals()
    try connection.run("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF", "making it")
    try Schema.bringUpToDate(connection)
    try connection.run("PRAGMA journal_mode = WAL", "making it")
  }

  static func flush(_ path: String) throws(LedgerError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    guard file >= 0, fsync(file) == 0 else { throw LedgerError(.notWritable, "making it") }
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
