/// Says whether a free text may name somebody: an e-mail address, a telephone number or a person's identifier.
///
/// It knows forms, not people: a name in plain words passes.
package struct TextScreening: Sendable {
  private let people: Set<String>

  package init(people: [String]) { self.people = Set(people) }

  package func mayNameSomebody(_ text: String) -> Bool {
    holdsAddress(text) || TelephoneNumber.occurs(in: text) || holdsPerson(text)
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
      return people.contains(String(word)) || people.contains(String(bare))
        || word.split { !isOfWord($0) }.contains { people.contains(String($0)) }
    }
  }

  private func isOfWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "_" }
}
