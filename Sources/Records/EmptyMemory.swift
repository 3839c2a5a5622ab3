internal import Glibc

/// What was let go of and lies empty among what is still in use.
package enum EmptyMemory {
  /// Bytes. A process that holds fewer is left alone: to ask again for what was given back takes its time.
  private static let large = 192 << 20

  /// The process holds so much that what can go should go before something else comes.
  package static var isLargeProcess: Bool { bytesHeld >= large }

  /// Gives whole empty pages back to the system. Left to itself the C library gives back only what lies at the end of a heap:
  /// of a run over ten million attendances 200 MiB more were held than the 370 that it needs (measured). For the moments at which much
  /// was let go of.
  ///
  /// - Parameter least: bytes that the process must hold for anything to be done.
  package static func giveBack(from least: Int = large) {
    guard bytesHeld >= least, let found = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(found, to: (@convention(c) (Int) -> Int32).self)(0)
  }

  /// Bytes of memory that the process occupies; 0 where the system does not say.
  package static var bytesHeld: Int {
    let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var text = [UInt8](repeating: 0, count: 128)
    let count = read(file, &text, text.count)
    let fields = String(decoding: text.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(getpagesize()) : 0
  }
}
