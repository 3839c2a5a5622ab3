internal import Glibc

/// Where the program writes: results to standard output, all else to standard error.
enum Terminal {
  /// Writes the whole text; false when the reader has gone or the disk is full.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  static func say(_ text: String) { write(Array((text + "\n").utf8)) }
  static func warn(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  /// Standard error is a terminal that can overwrite a line.
  static var showsProgress: Bool {
    isatty(2) == 1 && getenv("TERM").map { String(cString: $0) } ?? "dumb" != "dumb"
  }
}
