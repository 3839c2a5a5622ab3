import Records
import Testing

@Suite("Interner")
struct InternerTests {
  @Test("codes are dense, in the order of first sight, and stay")
  func codes() {
    var pool = Interner()
    #expect([pool.intern("b"), pool.intern("a"), pool.intern("b"), pool.intern("")] == [0, 1, 0, 2])
    #expect(pool.count == 3)
    #expect([pool[0], pool[1], pool[2]] == ["b", "a", ""])
    #expect(pool.code(of: "a") == 1)
    #expect(pool.code(of: "c") == nil)
    #expect(pool.code(of: "") == 2)
  }

  @Test("texts are told apart by their bytes, not by what they look like")
  func bytes() {
    var pool = Interner()
    let texts = ["e\u{301}", "\u{e9}", "E", "e", "e ", "\0", "\0\0", "aaaaaaaa", "aaaaaaaaa", "aaaaaaa"]
    for (code, text) in texts.enumerated() { #expect(pool.intern(text) == Int32(code)) }
    for (code, text) in texts.enumerated() { #expect(pool[Int32(code)].utf8.elementsEqual(text.utf8)) }
  }

  @Test("a hundred thousand texts of every length keep their codes as the pool grows")
  func grows() {
    var pool = Interner()
    let texts = (0..<100_000).map { String(repeating: "x", count: $0 % 23) + String($0) }
    for (code, text) in texts.enumerated() { #expect(pool.intern(text) == Int32(code)) }
    for code in stride(from: 0, to: texts.count, by: 97) { #expect(pool.code(of: texts[code]) == Int32(code)) }
    #expect(pool.count == texts.count)
  }

  @Test("texts that differ in one byte, or in their length only, are told apart, whatever their length")
  func nearly() {
    var pool = Interner()
    var texts: [[UInt8]] = [[]]
    for length in 1...40 {
      let plain = [UInt8](repeating: 0x61, count: length)
      texts.append(plain)
      for place in 0..<length {
        var other = plain
        other[place] = 0x62
        texts.append(other)
      }
    }
    for _ in 0..<2 {
      for (code, text) in texts.enumerated() { #expect(text.withUnsafeBytes { pool.intern($0) } == Int32(code)) }
    }
    for (code, text) in texts.enumerated() { #expect(pool.withBytes(of: Int32(code)) { $0.elementsEqual(text) }) }
  }

  @Test("a pool takes another one in: what it has keeps its code, the rest come in the other's order")
  func takesIn() {
    var (one, other) = (Interner(), Interner())
    for text in ["a", "b", "a long text that has only a hash"] { _ = one.intern(text) }
    for text in ["d", "a long text that has only a hash", "a", "c"] { _ = other.intern(text) }
    #expect(one.take(other) == [3, 2, 0, 4])
    #expect((0..<5).map { one[$0] } == ["a", "b", "a long text that has only a hash", "d", "c"])
    #expect(one.take(Interner()) == [])
  }

  @Test("ranks are those of the bytes, a beginning before what it begins")
  func ranks() {
    var pool = Interner()
    for text in ["b", "é", "ab", "", "a", "Z"] { _ = pool.intern(text) }
    #expect(pool.ranks() == [4, 5, 3, 0, 2, 1])
    #expect(Interner().ranks() == [])
  }
}
