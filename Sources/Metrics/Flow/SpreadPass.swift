internal import Records

/// One pass over the dates for at most `Spread.width` sources.
struct SpreadPass {
  private let sources: [Source]
  private let gatherings: Gatherings
  /// 64-bit words in which every source of the pass has its bit.
  private let words: Int
  /// What each person, institution and coalition knows, `words` words each.
  private var persons: [UInt64]
  private var institutions: [UInt64]
  private var coalitions: [UInt64]
  /// The sources of each coalition.
  private let own: Grouping
  /// By gathering: what those present know when it ends.
  private(set) var known: [UInt64]
  private var learners: Learners
  /// By source: how the number of persons who know grew.
  private(set) var growth: [[Spread.Step]]
  private(set) var learned: [(source: Int, Spread.Learned)] = []
  private(set) var arrived: [(source: Int, Spread.Arrival)] = []

  init(_ sources: [Source], _ gatherings: Gatherings, coalitions: Int, institutions: Int) {
    let words = Spread.words(for: sources.count)
    func blank(_ rows: Int) -> [UInt64] { Array(repeating: 0, count: rows * words) }
    self.sources = sources
    self.gatherings = gatherings
    self.words = words
    persons = blank(gatherings.people.count)
    self.institutions = blank(institutions)
    self.coalitions = blank(coalitions)
    own = Grouping(sources.map(\.coalition), groups: coalitions)
    known = blank(gatherings.count)
    learners = Learners(words: words)
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
    var known = [UInt64](repeating: 0, count: words)
    SpreadPass.gather(some[...], persons, into: &known, at: 0, words)
    return known
  }

  /// Ends a date.
  private mutating func note(_ day: Day) {
    learners.report { source, learned in
      let before = growth[source].last?.people ?? 0
      growth[source].append(Spread.Step(day: day, people: before + learned))
    }
    learners.removeAll()
  }

  /// Brings together what those present knew before the date, and what the gathering itself is a source of.
  private mutating func gather(_ gathering: Int) {
    let room = gathering * words
    SpreadPass.gather(gatherings.present(at: gathering), persons, into: &known, at: room, words)
    let coalition = gatherings.coalition[gathering]
    guard coalition != Facts.none else { return }
    arrive(gathering, at: coalition)
    for source in own[Int(coalition)] where sources[Int(source)].from <= gatherings.day[gathering] {
      known[room + Int(source) / 64] |= 1 << UInt64(source % 64)
    }
  }

  private static func gather(
    _ some: ArraySlice<Int32>, _ persons: [UInt64], into known: inout [UInt64], at room: Int, _ words: Int
  ) {
    known.withUnsafeMutableBufferPointer { known in
      persons.withUnsafeBufferPointer { persons in
        for person in some {
          let place = Int(person) * words
          for word in 0..<words { known[room + word] |= persons[place + word] }
        }
      }
    }
  }

  private mutating func arrive(_ gathering: Int, at coalition: Int32) {
    for word in 0..<words {
      let place = Int(coalition) * words + word
      let new = known[gathering * words + word] & ~coalitions[place]
      coalitions[place] |= new
      for source in Bits(new, word) where sources[source].coalition != coalition {
        arrived.append((source, Spread.Arrival(coalition: coalition, gathering: gathering)))
      }
    }
  }

  private mutating func teach(_ gathering: Int) {
    let present = gatherings.present(at: gathering)
    let pupils = SpreadPass.teach(present, known, at: gathering * words, words, &persons, &learners)
    for person in pupils where gatherings.institution[Int(person)] != Facts.none {
      teach(institution: gatherings.institution[Int(person)], gathering)
    }
  }

  /// Answers those who learned anything.
  private static func teach(
    _ present: ArraySlice<Int32>, _ known: [UInt64], at room: Int, _ words: Int, _ persons: inout [UInt64],
    _ learners: inout Learners
  ) -> [Int32] {
    var pupils: [Int32] = []
    persons.withUnsafeMutableBufferPointer { persons in
      known.withUnsafeBufferPointer { known in
        for person in present {
          let place = Int(person) * words
          var all: UInt64 = 0
          for word in 0..<words {
            let new = known[room + word] & ~persons[place + word]
            guard new != 0 else { continue }
            persons[place + word] |= new
            learners.add(new, in: word)
            all |= new
          }
          if all != 0 { pupils.append(person) }
        }
      }
    }
    return pupils
  }

  private mutating func teach(institution: Int32, _ gathering: Int) {
    for word in 0..<words {
      let place = Int(institution) * words + word
      let new = known[gathering * words + word] & ~institutions[place]
      institutions[place] |= new
      for source in Bits(new, word) {
        learned.append((source, Spread.Learned(institution: institution, day: gatherings.day[gathering])))
      }
    }
  }
}

/// How many persons learned of each source on one date: counted for 64 sources at a time, digit by digit of binary numbers.
private struct Learners {
  private let words: Int
  /// The lowest digits of all sources first, `words` words for each place.
  private var digits: [UInt64] = []

  init(words: Int) { self.words = words }

  /// One more for every source whose bit is set.
  mutating func add(_ new: UInt64, in word: Int) {
    var (carry, place) = (new, word)
    while carry != 0 {
      if place >= digits.count { digits += Array(repeating: 0, count: words) }
      let digit = digits[place]
      digits[place] = digit ^ carry
      carry &= digit
      place += words
    }
  }

  /// The sources of which anybody learned, and how many did.
  func report(_ body: (_ source: Int, _ count: Int) -> Void) {
    for word in 0..<words {
      let places = stride(from: word, to: digits.count, by: words)
      for source in Bits(places.reduce(0) { $0 | digits[$1] }, word) {
        let bit = UInt64(source % 64)
        body(source, places.enumerated().reduce(0) { $0 + Int(digits[$1.element] >> bit & 1) << $1.offset })
      }
    }
  }

  mutating func removeAll() { digits.removeAll(keepingCapacity: true) }
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
