/// Random numbers that are the same for the same seed, on every machine and in every release.
///
/// xoshiro256** 1.0 (Blackman & Vigna, "Scrambled linear pseudorandom number generators", 2021), its state filled by
/// SplitMix64 (Steele, Lea & Flood 2014) as its authors advise. Fit for simulation, not for secrets.
package struct SeededGenerator: Hashable, Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  /// The state as it stands, for published test vectors; not all zero.
  package init(state a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
    precondition(a | b | c | d != 0, "from a state of zeros only zeros follow")
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  package init(seed: UInt64) {
    var fill = SplitMix64(state: seed)
    self.init(state: fill.next(), fill.next(), fill.next(), fill.next())
  }

  package mutating func next() -> UInt64 {
    let scrambled = b &* 5
    let result = ((scrambled << 7) | (scrambled >> 57)) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// Uniform over 0..<bound, without bias (Lemire, "Fast random integer generation in an interval", 2019).
  package mutating func next(below bound: Int) -> Int {
    let bound = UInt64(bound)
    var wide = next().multipliedFullWidth(by: bound)
    if wide.low < bound {
      let least = (0 &- bound) % bound
      while wide.low < least { wide = next().multipliedFullWidth(by: bound) }
    }
    return Int(wide.high)
  }

  /// Uniform over the multiples of 2^-53 in (0, 1]: never 0, so that its logarithm is finite.
  package mutating func nextShare() -> Double { Double((next() >> 11) + 1) * 0x1p-53 }
}

/// The sequence that fills a state from one number, however simple the number.
package struct SplitMix64: Hashable, Sendable {
  private var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
