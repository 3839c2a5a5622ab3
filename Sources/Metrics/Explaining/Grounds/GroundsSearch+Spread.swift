internal import Records

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
    course.spread.arrivals[course.number].filter {
      basis.running.isInPeriod($0.coalition) && (target ?? $0.coalition) == $0.coalition
    }
  }

  private mutating func findChains(_ course: Course, to target: Int32?) {
    for arrival in arrivals(course, to: target) { findChain(course, to: arrival.gathering) }
  }

  private mutating func findChain(_ course: Course, to gathering: Int) {
    let chain = course.chain(to: gathering)
    for (from, to) in zip(chain, chain.dropFirst()) {
      guard let person = course.link(from: from, to: to) else { continue }
      for gathering in [from, to] { countPresence(of: person, at: course.gatherings.meeting[gathering]) }
    }
  }

  /// How somebody of the institution could first learn, if anybody could.
  mutating func findWay(_ course: Course, to institution: Int32) {
    for gathering in course.known {
      let present = course.gatherings.present(at: gathering)
      guard let place = present.first(where: { course.gatherings.institution[Int($0)] == institution }) else {
        continue
      }
      if !course.isOwn(gathering) { findChain(course, to: gathering) }
      countPresence(of: course.gatherings.people[Int(place)], at: course.gatherings.meeting[gathering])
      return
    }
  }
}
