package import Records

/// Persons by two rings, outside (nil) among them: from where they were to where they are.
package struct RingMatrix: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: 25)

  package init() {}

  package subscript(from: Ring?, to: Ring?) -> Int {
    get { counts[RingMatrix.place(from) * 5 + RingMatrix.place(to)] }
    set { counts[RingMatrix.place(from) * 5 + RingMatrix.place(to)] = newValue }
  }

  /// The four rings, the innermost first, and outside.
  package static let places: [Ring?] = Ring.allCases + [nil]

  /// 0 for core to 3 for follower, 4 for outside.
  package static func place(_ ring: Ring?) -> Int { ring?.depth ?? 4 }

  /// The name that a ring or outside has in the figures.
  package static func name(_ ring: Ring?) -> String { ring?.rawValue ?? "outside" }

  /// All persons whose second ring is more inner than the first.
  package var inward: Int { sum { $1 < $0 } }
  /// All persons whose second ring is more outer than the first.
  package var outward: Int { sum { $1 > $0 } }

  private func sum(where holds: (Int, Int) -> Bool) -> Int {
    counts.indices.reduce(0) { holds($1 / 5, $1 % 5) ? $0 + counts[$1] : $0 }
  }

  package static func + (a: RingMatrix, b: RingMatrix) -> RingMatrix {
    var sum = a
    for place in sum.counts.indices { sum.counts[place] += b.counts[place] }
    return sum
  }

  /// `{from: {to: n}}`; whoever was outside twice was never there, so that cell may be left out.
  package func figure(withOutsideTwice: Bool) -> Figure {
    .group(
      RingMatrix.places.map { from in
        let to = RingMatrix.places.filter { withOutsideTwice || from != nil || $0 != nil }
        return Figure.Entry(
          RingMatrix.name(from), .group(to.map { Figure.Entry(RingMatrix.name($0), .count(self[from, $0])) }))
      })
  }
}
