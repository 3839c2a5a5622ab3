import Records
import Testing

@Suite("The checksum")
struct ChecksumTests {
  private func sum(_ parts: ArraySlice<UInt8>...) -> UInt64 {
    var sum = Checksum()
    for part in parts { part.withUnsafeBytes { sum.update($0) } }
    return sum.value
  }

  private let bytes = (0..<100).map { UInt8(($0 &* 37 + 1) & 255) }

  @Test("bytes that come in parts have the sum of the whole, wherever they are cut")
  func parts() {
    let whole = sum(bytes[...])
    for first in 0...30 {
      for second in first...50 { #expect(sum(bytes[..<first], bytes[first..<second], bytes[second...]) == whole) }
    }
  }

  @Test("every byte that is another changes it, and so does every length")
  func differences() {
    var sums: Set<UInt64> = []
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1
      sums.insert(sum(other[...]))
    }
    for length in 0...bytes.count { sums.insert(sum(bytes[..<length])) }
    // Zeros too, which a word filled up with zeros would not tell apart.
    for length in 1...20 { sums.insert(sum(Array(repeating: 0, count: length)[...])) }
    #expect(sums.count == 100 + 101 + 20)
  }
}
