import Foundation

/// How much the tests that try many cases at random try: few by default, all where somebody asks for it.
package enum Effort {
  /// `RINGWERK_FAULTS=full`
  package static var isFull: Bool { ProcessInfo.processInfo.environment["RINGWERK_FAULTS"] == "full" }
}

/// A generator that gives the same numbers everywhere.
package struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
