/// Says whether a text may name somebody. It knows forms, not people: a name in plain words passes.
package struct TextScreening: Sendable {
  private let people: Set<String>

  package init(people: [String]) { self.people = Set(people) }

  package func mayNameSomebody(_ text: String) -> Bool {
    holdsAddress(text) || holdsTelephone(text) || holdsPerson(text)
  }

  /// Something@something.something, without white space in it.
  private func holdsAddress(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      let sides = word.split(separator: "@", omittingEmptySubsequences: false)
      return sides.indices.dropFirst().contains { side in
        sides[side - 1].last.map(isOfWord) ?? false
          && sides[side].dropFirst().dropLast().contains(".") && sides[side].first.map(isOfWord) ?? false
      }
    }
  }

  /// From a `0` or `+` on: digits, parted by at most two signs of those used in telephone numbers; 10 or 13 digits
  /// after a `0` (national, or with 0031), 10 to 15 after a `+`.
  private func holdsTelephone(_ text: String) -> Bool {
    var digits = 0
    var gap = 0
    var start: Character?
    func isNumber() -> Bool {
      start == "+" ? (10...15).contains(digits) : start == "0" && (digits == 10 || digits == 13)
    }
    for sign in text {
      if let digit = sign.wholeNumberValue, sign.isASCII {
        if digits == 0, start == nil { start = digit == 0 ? "0" : "-" }
        digits += 1
        gap = 0
      } else if digits > 0 || start != nil, " -.()/".contains(sign), gap < 2 {
        gap += 1
      } else {
        if isNumber() { return true }
        (digits, gap, start) = (0, 0, sign == "+" ? "+" : nil)
      }
    }
    return isNumber()
  }

  /// A word that is, as a whole, a person's identifier; identifiers with white space in them are not found.
  private func holdsPerson(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      if people.contains(String(word)) { return true }
      let bare = word.drop { !isOfWord($0) }.reversed().drop { !isOfWord($0) }.reversed()
      return people.contains(String(bare))
        || word.split(whereSeparator: { !isOfWord($0) }).contains { people.contains(String($0)) }
    }
  }

  private func isOfWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber || sign == "_" }
}
