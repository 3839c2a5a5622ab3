internal import Glibc

/// Keeps a second run away from a ledger as long as the value lives.
///
/// A lock of the operating system on an empty file beside the ledger: it is let go when the process ends, however it
/// ends, so the file that stays is never a stale lock. The ledger itself is not locked by it, so that others may read.
package struct LedgerLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for another run, and throws `busy` (exit 75) when it holds the ledger longer than `patience` milliseconds.
  package init(beside ledger: String, patience: Int = 0) throws(LedgerError) {
    let action = "waiting for another run"
    let opened = open(ledger + "-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw LedgerError(errno == ENOSPC ? .full : .notWritable, action) }
    var left = patience
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      guard reason == EWOULDBLOCK || reason == EINTR, left > 0 else {
        Glibc.close(opened)
        throw LedgerError(reason == EWOULDBLOCK ? .busy : .notWritable, action)
      }
      usleep(LedgerLock.pause * 1000)
      left -= Int(LedgerLock.pause)
    }
    descriptor = opened
  }

  deinit { Glibc.close(descriptor) }

  /// Whether a run holds the ledger at this moment, as the system's list of locks says: to look must keep nobody away.
  /// False too where that list cannot be read.
  package static func isHeld(beside ledger: String) -> Bool {
    var status = stat()
    guard stat(ledger + "-lock", &status) == 0, let list = fopen("/proc/locks", "re") else { return false }
    defer { fclose(list) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), list) != nil {
      // "1: FLOCK  ADVISORY  WRITE 4711 08:01:131075 0 EOF"; a second sign "->" begins one that waits.
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        .split(separator: " ")
      if words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(status.st_ino)") { return true }
    }
    return false
  }

  /// Milliseconds between two attempts.
  private static let pause: UInt32 = 20
}
