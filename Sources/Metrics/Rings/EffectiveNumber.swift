/// Effective number of functions or institutions: how many equally large ones would be as mixed as these.
///
/// 1 / sum p^2 over the shares p (inverse Simpson; Hill number of order 2). One group alone gives 1. It does not say
/// which groups they are, nor whether small ones are heard. Nil without anybody.
func effectiveNumber(_ counts: [Int]) -> Double? {
  let total = counts.reduce(0, +)
  guard total > 0 else { return nil }
  let squares = counts.reduce(0.0) { $0 + Double($1) * Double($1) }
  return Double(total) * Double(total) / squares
}
