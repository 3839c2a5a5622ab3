import Records
import Testing

@Suite struct SHA256Tests {
  @Test(
    "the examples of FIPS 180 give their digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, digest: String) {
    #expect(SHA256.digest(text.utf8).description == digest)
  }

  @Test("a million times the letter a")
  func million() {
    var hash = SHA256()
    let part = String(repeating: "a", count: 1000)
    for _ in 0..<1000 { hash.update(part) }
    #expect(
      hash.finished().description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("bytes that come in parts give the digest of the whole, wherever they are cut")
  func parts() {
    let bytes = (0..<200).map { UInt8($0 &* 7 & 255) }
    for cut in 0...200 {
      var hash = SHA256()
      bytes[..<cut].withUnsafeBytes { hash.update($0) }
      bytes[cut...].withUnsafeBytes { hash.update($0) }
      #expect(hash.finished() == SHA256.digest(bytes))
    }
  }
}
