internal import Records

/// One source, and what could be known of it where.
private struct Course {
  let source: Source
  let gatherings: Gatherings
  let spread: Spread

  init(_ source: Source, _ basis: Basis) {
    self.source = source
    gatherings = Gatherings(basis)
    spread = Spread([source], over: gatherings, basis)
  }

  /// The gatherings at whose end everyone present knows.
  var known: [Int] { (0..<gatherings.count).filter { spread.isKnown(0, after: $0) } }

  /// Where a person of the place first learned.
  func lesson(of person: Int32) -> Int? {
    gatherings.visits(of: person).first { spread.isKnown(0, after: Int($0)) }.map(Int.init)
  }
}

extension GroundsSearch {
  /// Everyone present at any meeting in P: who knows, of them all.
  mutating func findReach(_ source: Int32) {
    read(.coalitions, source)
    countPresences(at: gatherings(nil))
  }

  mutating func findGrowth(_ source: Int32) {
    read(.coalitions, source)
    findKnown(Course(Source(coalition: source, from: basis.period.start), basis))
  }

  /// Reaching another coalition: meetings by which it could come, and who went from one to the next.
  mutating func findArrivals(_ source: Int32, _ target: Int32?, isTimed: Bool) {
    for coalition in [source] + (target.map { [$0] } ?? []) { read(.coalitions, coalition) }
    guard let opening = opening(of: source) else { return }
    if isTimed {
      count(.meetings, opening)
      takeEvidence(of: opening)
    }
    findChains(Course(Source(coalition: source, from: basis.period.start), basis), to: target)
  }

  private func opening(of coalition: Int32) -> Int32? { gatherings(coalition).first { basis.hasList($0) } }

  // MARK: Journeys

  private func course(of result: Int32) -> Course {
    let results = facts.results
    return Course(
      Source(coalition: results.coalition[Int(result)], from: results.publishedOn[Int(result)]), basis)
  }

  mutating func findJourney(_ result: Int32) {
    count(.results, result)
    findKnown(course(of: result))
  }

  mutating func findArrivals(ofResult result: Int32, _ target: Int32?) {
    count(.results, result)
    if let target { read(.coalitions, target) }
    findChains(course(of: result), to: target)
  }

  /// One way out shows that it is not stranded; that it is, everyone who could know shows.
  mutating func findStranded(_ result: Int32) {
    for coalition in basis.running.coalitions { read(.coalitions, coalition) }
    count(.results, result)
    let course = course(of: result)
    if arrivals(course, to: nil).isEmpty { findKnown(course) } else { findChains(course, to: nil) }
  }

  // MARK: Ways

  private mutating func findKnown(_ course: Course) {
    countPresences(at: course.known.map { course.gatherings.meeting[$0] })
  }

  private func arrivals(_ course: Course, to target: Int32?) -> [Spread.Arrival] {
    course.spread.arrivals[0].filter {
      basis.running.isInPeriod($0.coalition) && (target ?? $0.coalition) == $0.coalition
    }
  }

  private mutating func findChains(_ course: Course, to target: Int32?) {
    var chains = Chains(of: 0, course.spread, course.gatherings)
    var place: [Int32: Int] = [:]
    for (number, meeting) in course.gatherings.meeting.enumerated() { place[meeting] = number }
    for arrival in arrivals(course, to: target) {
      let chain = chains.meetings(to: arrival.gathering).compactMap { place[$0] }
      for (from, to) in zip(chain, chain.dropFirst()) { findLink(course, from, to) }
    }
  }

  /// The first person who learned at one gathering and was at the next.
  private mutating func findLink(_ course: Course, _ from: Int, _ to: Int) {
    guard let person = course.gatherings.present(at: to).first(where: { course.lesson(of: $0) == from }) else { return }
    for gathering in [from, to] {
      countPresence(of: course.gatherings.people[Int(person)], at: course.gatherings.meeting[gathering])
    }
  }
}
