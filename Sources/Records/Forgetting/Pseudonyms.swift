/// Who was forgotten, without saying who: a salted digest of each identifier, and the pseudonym in its place.
///
/// The digest tells when an identifier comes again, to whoever has the salt; nothing leads back from it or from the
/// pseudonym, which is drawn at random.
package struct Pseudonyms: Hashable, Sendable {
  package struct Person: Hashable, Sendable {
    /// SHA-256 of the salt and the identifier.
    package let digest: Digest
    package let pseudonym: String
    /// Deliveries that had been taken when the person was forgotten; what a later one says of them is not taken.
    package let since: Int

    package init(digest: Digest, pseudonym: String, since: Int) {
      self.digest = digest
      self.pseudonym = pseudonym
      self.since = since
    }
  }

  /// The same for all, drawn at random with the first.
  package let salt: [UInt8]
  package private(set) var people: [Person] = []
  private var pseudonyms: [Digest: String] = [:]

  package init(salt: [UInt8], people: [Person] = []) {
    self.salt = salt
    for person in people { add(person) }
  }

  package var isEmpty: Bool { people.isEmpty }

  package mutating func add(_ person: Person) {
    people.append(person)
    pseudonyms[person.digest] = person.pseudonym
  }

  package func digest(of identifier: some Sequence<UInt8>) -> Digest { SHA256.digest(salt + Array(identifier)) }

  /// The pseudonym of an identifier; nil for everybody who was not forgotten.
  package func pseudonym(of identifier: [UInt8]) -> String? {
    identifier.isEmpty || isEmpty ? nil : pseudonyms[digest(of: identifier)]
  }

  package func pseudonym(of identifier: String) -> String? { pseudonym(of: Array(identifier.utf8)) }
}

/// Looks many texts up, each only once.
package struct PseudonymSearch: ~Copyable {
  package let pseudonyms: Pseudonyms
  private var seen: [[UInt8]: String?] = [:]

  package init(_ pseudonyms: Pseudonyms) { self.pseudonyms = pseudonyms }

  /// The pseudonym for a field that is an identifier as a whole.
  package mutating func whole(_ field: [UInt8]) -> [UInt8]? {
    if pseudonyms.isEmpty || field.isEmpty { return nil }
    if let known = seen[field] { return known.map { Array($0.utf8) } }
    let found = pseudonyms.pseudonym(of: field)
    seen[field] = found
    return found.map { Array($0.utf8) }
  }

  /// A free text with pseudonyms in the place of identifiers that stand in it as words; nil when there are none.
  ///
  /// A word is what stands between white space, as a whole, without the signs around it, or between signs, as in
  /// `TextScreening`.
  package mutating func text(_ text: [UInt8]) -> [UInt8]? {
    var (result, changed) = ([UInt8](), false)
    for part in Words.split(text, at: Words.isSpace) {
      let found = word(part)
      changed = changed || found != nil
      result += found ?? Array(part)
    }
    return changed ? result : nil
  }

  private mutating func word(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    if let found = whole(Array(word)) { return found }
    guard let first = word.firstIndex(where: Words.isOfWord), let last = word.lastIndex(where: Words.isOfWord) else {
      return nil
    }
    if let found = whole(Array(word[first...last])) { return word[..<first] + found + word[(last + 1)...] }
    var (result, changed) = ([UInt8](), false)
    for part in Words.split(word, at: { !Words.isOfWord($0) }) {
      let found = whole(Array(part))
      changed = changed || found != nil
      result += found ?? Array(part)
    }
    return changed ? result : nil
  }
}

private enum Words {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Letters and numbers, all signs beyond ASCII among them, and the low line.
  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  /// The parts between separators and the runs of separators, in order: together they are the text.
  static func split(_ text: some RandomAccessCollection<UInt8>, at isSeparator: (UInt8) -> Bool) -> [ArraySlice<UInt8>]
  {
    let bytes = Array(text)
    var (parts, start) = ([ArraySlice<UInt8>](), 0)
    for place in bytes.indices.dropFirst() where isSeparator(bytes[place]) != isSeparator(bytes[place - 1]) {
      parts.append(bytes[start..<place])
      start = place
    }
    if start < bytes.count { parts.append(bytes[start...]) }
    return parts
  }
}
