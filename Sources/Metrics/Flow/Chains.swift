internal import Records

/// The meetings by which what spreads from one source could come somewhere: evidence that a reader can look up.
///
/// Found backwards: of someone present who knew before the date, the gathering at which they learned; and so on, until
/// a gathering of the source itself.
package struct Chains {
  /// Persons whose lessons are compared for one step of a chain.
  static let witnesses = 16
  private let source: Source
  private let gatherings: Gatherings
  /// By gathering: everyone present knows when it ends.
  private let isKnown: [Bool]
  /// By gathering that was asked about: where someone there had learned.
  private var former: [Int: Int] = [:]

  package init(of source: Int, _ spread: Spread, _ gatherings: Gatherings) {
    self.source = spread.sources[source]
    self.gatherings = gatherings
    isKnown = spread.isKnown(source)
  }

  /// From a gathering of the source on, dates ascending, up to and with a gathering at which someone knew before.
  package mutating func meetings(to gathering: Int) -> [Int32] {
    var chain = [gathering]
    var at = gathering
    while let earlier = lesson(before: at) {
      chain.append(earlier)
      at = earlier
      if isOwn(at) { break }
    }
    return chain.reversed().map { gatherings.meeting[$0] }
  }

  /// At a gathering of the source everyone learns, so that no chain needs to go back further.
  private func isOwn(_ gathering: Int) -> Bool {
    gatherings.coalition[gathering] == source.coalition && source.from <= gatherings.day[gathering]
  }

  /// Of the first persons who knew before, the earliest lesson: that keeps chains short, and their search too.
  private mutating func lesson(before gathering: Int) -> Int? {
    if let known = former[gathering] { return known }
    let before = gatherings.firstOfDate(of: gathering)
    var (earliest, asked) = (gathering, 0)
    isKnown.withUnsafeBufferPointer { isKnown in
      for person in gatherings.present(at: gathering) {
        guard let first = gatherings.firstVisit(of: person, before: before, where: { isKnown[$0] }) else { continue }
        earliest = min(earliest, first)
        asked += 1
        if asked == Chains.witnesses { break }
      }
    }
    guard asked > 0 else { return nil }
    former[gathering] = earliest
    return earliest
  }

}
