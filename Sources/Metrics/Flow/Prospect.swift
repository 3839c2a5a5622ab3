internal import Records

/// A gathering that might be: on a day on which there is no other, with the persons (by place) who would come.
struct Prospect: Hashable, Sendable {
  let day: Day
  let present: [Int32]
}

extension Spread {
  /// What those present at each prospect would know together beforehand: one bit a source, `words` words a pass.
  ///
  /// - Parameter prospects: in order of day; none of them takes place, so that one pass serves all.
  static func heard(
    at prospects: [Prospect], of sources: [Source], _ gatherings: Gatherings, _ basis: Basis
  ) -> [[UInt64]] {
    var heard: [[UInt64]] = prospects.map { _ in [] }
    for first in stride(from: 0, to: sources.count, by: width) {
      var pass = SpreadPass(
        Array(sources[first..<min(first + width, sources.count)]), gatherings,
        coalitions: basis.facts.coalitions.count, institutions: basis.facts.institutions.count)
      var dates = gatherings.dates[...]
      for (place, prospect) in prospects.enumerated() {
        while let date = dates.first, gatherings.day[date.lowerBound] < prospect.day {
          pass.take(date)
          dates.removeFirst()
        }
        heard[place] += pass.known(to: prospect.present)
      }
    }
    return heard
  }
}
