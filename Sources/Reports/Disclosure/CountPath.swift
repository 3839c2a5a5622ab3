/// Where a count stands among the figures of a run: its path, `former/` before it for the former period's.
///
/// Compared by its bytes: two identifiers that only look alike are two.
package struct CountPath: Hashable, Comparable, Sendable {
  package let bytes: [UInt8]

  package init(_ path: String) { bytes = Array(path.utf8) }

  init(_ keys: some Sequence<String>, isFormer: Bool = false) {
    var bytes: [UInt8] = isFormer ? Array("former".utf8) : []
    for key in keys {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "/")) }
      bytes += key.utf8
    }
    self.bytes = bytes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  static func + (path: CountPath, suffix: String) -> CountPath { CountPath(bytes: path.bytes + suffix.utf8) }

  /// The path without this ending; nil when it has another.
  func without(_ suffix: String) -> CountPath? {
    guard bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else { return nil }
    return CountPath(bytes: Array(bytes.dropLast(suffix.utf8.count)))
  }

  package static func < (a: CountPath, b: CountPath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension CountPath: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
