internal import FoundationEssentials
internal import Glibc
internal import Records

/// What could not be done with a file, for the person who must mend it (exit 74).
package struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: String
  /// What was tried, and the system's reason.
  package let sentence: String

  package var description: String { "\(path): \(sentence)" }
}

/// The few things that publishing does on a disk, each complete or an error.
enum Disk {
  /// Writes the bytes and waits until the disk has them.
  static func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try put(bytes, to: path)
    try flush(path)
  }

  /// Writes the bytes; the caller flushes.
  static func put(_ bytes: [UInt8], to path: String) throws(DiskError) { try put([bytes], to: path) }

  /// The same of what is in pieces.
  static func put(_ pieces: [[UInt8]], to path: String) throws(DiskError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure("could not be opened for writing", path) }
    defer { close(file) }
    for piece in pieces { try write(piece, to: file, at: path) }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, at path: String) throws(DiskError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("could not be written", path) }
      written += count
    }
  }

  /// Copies a file as it is, of a link what it points to; the caller flushes.
  static func copy(_ from: String, to path: String) throws(DiskError) {
    remove(path)
    let source = URL(filePath: from).resolvingSymlinksInPath().path
    do { try FileManager.default.copyItem(atPath: source, toPath: path) } catch {
      throw DiskError(path: path, sentence: "could not be copied from \(from)")
    }
  }

  /// Waits until the disk has a file, or a folder's list of names, that somebody else wrote.
  static func flush(_ path: String) throws(DiskError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("could not be opened", path) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure("could not be brought to disk", path) }
  }

  /// The same of several at once, which takes little longer than one of them.
  static func flush(_ paths: [String]) throws(DiskError) {
    do { try Concurrently.wait(paths) { try flush($0) } } catch let error as DiskError { throw error } catch {
      throw failure("could not be brought to disk", paths.joined(separator: ", "))
    }
  }

  static func read(_ path: String) throws(DiskError) -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw failure("could not be read", path) }
    return Array(bytes)
  }

  /// Whether a file holds just these bytes.
  static func holds(_ pieces: [[UInt8]], at path: String) throws(DiskError) -> Bool {
    var (rest, isSame) = (pieces.map { $0[...] }[...], true)
    try forEachPiece(of: path) { read in
      var read = read[...]
      while isSame, !read.isEmpty {
        rest = rest.drop { $0.isEmpty }
        guard let expected = rest.popFirst() else {
          isSame = false
          return
        }
        let count = min(expected.count, read.count)
        isSame = same(expected.prefix(count), read.prefix(count))
        rest.insert(expected.dropFirst(count), at: rest.startIndex)
        read = read.dropFirst(count)
      }
    }
    return isSame && rest.allSatisfy(\.isEmpty)
  }

  /// Of equal length.
  private static func same(_ one: ArraySlice<UInt8>, _ other: Slice<UnsafeRawBufferPointer>) -> Bool {
    one.withUnsafeBytes { one in
      guard let a = one.baseAddress, let b = UnsafeRawBufferPointer(rebasing: other).baseAddress else { return true }
      return memcmp(a, b, one.count) == 0
    }
  }

  /// The SHA-256 of a file.
  static func digest(_ path: String) throws(DiskError) -> Digest {
    var hash = SHA256()
    try forEachPiece(of: path) { hash.update($0) }
    return hash.finished()
  }

  /// The `Checksum` of a file.
  static func sum(_ path: String) throws(DiskError) -> UInt64 {
    var sum = Checksum()
    try forEachPiece(of: path) { sum.update($0) }
    return sum.value
  }

  /// A file in pieces, so that its size does not matter.
  private static func forEachPiece(
    of path: String, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(DiskError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("could not be opened", path) }
    defer { close(file) }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("could not be read", path) }
      if count == 0 { return }
      piece.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().reduce(path.hasPrefix("/") ? "" : ".") { $0 + "/" + $1 }
  }

  /// Makes the folder and those that it lies in, as far as they are not there.
  static func makeFolder(_ path: String) throws(DiskError) {
    if path.isEmpty || isFolder(path) { return }
    try makeFolder(folder(of: path))
    if mkdir(path, 0o777) == 0 { return }
    let reason = errno
    // Another run may have been faster.
    if isFolder(path) { return }
    errno = reason
    throw failure("the folder could not be made", path)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Puts a file, folder or link where another may already be; readers see the old or the new, never neither.
  static func move(_ from: String, to: String) throws(DiskError) {
    guard rename(from, to) == 0 else { throw failure("could not be put in its place", to) }
  }

  /// Makes `path` a link to `target`, whatever it was before.
  static func link(_ path: String, to target: String) throws(DiskError) {
    unlink(path)
    guard symlink(target, path) == 0 else { throw failure("the link could not be made", path) }
  }

  /// Where a link points; nil for what is none.
  static func target(of link: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: link)
  }

  /// The names in a folder in byte order; none when it is not there.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// Where a path leads in the end; nil when that is nowhere.
  static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Every file below a folder, in byte order; links are not followed.
  static func files(below folder: String) -> [String] {
    names(in: folder).flatMap { name -> [String] in
      let path = "\(folder)/\(name)"
      if target(of: path) != nil { return [] }
      return isFolder(path) ? files(below: path) : [path]
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func failure(_ what: String, _ path: String) -> DiskError {
    let reason = errno == 0 ? "" : ": " + String(cString: strerror(errno))
    return DiskError(path: path, sentence: what + reason)
  }
}
