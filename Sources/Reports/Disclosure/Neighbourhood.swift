/// Counts that could be concealed to protect another: those up to two margins away, what is worth least first.
struct Neighbourhood: Sendable {
  private let reckoning: Reckoning
  /// All counts that may ever be concealed, what is worth least first.
  private let order: [Int]
  /// By count: its place in that order; -1 for one that may never be.
  private let rank: [Int]

  /// - Parameter worth: by count, what its being shown is worth; nil when readers know it anyhow.
  init(_ reckoning: Reckoning, worth: [Int?]) {
    self.reckoning = reckoning
    order = worth.indices.filter { worth[$0] != nil }.sorted { (worth[$0] ?? 0, $0) < (worth[$1] ?? 0, $1) }
    var rank = Array(repeating: -1, count: worth.count)
    for (place, count) in order.enumerated() { rank[count] = place }
    self.rank = rank
  }

  /// Of the counts up to two margins away the first ones that are fit.
  func cheapest(_ most: Int, near count: Int, where isFit: (Int) -> Bool) -> [Int] {
    let (near, margins) = margins(near: count)
    let size = margins.reduce(0) { $0 + reckoning.margins[$1].count }
    // Where nearly all is near, going through the order ends soon; where little is, that little is soon sorted.
    var found: [Int] = []
    if size > order.count {
      for count in order where isFit(count) && isNear(count, near) {
        found.append(count)
        if found.count == most { break }
      }
      return found
    }
    var places: [Int] = []
    for margin in margins {
      for term in reckoning.margins[margin] where rank[term.count] >= 0 && isFit(term.count) {
        places.append(rank[term.count])
      }
    }
    places.sort()
    for place in places where found.count < most && order[place] != found.last { found.append(order[place]) }
    return found
  }

  /// The margins of the counts that share one with it.
  private func margins(near count: Int) -> (isNear: [Bool], margins: [Int]) {
    var isNear = Array(repeating: false, count: reckoning.margins.count)
    var margins: [Int] = []
    for own in reckoning.places[count] {
      for term in reckoning.margins[own.margin] {
        for place in reckoning.places[term.count] where !isNear[place.margin] {
          isNear[place.margin] = true
          margins.append(place.margin)
        }
      }
    }
    return (isNear, margins)
  }

  private func isNear(_ count: Int, _ near: [Bool]) -> Bool {
    reckoning.places[count].contains { near[$0.margin] }
  }
}
