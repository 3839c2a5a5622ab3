/// Says whether a free text may name somebody: an e-mail address, a telephone number or a person's identifier.
///
/// It knows forms, not people: a name in plain words passes.
package struct TextScreening: Sendable {
  /// Sorted: of a whole network a set takes longer to make than its few texts to look through.
  private let people: [String]
  /// Nil when an identifier is not of ASCII, where letters may be alike that have other bytes.
  private let forms: IdentifierForms?

  package init(people: [String]) {
    let isSorted = zip(people, people.dropFirst()).allSatisfy { $0 <= $1 }
    self.people = isSorted ? people : people.sorted()
    forms = IdentifierForms(people)
  }

  package func mayNameSomebody(_ text: String) -> Bool {
    var (hasAt, digits, isPlain) = (false, 0, true)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "@") { hasAt = true }
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { digits += 1 }
      if byte >= 0x80 { isPlain = false }
    }
    return hasAt && holdsAddress(text) || digits >= TelephoneNumber.leastDigits && TelephoneNumber.occurs(in: text)
      || (isPlain ? forms?.mayOccur(in: text) ?? true : true) && holdsPerson(text)
  }

  /// Something@something.something, without white space in it.
  private func holdsAddress(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      let sides = word.split(separator: "@", omittingEmptySubsequences: false)
      return zip(sides, sides.dropFirst()).contains { name, host in
        let labels = host.prefix { isOfWord($0) || $0 == "-" || $0 == "." }.split(separator: ".")
        return (name.last.map(isOfWord) ?? false) && labels.count >= 2
      }
    }
  }

  /// A word that is, as a whole or between its signs, a person's identifier; one with white space in it is not found.
  private func holdsPerson(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      let bare = word.drop { !isOfWord($0) }.reversed().drop { !isOfWord($0) }.reversed()
      return isPerson(String(word)) || isPerson(String(bare))
        || word.split { !isOfWord($0) }.contains { isPerson(String($0)) }
    }
  }

  private func isPerson(_ word: String) -> Bool {
    var (low, high) = (0, people.count)
    while low < high {
      let middle = (low + high) / 2
      if people[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < people.count && people[low] == word
  }

  private func isOfWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "_" }
}

/// How identifiers begin and how long they are: enough to see that no word of a text is one, without looking it up.
private struct IdentifierForms {
  /// By length, then by first byte; the longest lengths are one.
  private var occurs = [Bool](repeating: false, count: (longest + 1) * 128)
  private static let longest = 63

  /// Nil unless all of them are of ASCII.
  init?(_ identifiers: [String]) {
    for identifier in identifiers {
      guard let first = identifier.utf8.first else { continue }
      guard identifier.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
      occurs[IdentifierForms.place(first, identifier.utf8.count)] = true
    }
  }

  private static func place(_ first: UInt8, _ length: Int) -> Int { min(length, longest) * 128 + Int(first) }

  /// Of a text of ASCII: a word of it, as a whole or between its signs, has the form of an identifier.
  func mayOccur(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(where: IdentifierForms.isSpace) ?? bytes.count
      if mayOccur(in: bytes[start..<end]) { return true }
      start = end + 1
    }
    return false
  }

  private func mayOccur(in word: ArraySlice<UInt8>) -> Bool {
    if isForm(word) { return true }
    guard let first = word.firstIndex(where: IdentifierForms.isOfWord),
      let last = word.lastIndex(where: IdentifierForms.isOfWord)
    else { return false }
    return isForm(word[first...last])
      || word[first...last].split(whereSeparator: { !IdentifierForms.isOfWord($0) }).contains(where: isForm)
  }

  private func isForm(_ word: ArraySlice<UInt8>) -> Bool {
    word.first.map { occurs[IdentifierForms.place($0, word.count)] } ?? false
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0d ~= byte }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
