internal import Records

/// The meetings by which what spreads from each source could come somewhere: evidence that a reader can look up.
///
/// Found backwards: of someone present who knew before the date, the gathering at which they learned; and so on, until
/// a gathering of the source itself. Of the first persons who knew before the earliest lesson counts: that keeps chains
/// short, and their search too.
package struct Chains {
  /// Persons whose lessons are compared for one step of a chain.
  static let witnesses = 16
  private let sources: [Source]
  private let gatherings: Gatherings
  /// By pass of the spread.
  private var lessons: [Lessons] = []

  /// - Parameter ends: by source, the gatherings to which a chain is wanted.
  package init(to ends: [[Int]], _ spread: Spread, _ gatherings: Gatherings) {
    sources = spread.sources
    self.gatherings = gatherings
    for first in stride(from: 0, to: sources.count, by: Spread.width) {
      var search = LessonSearch(
        Array(sources[first..<min(first + Spread.width, sources.count)]), known: spread.known(from: first))
      for place in search.sources.indices {
        for end in ends[first + place] { search.want(place, at: end) }
      }
      search.run(gatherings)
      lessons.append(search.found)
    }
  }

  /// From a gathering of the source on, dates ascending, up to and with one of the ends, at which someone knew before.
  package func meetings(of source: Int, to gathering: Int) -> [Int32] {
    var chain = [gathering]
    var at = gathering
    while let earlier = lessons[source / Spread.width].lesson(of: source % Spread.width, before: at) {
      chain.append(earlier)
      at = earlier
      if gatherings.isOwn(at, of: sources[source]) { break }
    }
    return chain.reversed().map { gatherings.meeting[$0] }
  }
}

/// Where it was learned what was known at a gathering before its date.
private struct Lessons {
  /// By gathering: where its lessons are among all; none for most.
  private var range: [Range<Int32>]
  /// Ascending within a gathering.
  private var source: [Int16] = []
  private var earlier: [Int32] = []

  init(gatherings count: Int) { range = Array(repeating: 0..<0, count: count) }

  func lesson(of source: Int, before gathering: Int) -> Int? {
    let range = Int(range[gathering].lowerBound)..<Int(range[gathering].upperBound)
    let place = lowerBound(range) { self.source[$0] < source }
    return place < range.upperBound && self.source[place] == source ? Int(earlier[place]) : nil
  }

  /// Lessons of one gathering come together, by source.
  mutating func add(_ source: Int, at gathering: Int, earlier: Int32) {
    let end = Int32(self.source.count)
    range[gathering] = (range[gathering].isEmpty ? end : range[gathering].lowerBound)..<end + 1
    self.source.append(Int16(source))
    self.earlier.append(earlier)
  }
}

/// Looks for the lessons of all sources of one pass at once, from the last gathering back, so that each person's visits are
/// gone through for many sources together.
private struct LessonSearch {
  private struct Answer {
    /// Persons who knew.
    var witnesses = 0
    var earliest = Int32.max
  }

  let sources: [Source]
  private(set) var found: Lessons
  /// By gathering: what those present know when it ends.
  private let known: [SourceSet]
  /// By gathering: the sources of which somebody's lesson is wanted.
  private var wanted: [SourceSet]
  /// By source, for the gathering at hand.
  private var answers: [Answer]
  /// Of the gathering at hand: the sources for which there are too few witnesses yet.
  private var pending = SourceSet.zero

  init(_ sources: [Source], known: [SourceSet]) {
    self.sources = sources
    self.known = known
    found = Lessons(gatherings: known.count)
    wanted = Array(repeating: .zero, count: known.count)
    answers = Array(repeating: Answer(), count: sources.count)
  }

  mutating func want(_ source: Int, at gathering: Int) {
    wanted[gathering][source / 64] |= 1 << UInt64(source % 64)
  }

  mutating func run(_ gatherings: Gatherings) {
    for gathering in wanted.indices.reversed() where !wanted[gathering].isEmpty {
      pending = wanted[gathering]
      let before = gatherings.firstOfDate(of: gathering)
      for person in gatherings.present(at: gathering) {
        ask(person, before: before, gatherings)
        if pending.isEmpty { break }
      }
      wanted[gathering].each { note($0, at: gathering, gatherings) }
    }
  }

  /// Of every source that is pending and that the person knew of: where they learned.
  private mutating func ask(_ person: Int32, before end: Int, _ gatherings: Gatherings) {
    var learned = SourceSet.zero
    _ = gatherings.firstVisit(of: person, before: end) { visit in
      let new = known[visit] & pending & ~learned
      guard !new.isEmpty else { return false }
      learned |= new
      new.each { source in
        answers[source].witnesses += 1
        answers[source].earliest = min(answers[source].earliest, Int32(truncatingIfNeeded: visit))
        if answers[source].witnesses == Chains.witnesses { pending[source / 64] &= ~(1 << UInt64(source % 64)) }
      }
      return (pending & ~learned).isEmpty
    }
  }

  /// At a gathering of the source everyone learns, so that no chain needs to go back further.
  private mutating func note(_ source: Int, at gathering: Int, _ gatherings: Gatherings) {
    guard answers[source].witnesses > 0 else { return }
    let earlier = answers[source].earliest
    answers[source] = Answer()
    found.add(source, at: gathering, earlier: earlier)
    if !gatherings.isOwn(Int(earlier), of: sources[source]) { want(source, at: Int(earlier)) }
  }
}

/// Some of the sources of a pass, one bit each.
typealias SourceSet = SIMD8<UInt64>

extension SourceSet {
  @inline(__always) fileprivate var isEmpty: Bool {
    let half = lowHalf | highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter[0] | quarter[1] == 0
  }

  /// Ascending.
  @inline(__always)
  fileprivate func each(_ body: (_ source: Int) -> Void) {
    for word in 0..<Spread.words {
      var left = self[word]
      while left != 0 {
        body(word * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }
}

extension Gatherings {
  /// A gathering of the source itself, at which everyone learns.
  func isOwn(_ gathering: Int, of source: Source) -> Bool {
    coalition[gathering] == source.coalition && source.from <= day[gathering]
  }
}
