package import Records

/// What the network calls its own things; identifiers stand in for names that are not known.
package struct Labels: Hashable, Sendable {
  package struct Meeting: Hashable, Sendable {
    package let heldOn: Day
    /// Coalitions meet one another there; it belongs to none of them.
    package let isJoint: Bool
    package let isHeld: Bool

    package init(heldOn: Day, isJoint: Bool, isHeld: Bool = true) {
      self.heldOn = heldOn
      self.isJoint = isJoint
      self.isHeld = isHeld
    }
  }

  package struct Result: Hashable, Sendable {
    package let title: String
    package let kind: ResultKind
    package let publishedOn: Day
    /// The identifier of the coalition whose result it is.
    package let coalition: String

    package init(title: String, kind: ResultKind, publishedOn: Day, coalition: String = "") {
      self.title = title
      self.kind = kind
      self.publishedOn = publishedOn
      self.coalition = coalition
    }
  }

  package var coalitions: [String: String]
  package var institutions: [String: String]
  package var meetings: [String: Meeting]
  package var results: [String: Result]
  /// Results whose title may name a person, and is therefore not told (records.md, Findings).
  var withheldTitles: Set<String> = []
  /// The same of texts that stand in the figure documents.
  var withheldTexts: Set<PlacedText> = []

  package init(
    coalitions: [String: String] = [:], institutions: [String: String] = [:], meetings: [String: Meeting] = [:],
    results: [String: Result] = [:]
  ) {
    self.coalitions = coalitions
    self.institutions = institutions
    self.meetings = meetings
    self.results = results
  }

  package init(_ facts: Facts) {
    self.init()
    for i in 0..<facts.coalitions.count { coalitions[facts.coalitions.ids[i]] = Labels.told(facts.coalitions.names[i]) }
    for i in 0..<facts.institutions.count {
      institutions[facts.institutions.ids[i]] = Labels.told(facts.institutions.names[i])
    }
    for i in 0..<facts.meetings.count {
      meetings[facts.meetings.ids[i]] = Meeting(
        heldOn: facts.meetings.heldOn[i], isJoint: facts.meetings.coalition[i] < 0,
        isHeld: facts.meetings.status[i] == .held)
    }
    for i in 0..<facts.results.count {
      results[facts.results.ids[i]] = Result(
        title: Labels.told(facts.results.titles[i]), kind: facts.results.kind[i],
        publishedOn: facts.results.publishedOn[i],
        coalition: facts.coalitions.ids[Int(facts.results.coalition[i])])
    }
  }

  /// A name stands at hundreds of places: one that is longer than any that people use is cut.
  private static func told(_ name: String) -> String {
    // Bytes are counted at once, and are never fewer than characters.
    name.utf8.count <= longest || name.count <= longest ? name : String(name.prefix(longest - 1)) + "…"
  }

  /// Characters.
  private static let longest = 400

  /// The two coalitions of "A>B" or "A|B".
  ///
  /// An identifier may hold the sign itself: the first place counts that leaves two known coalitions.
  func pair(_ key: String, of variable: Variable) -> (one: String, other: String)? {
    let sign = variable == .overlap ? UInt8(ascii: "|") : UInt8(ascii: ">")
    let utf8 = key.utf8
    guard let first = utf8.firstIndex(of: sign) else { return nil }
    func cut(at place: String.Index) -> (one: String, other: String) {
      (one: String(key[..<place]), other: String(key[utf8.index(after: place)...]))
    }
    var place = first
    while let next = utf8[utf8.index(after: place)...].firstIndex(of: sign) {
      let pair = cut(at: place)
      if coalitions[pair.one] != nil, coalitions[pair.other] != nil { return pair }
      place = next
    }
    let last = cut(at: place)
    return place == first || (coalitions[last.one] != nil && coalitions[last.other] != nil) ? last : cut(at: first)
  }
}
