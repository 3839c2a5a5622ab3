internal import Records

/// One source, and what could be known of it where.
struct Course {
  let source: Source
  let gatherings: Gatherings
  let spread: Spread
  /// The source's place among those of the spread.
  let number: Int

  init(_ number: Int, _ spread: Spread, _ gatherings: Gatherings) {
    source = spread.sources[number]
    self.gatherings = gatherings
    self.spread = spread
    self.number = number
  }

  init(_ source: Source, _ basis: Basis) {
    let gatherings = Gatherings(basis)
    self.init(0, Spread([source], over: gatherings, basis), gatherings)
  }

  func isKnown(after gathering: Int) -> Bool { spread.isKnown(number, after: gathering) }

  /// The gatherings at whose end everyone present knows.
  var known: [Int] { (0..<gatherings.count).filter(isKnown) }

  /// Where a person of the place first learned.
  func lesson(of person: Int32) -> Int? {
    gatherings.visits(of: person).first { isKnown(after: Int($0)) }.map(Int.init)
  }

  /// At a gathering of the source itself everyone learns.
  func isOwn(_ gathering: Int) -> Bool { gatherings.isOwn(gathering, of: source) }

  /// Gatherings by which it could come to one, the first one of the source.
  func chain(to gathering: Int) -> [Int] {
    let chains = Chains(to: spread.sources.indices.map { $0 == number ? [gathering] : [] }, spread, gatherings)
    let meetings = chains.meetings(of: number, to: gathering)
    return meetings.compactMap { meeting in gatherings.meeting.firstIndex(of: meeting) }
  }

  /// The first person who learned at one gathering and was at the next.
  func link(from: Int, to: Int) -> Int32? {
    gatherings.present(at: to).first { lesson(of: $0) == from }.map { gatherings.people[Int($0)] }
  }
}
