/// The network of coalitions in P as a whole, on the matrix of strength.
///
/// Board: "does knowledge go round the whole network, and both ways?" density = pairs with a carry / k(k-1);
/// reciprocity = what goes both ways, sum of min(W_AB, W_BA) over ordered pairs, as a share of all (Squartini, Picciolo,
/// Ruzzenenti & Garlaschelli 2013). A dense network is not a better one: every carry costs someone a meeting.
package struct FlowIndices: Hashable, Sendable {
  /// Pairs with carries, of all ordered pairs.
  package let density: Ratio
  package let totalStrength: Double
  /// Absent when there is no strength.
  package let reciprocity: Double?
  /// By place among the coalitions in P: what goes out of each.
  package let outStrength: [Double]
  package let inStrength: [Double]
  /// Absent below three coalitions.
  package let betweenness: Betweenness?

  /// `strength`: k x k, row = from, column = to, 0 on the diagonal; `joined`: ordered pairs with a carry.
  package init(strength: [Double], joined: Int, k: Int) {
    density = Ratio(joined, of: k * (k - 1))
    outStrength = (0..<k).map { from in (0..<k).reduce(0) { $0 + strength[from * k + $1] } }
    inStrength = (0..<k).map { to in (0..<k).reduce(0) { $0 + strength[$1 * k + to] } }
    totalStrength = outStrength.reduce(0, +)
    var mutual = 0.0
    for a in 0..<k {
      for b in 0..<k { mutual += min(strength[a * k + b], strength[b * k + a]) }
    }
    reciprocity = totalStrength > 0 ? mutual / totalStrength : nil
    betweenness = Betweenness(strength: strength, k: k)
  }
}
