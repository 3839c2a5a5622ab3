import Records
import Testing

/// What is given back is what lies empty between what is still in use.
struct EmptyMemoryTests {
  /// Many small things of which one in 64 stays: no heap ends in anything empty.
  private func scattered() -> [[UInt8]] {
    var kept: [[UInt8]] = []
    var all = (0..<60_000).map { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: 1000) }
    for place in stride(from: 0, to: all.count, by: 64) { kept.append(all[place]) }
    kept.append(all.removeLast())
    return kept
  }

  @Test("what was let go of among what stays goes back to the system, and what stays is as it was")
  func givesBack() {
    // Others that run beside this may take at the same moment what it gives back.
    let gains = (0..<5).map { _ in
      let kept = scattered()
      let before = EmptyMemory.bytesHeld
      EmptyMemory.giveBack(from: 0)
      let gain = before - EmptyMemory.bytesHeld
      #expect(kept.enumerated().allSatisfy { $1.count == 1000 && Set($1).count == 1 })
      return gain
    }
    #expect((gains.max() ?? 0) > 30 << 20)
  }

  @Test("a process smaller than asked about is left alone")
  func leavesSmallAlone() {
    #expect(EmptyMemory.bytesHeld > 1 << 20)
    let before = EmptyMemory.bytesHeld
    EmptyMemory.giveBack(from: .max)
    #expect(EmptyMemory.bytesHeld > before / 2)
  }
}
