internal import Glibc

/// Which paths stand in lines already: a table of where they begin there, so that none is kept twice.
///
/// Two paths are the same when their bytes are.
struct KnownPaths {
  /// Where a path begins, at the place to which its hash leads or the next free one; 0 is free, as no line begins with its
  /// path. Lines of more than 4 GB go into no ledger.
  private var places: [UInt32]
  private var count = 0

  /// - Parameter expected: about how many there will be.
  init(expecting expected: Int) {
    var size = 1 << 10
    while size < 2 * expected { size *= 2 }
    places = [UInt32](repeating: 0, count: size)
  }

  /// Whether the path with which the lines end is new. Each of those before it ends in a line feed.
  mutating func add(_ lines: [UInt8], from start: Int) -> Bool {
    if 2 * count >= places.count { grow(lines) }
    return lines.withUnsafeBytes { lines in
      let place = self.place(of: UnsafeRawBufferPointer(rebasing: lines[start...]), in: lines)
      guard places[place] == 0 else { return false }
      places[place] = UInt32(truncatingIfNeeded: start)
      count += 1
      return true
    }
  }

  /// Where the path stands, or would come to stand.
  private func place(of path: UnsafeRawBufferPointer, in lines: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: path)
    var place = hasher.finalize() & (places.count - 1)
    while places[place] != 0, !KnownPaths.stands(path, at: Int(places[place]), in: lines) {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private static func stands(_ path: UnsafeRawBufferPointer, at start: Int, in lines: UnsafeRawBufferPointer) -> Bool {
    let end = start + path.count
    guard end < lines.count, lines[end] == Field.lineFeed, let one = path.baseAddress, let other = lines.baseAddress
    else { return false }
    return memcmp(one, other + start, path.count) == 0
  }

  private mutating func grow(_ lines: [UInt8]) {
    let known = places.filter { $0 != 0 }
    places = [UInt32](repeating: 0, count: 2 * places.count)
    lines.withUnsafeBytes { lines in
      for start in known {
        let path = UnsafeRawBufferPointer(rebasing: lines[Int(start)...].prefix { $0 != Field.lineFeed })
        places[place(of: path, in: lines)] = start
      }
    }
  }
}
