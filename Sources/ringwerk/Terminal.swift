internal import Glibc

/// Where the program writes: results to standard output, all else to standard error.
enum Terminal {
  /// Makes sure that no file opened later takes the place of a standard stream that was closed, that a reader who goes
  /// away (`| head -1`) does not end a run, and that a limit on the size of files is an error that is told (exit 74).
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
  }

  /// Writes a result; it throws when it cannot be written whole, so that no half answer ends with 0.
  static func write(_ bytes: [UInt8]) throws(OutputError) {
    if !write(bytes, to: 1) { throw OutputError(reason: String(cString: strerror(errno))) }
  }

  /// Writes the whole text; false when the disk is full. A reader who has gone had what was wanted.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EPIPE { return true }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  static func say(_ text: String) throws(OutputError) { try write(Array((text + "\n").utf8)) }

  /// There is nowhere to tell that this cannot be told.
  static func warn(_ text: String) { warn(bare: text + "\n") }
  static func warn(bare text: String) { _ = write(Array(text.utf8), to: 2) }

  /// What is written to the descriptor is seen by a person and kept nowhere.
  static func isSeen(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Standard error is a terminal that can overwrite a line.
  static var showsProgress: Bool {
    isSeen(2) && getenv("TERM").map { String(cString: $0) } ?? "dumb" != "dumb"
  }
}

/// Standard output takes no more.
struct OutputError: Error, CustomStringConvertible {
  /// The system's.
  let reason: String

  var description: String { "the result could not be written: \(reason)" }
}
