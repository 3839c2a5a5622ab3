/// Which address, account or name is which person: the bureau's own list, kept outside every delivery and ledger.
///
/// A person may have several addresses. An address without a person belongs to nobody that counts, such as a device in a
/// meeting room.
package struct Identities: Hashable, Sendable {
  package static let headings = ["address", "person_id"]

  /// Two lines of the list that contradict each other, or a list without its headings.
  package struct Mistake: Error, Hashable, Sendable {
    package let line: Int
    package let sentence: String

    package init(line: Int, sentence: String) {
      self.line = line
      self.sentence = sentence
    }
  }

  package enum Match: Hashable, Sendable {
    case person(String)
    /// On the list, as nobody that counts.
    case nobody
    case unknown
  }

  private var persons: [String: String] = [:]

  package init() {}

  /// - Parameter rows: the header first.
  package init(rows: [[String]]) throws(Mistake) {
    guard let header = rows.first, header.map({ ExportForm.plain($0) }) == Identities.headings else {
      throw Mistake(
        line: 1, sentence: "the list's first line is: " + Identities.headings.joined(separator: ","))
    }
    for (place, row) in rows.enumerated().dropFirst() {
      try add(address: row[0], person: Identities.trimmed(row[1]), line: place + 1)
    }
  }

  private mutating func add(address: String, person: String, line: Int) throws(Mistake) {
    let key = ExportForm.plain(address)
    guard !key.isEmpty else {
      throw Mistake(
        line: line, sentence: "the address is missing here; write it, or take the line out")
    }
    if let other = persons.updateValue(person, forKey: key), other != person {
      throw Mistake(
        line: line, sentence: "this address stands with somebody else too; leave it with one of the two")
    }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The person whom the first of the addresses that is on the list belongs to; empty ones are passed over.
  package func match(_ addresses: [String]) -> Match {
    for address in addresses {
      guard let person = persons[ExportForm.plain(address)] else { continue }
      return person.isEmpty ? .nobody : .person(person)
    }
    return .unknown
  }

  /// The same list with pseudonyms in the place of people who were forgotten.
  package func pseudonymised(by pseudonyms: Pseudonyms) -> Identities {
    var others = self
    for (address, person) in persons { others.persons[address] = pseudonyms.pseudonym(of: person) ?? person }
    return others
  }

  /// The address of the list that looks most like one of these, for a person to decide; nil when none is near.
  package func proposal(for addresses: [String]) -> (address: String, person: String)? {
    let known = persons.filter { !$0.value.isEmpty }.keys.sorted()
    for address in addresses {
      let plain = ExportForm.plain(address)
      if let near = nearestWord(to: plain, among: known), let person = persons[near] { return (near, person) }
    }
    return nil
  }
}
