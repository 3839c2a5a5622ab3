/// How often a coalition lies on the shortest way between two others.
///
/// Board: "through whose hands does what the coalitions hear of one another pass?" Directed shortest paths, a pair
/// being 1 / strength long and pairs without strength not joined; where several ways are as short (they differ by less
/// than 1e-9 of the longer) each takes its share; the ends of a way do not count; divided by (k-1)(k-2)
/// (Freeman 1977; computed after Brandes 2001). It does not say that anything was passed on.
package struct Betweenness: Hashable, Sendable {
  /// By place in the matrix.
  package let values: [Double]

  /// `strength`: k x k, row = from, column = to; the diagonal is left out. Nil when k < 3.
  package init?(strength: [Double], k: Int) {
    guard k >= 3 else { return nil }
    var search = ShortestWays(strength: strength, k: k)
    var total = [Double](repeating: 0, count: k)
    for source in 0..<k {
      search.run(from: source)
      search.share(into: &total, leavingOut: source)
    }
    values = total.map { $0 / Double((k - 1) * (k - 2)) }
  }

  /// Two lengths are equal when they differ by less than 1e-9 of the larger.
  package static func same(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 * max(a, b) }
}

/// All shortest ways from one place: Dijkstra over a dense matrix, the places settled kept in order.
private struct ShortestWays {
  private let k: Int
  /// 1 / strength; infinite where not joined.
  private let length: [Double]
  private var distance: [Double]
  /// Number of shortest ways; a Double, as Brandes has it, since it may pass any integer.
  private var ways: [Double]
  private var settled: [Bool]
  private var order: [Int] = []
  /// The places before each place on a shortest way, a row of k for each, of which the first `befores[v]` count.
  private var before: [Int32]
  private var befores: [Int]

  init(strength: [Double], k: Int) {
    self.k = k
    length = strength.map { $0 > 0 ? 1 / $0 : .infinity }
    distance = Array(repeating: .infinity, count: k)
    ways = Array(repeating: 0, count: k)
    settled = Array(repeating: false, count: k)
    before = Array(repeating: 0, count: k * k)
    befores = Array(repeating: 0, count: k)
  }

  mutating func run(from source: Int) {
    for place in 0..<k {
      distance[place] = .infinity
      ways[place] = 0
      settled[place] = false
      befores[place] = 0
    }
    order.removeAll(keepingCapacity: true)
    distance[source] = 0
    ways[source] = 1
    while let place = nearest() { settle(place) }
  }

  private func nearest() -> Int? {
    var best: Int?
    var least = Double.infinity
    for place in 0..<k where !settled[place] && distance[place] < least {
      best = place
      least = distance[place]
    }
    return best
  }

  private mutating func settle(_ place: Int) {
    settled[place] = true
    order.append(place)
    for next in 0..<k where !settled[next] {
      let reached = distance[place] + length[place * k + next]
      guard reached < .infinity else { continue }
      if Betweenness.same(reached, distance[next]) {
        ways[next] += ways[place]
        note(place, before: next)
      } else if reached < distance[next] {
        distance[next] = reached
        ways[next] = ways[place]
        befores[next] = 0
        note(place, before: next)
      }
    }
  }

  private mutating func note(_ place: Int, before next: Int) {
    before[next * k + befores[next]] = Int32(place)
    befores[next] += 1
  }

  /// Brandes' accumulation: each place's dependency, from the farthest back to the source.
  func share(into total: inout [Double], leavingOut source: Int) {
    var dependency = [Double](repeating: 0, count: k)
    for place in order.reversed() {
      for former in before[place * k..<place * k + befores[place]].lazy.map(Int.init) {
        dependency[former] += ways[former] / ways[place] * (1 + dependency[place])
      }
      if place != source { total[place] += dependency[place] }
    }
  }
}
