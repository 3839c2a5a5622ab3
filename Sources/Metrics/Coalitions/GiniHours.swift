/// Gini coefficient of attended hours: 0 when everyone in the core and active rings spent as many hours at the
/// coalition's meetings, towards 1 when one person spent them all.
///
/// G = sum_i sum_j |x_i - x_j| / (2 n^2 mean), computed from the hours in ascending order. Persons who attended
/// nothing count with 0. Work outside meetings is not in it. Nil when nobody counts or nobody attended.
func giniCoefficient(_ hours: [Double]) -> Double? {
  let ascending = hours.sorted()
  let total = ascending.reduce(0, +)
  guard total > 0 else { return nil }
  let count = Double(ascending.count)
  var ranked = 0.0
  for (rank, hours) in ascending.enumerated() { ranked += Double(rank + 1) * hours }
  return (2 * ranked - (count + 1) * total) / (count * total)
}
