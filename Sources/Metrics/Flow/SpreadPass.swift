internal import Records

/// One pass over the dates for at most `Spread.width` sources.
struct SpreadPass {
  private let sources: [Source]
  private let gatherings: Gatherings
  /// What each person, institution and coalition knows, `Spread.words` words each.
  private var persons: [UInt64]
  private var institutions: [UInt64]
  private var coalitions: [UInt64]
  /// The sources of each coalition.
  private let own: Grouping
  /// By gathering: what those present know when it ends.
  private(set) var known: [UInt64]
  /// By source: the persons who know, and how their number grew.
  private var people: [Int]
  private(set) var growth: [[Spread.Step]]
  private(set) var learned: [(source: Int, Spread.Learned)] = []
  private(set) var arrived: [(source: Int, Spread.Arrival)] = []

  init(_ sources: [Source], _ gatherings: Gatherings, coalitions: Int, institutions: Int) {
    func blank(_ rows: Int) -> [UInt64] { Array(repeating: 0, count: rows * Spread.words) }
    self.sources = sources
    self.gatherings = gatherings
    persons = blank(gatherings.people.count)
    self.institutions = blank(institutions)
    self.coalitions = blank(coalitions)
    own = Grouping(sources.map(\.coalition), groups: coalitions)
    known = blank(gatherings.count)
    people = sources.map { _ in 0 }
    growth = sources.map { _ in [] }
  }

  mutating func run() {
    for date in gatherings.dates { take(date) }
  }

  /// Goes on by all gatherings of one date.
  mutating func take(_ date: Range<Int>) {
    for gathering in date { gather(gathering) }
    for gathering in date { teach(gathering) }
    note(gatherings.day[date.lowerBound])
  }

  /// What the persons know together by now: one bit a source.
  func known(to some: [Int32]) -> [UInt64] {
    var known = [UInt64](repeating: 0, count: Spread.words)
    for person in some {
      for word in 0..<Spread.words { known[word] |= persons[Int(person) * Spread.words + word] }
    }
    return known
  }

  /// Ends a date.
  private mutating func note(_ day: Day) {
    for source in people.indices where people[source] != growth[source].last?.people ?? 0 {
      growth[source].append(Spread.Step(day: day, people: people[source]))
    }
  }

  /// Brings together what those present knew before the date, and what the gathering itself is a source of.
  private mutating func gather(_ gathering: Int) {
    let room = gathering * Spread.words
    for person in gatherings.present(at: gathering) {
      for word in 0..<Spread.words { known[room + word] |= persons[Int(person) * Spread.words + word] }
    }
    let coalition = gatherings.coalition[gathering]
    guard coalition != Facts.none else { return }
    arrive(gathering, at: coalition)
    for source in own[Int(coalition)] where sources[Int(source)].from <= gatherings.day[gathering] {
      known[room + Int(source) / 64] |= 1 << UInt64(source % 64)
    }
  }

  private mutating func arrive(_ gathering: Int, at coalition: Int32) {
    for word in 0..<Spread.words {
      let place = Int(coalition) * Spread.words + word
      let new = known[gathering * Spread.words + word] & ~coalitions[place]
      coalitions[place] |= new
      for source in Bits(new, word) where sources[source].coalition != coalition {
        arrived.append((source, Spread.Arrival(coalition: coalition, gathering: gathering)))
      }
    }
  }

  private mutating func teach(_ gathering: Int) {
    for person in gatherings.present(at: gathering) {
      var hasLearned = false
      for word in 0..<Spread.words {
        let place = Int(person) * Spread.words + word
        let new = known[gathering * Spread.words + word] & ~persons[place]
        guard new != 0 else { continue }
        persons[place] |= new
        for source in Bits(new, word) { people[source] += 1 }
        hasLearned = true
      }
      if hasLearned, gatherings.institution[Int(person)] != Facts.none {
        teach(institution: gatherings.institution[Int(person)], gathering)
      }
    }
  }

  private mutating func teach(institution: Int32, _ gathering: Int) {
    for word in 0..<Spread.words {
      let place = Int(institution) * Spread.words + word
      let new = known[gathering * Spread.words + word] & ~institutions[place]
      institutions[place] |= new
      for source in Bits(new, word) {
        learned.append((source, Spread.Learned(institution: institution, day: gatherings.day[gathering])))
      }
    }
  }
}

/// The numbers of the bits that are set in one word of a row, ascending.
private struct Bits: Sequence, IteratorProtocol {
  private var left: UInt64
  private let base: Int

  init(_ word: UInt64, _ place: Int) {
    left = word
    base = place * 64
  }

  mutating func next() -> Int? {
    guard left != 0 else { return nil }
    defer { left &= left - 1 }
    return base + left.trailingZeroBitCount
  }
}
