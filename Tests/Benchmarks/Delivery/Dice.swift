/// Numbers that look like chance and are the same for the same seed, on every machine (SplitMix64, Steele et al. 2014).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 or more, less than `bound`.
  mutating func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  /// 0 or more, less than 1.
  mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func happens(_ chance: Double) -> Bool { share() < chance }
}
