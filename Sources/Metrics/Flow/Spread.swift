package import Records

/// From where knowledge spreads: the own meetings of a coalition, from a day on.
package struct Source: Hashable, Sendable {
  package let coalition: Int32
  package let from: Day

  package init(coalition: Int32, from: Day) {
    self.coalition = coalition
    self.from = from
  }
}

/// What could have reached whom by people meeting (time-respecting paths: Kossinets, Kleinberg & Watts 2008).
///
/// Nobody knows anything at first, and knowledge does not fade. The dates are gone through in order, all meetings of a
/// date at once with the knowledge held before it. At a meeting of the source everyone present learns; at any meeting
/// where someone present already knew, everyone present learns. It is possibility, not proof.
///
/// Knowledge is one bit per source; one pass serves `Spread.width` sources, so that memory stays at a few words a person.
package struct Spread: Hashable, Sendable {
  package let sources: [Source]
  /// By source: on each date on which someone learned, the persons who know at its end.
  package private(set) var growth: [[Step]] = []
  /// By source: when someone of each institution first learned, in order of day, then of institution.
  package private(set) var institutions: [[Learned]]
  /// By source: the first gathering of each other coalition, in or outside P, where someone knew before its date.
  package private(set) var arrivals: [[Arrival]]
  /// What those present at each gathering know when it ends: pass after pass, in each the words of gathering after
  /// gathering.
  private var known: [UInt64] = []
  private let gatherings: Int

  package struct Step: Hashable, Sendable {
    package let day: Day
    package let people: Int
  }

  package struct Learned: Hashable, Sendable {
    package let institution: Int32
    package let day: Day
  }

  package struct Arrival: Hashable, Sendable {
    package let coalition: Int32
    package let gathering: Int
  }

  /// The most 64-bit words of a pass.
  static let words = 8
  /// The most sources of a pass.
  static let width = 64 * words
  /// The words of a pass of so many sources.
  static func words(for sources: Int) -> Int { (min(sources, width) + 63) / 64 }

  package init(_ sources: [Source], over gatherings: Gatherings, coalitions: Int, institutions count: Int) {
    self.sources = sources
    self.gatherings = gatherings.count
    institutions = Array(repeating: [], count: sources.count)
    arrivals = institutions.map { _ in [] }
    for first in stride(from: 0, to: sources.count, by: Spread.width) {
      let some = Array(sources[first..<min(first + Spread.width, sources.count)])
      var pass = SpreadPass(some, gatherings, coalitions: coalitions, institutions: count)
      pass.run()
      growth += pass.growth
      for (source, learned) in pass.learned { institutions[first + source].append(learned) }
      for (source, arrival) in pass.arrived { arrivals[first + source].append(arrival) }
      known += pass.known
    }
    for source in sources.indices {
      institutions[source].sort { $0.day != $1.day ? $0.day < $1.day : $0.institution < $1.institution }
      arrivals[source].sort { $0.coalition < $1.coalition }
    }
  }

  /// The persons who know in the end.
  package func people(_ source: Int) -> Int { growth[source].last?.people ?? 0 }

  /// Everyone present knows when the gathering ends.
  package func isKnown(_ source: Int, after gathering: Int) -> Bool {
    let (start, words) = place(of: source)
    return known[start + gathering * words] & 1 << UInt64(source % 64) != 0
  }

  /// By gathering: of which sources everyone present knows when it ends, among those of the pass that begins with one.
  func known(from first: Int) -> [SourceSet] {
    let (start, words) = place(of: first)
    return (0..<gatherings).map { gathering in
      var sources = SourceSet.zero
      for word in 0..<words { sources[word] = known[start + gathering * words + word] }
      return sources
    }
  }

  /// Where the source's word of the first gathering is, and how far it is from one gathering to the next.
  private func place(of source: Int) -> (start: Int, words: Int) {
    let first = source / Spread.width * Spread.width
    return (first / 64 * gatherings + source % Spread.width / 64, Spread.words(for: sources.count - first))
  }
}
