internal import Records

/// The digest that stands in the last bytes of every page of a ledger's file: the page's part of "is this what was
/// written?".
///
/// SQLite itself notices damage to the shape of its tables, not to the values in them (one flip in five). Whatever
/// changes within one word of eight bytes changes the digest, always; anything else with one exception in 2^64. A page
/// that stands in another's place has the wrong digest too. It costs a millionth of a second a page.
enum PageSeal {
  /// Bytes of a page that SQLite leaves to it.
  static let size = 8

  /// The digest of a page's bytes but its last eight.
  ///
  /// - Parameter offset: where the page begins in the file.
  static func digest(of page: UnsafeRawPointer, count: Int, at offset: Int64) -> UInt64 {
    var sum = UInt64(bitPattern: offset) &* 0xA24B_AED4_963E_E407 ^ 0x9FB2_1C65_1E98_DF25
    var place = 0
    while place < count - size {
      sum = Checksum.add(UInt64(littleEndian: page.loadUnaligned(fromByteOffset: place, as: UInt64.self)), to: sum)
      place += 8
    }
    return sum
  }

  /// Whether the page says what was written.
  static func holds(_ page: UnsafeRawPointer, count: Int, at offset: Int64) -> Bool {
    let found = UInt64(littleEndian: page.loadUnaligned(fromByteOffset: count - size, as: UInt64.self))
    return found == digest(of: page, count: count, at: offset)
  }

  static func put(on page: UnsafeMutableRawPointer, count: Int, at offset: Int64) {
    let digest = digest(of: page, count: count, at: offset)
    page.storeBytes(of: digest.littleEndian, toByteOffset: count - size, as: UInt64.self)
  }

  /// Whether so many bytes from there on are a page: SQLite reads and writes pages whole, and of the first page also the
  /// header alone.
  static func isPage(count: Int, at offset: Int64) -> Bool {
    count >= 512 && count & (count - 1) == 0 && offset % Int64(count) == 0
  }
}
