/// Trims Unicode's White_Space (PropList.txt), which also has the space that does not break.
enum WhiteSpace {
  @inline(__always)
  static func trim(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let first = text.first, let last = text.last else { return text }
    if isPlain(first), isPlain(last) { return text }
    return trimmed(text)
  }

  /// Begins or ends no white space, whatever stands beside it.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }

  private static func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var rest = text[...]
    while !rest.isEmpty, let length = leading(rest) { rest = rest.dropFirst(length) }
    while !rest.isEmpty, let length = trailing(rest) { rest = rest.dropLast(length) }
    return UnsafeRawBufferPointer(rebasing: rest)
  }

  private static func leading(_ rest: Slice<UnsafeRawBufferPointer>) -> Int? {
    for length in 1...3 where rest.count >= length && isSpace(rest.prefix(length)) { return length }
    return nil
  }

  private static func trailing(_ rest: Slice<UnsafeRawBufferPointer>) -> Int? {
    for length in 1...3 where rest.count >= length && isSpace(rest.suffix(length)) { return length }
    return nil
  }

  private static func isSpace(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    let b = (0..<3).map { $0 < bytes.count ? bytes[bytes.startIndex + $0] : 0 }
    switch (bytes.count, b[0], b[1], b[2]) {
    case (1, 0x09...0x0D, _, _), (1, 0x20, _, _): return true
    case (2, 0xC2, 0x85, _), (2, 0xC2, 0xA0, _): return true
    case (3, 0xE1, 0x9A, 0x80): return true
    case (3, 0xE2, 0x80, 0x80...0x8A), (3, 0xE2, 0x80, 0xA8), (3, 0xE2, 0x80, 0xA9), (3, 0xE2, 0x80, 0xAF): return true
    case (3, 0xE2, 0x81, 0x9F), (3, 0xE3, 0x80, 0x80): return true
    default: return false
    }
  }
}
