import Foundation

/// How many faults a test brings about: a few each time, all that operation.md names with `RINGWERK_FAULTS=full`.
package enum Faults {
  package static var isFull: Bool { ProcessInfo.processInfo.environment["RINGWERK_FAULTS"] == "full" }

  package static func count(_ few: Int, full: Int) -> Int { isFull ? full : few }

  /// A generator whose seed is printed, so that a failure can be repeated: `RINGWERK_SEED=<number>`.
  package static func dice(_ test: String) -> Dice {
    let given = ProcessInfo.processInfo.environment["RINGWERK_SEED"].flatMap(UInt64.init)
    let seed = given ?? UInt64.random(in: 0...UInt64(UInt32.max))
    print("\(test): RINGWERK_SEED=\(seed)")
    return Dice(seed: seed)
  }
}

/// Random numbers that a seed repeats (SplitMix64).
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
