internal import FoundationEssentials
internal import Ledger
internal import Records

/// `forgotten.json` of the archive: who was forgotten, as digests and pseudonyms, so that a ledger made again knows it.
///
/// It is written before anything is replaced, and says at last that all is done: a forgetting that was interrupted is
/// completed by the next run, which needs no identifier for it.
struct ForgottenList {
  private struct Shape: Codable {
    struct Person: Codable {
      let sha256: String
      let pseudonym: String
      let since: Int
    }

    let salt: String
    let complete: Bool
    let people: [Person]
  }

  private(set) var pseudonyms: Pseudonyms
  /// Everything was replaced everywhere.
  var isComplete: Bool

  static func path(in archive: String) -> String { "\(archive)/forgotten.json" }

  /// An empty one where nobody was forgotten.
  init(of archive: Archive) throws {
    let path = ForgottenList.path(in: archive.folder)
    guard Disk.exists(path) else {
      pseudonyms = Pseudonyms(salt: ForgottenList.random(16))
      isComplete = true
      return
    }
    let damaged = ArchiveError(sentence: "\(path) is damaged; bring it back from a backup")
    guard let shape = try? JSONDecoder().decode(Shape.self, from: Data(try Disk.read(path))) else { throw damaged }
    isComplete = shape.complete
    pseudonyms = Pseudonyms(salt: Array(shape.salt.utf8))
    for person in shape.people {
      guard let digest = Digest(hexadecimal: person.sha256) else { throw damaged }
      pseudonyms.add(Pseudonyms.Person(digest: digest, pseudonym: person.pseudonym, since: person.since))
    }
  }

  func write(to archive: Archive) throws(DiskError) {
    let shape = Shape(
      salt: String(decoding: pseudonyms.salt, as: UTF8.self), complete: isComplete,
      people: pseudonyms.people.map {
        Shape.Person(sha256: $0.digest.description, pseudonym: $0.pseudonym, since: $0.since)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let path = ForgottenList.path(in: archive.folder)
    guard let bytes = try? encoder.encode(shape) else { throw DiskError(path: path, sentence: "could not be written") }
    try Disk.makeFolder(archive.folder)
    let fresh = "\(archive.folder)/.being-written"
    try Disk.write(Array(bytes) + [UInt8(ascii: "\n")], to: fresh)
    try Disk.move(fresh, to: path)
    try Disk.flush(archive.folder)
  }

  /// Gives the person a pseudonym, unless they have one.
  mutating func add(_ identifier: String, since taken: Int) {
    isComplete = false
    if pseudonyms.pseudonym(of: identifier) != nil { return }
    pseudonyms.add(
      Pseudonyms.Person(
        digest: pseudonyms.digest(of: Array(identifier.utf8)),
        pseudonym: "forgotten-" + String(decoding: ForgottenList.random(16), as: UTF8.self), since: taken))
  }

  /// Random letters, from the system's own source: 16 are 80 bits.
  private static func random(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
    return (0..<count).map { _ in letters[Int.random(in: 0..<32, using: &source)] }
  }
}

extension Archive {
  /// Makes known to a new ledger who was forgotten, before it takes the deliveries.
  func prepare(_ ledger: borrowing Ledger) throws {
    try ledger.enterForgotten(try ForgottenList(of: self).pseudonyms)
  }
}
