import Ledger
import Records
import TestSupport
import Testing

@Suite("The order in which deliveries come")
struct OrderTests {
  @Test("does not matter: the end state is that of their days", arguments: (0..<8).map { $0 } + [18, 36, 39, 178])
  func shuffled(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let story = InventedStory(&random)
    let expected = story.effective()
    var digests: Set<Digest> = []
    for turn in 0..<5 {
      let order = turn == 0 ? story.deliveries.sorted { $0.day < $1.day } : story.deliveries.shuffled(using: &random)
      let ledger = try Ledger(at: ":memory:")
      try ledger.take(InventedStory.base)
      for delivery in order {
        let intake = try ledger.take(delivery.builder, delivery.isSnapshot ? .snapshot : .append)
        #expect(intake.taken)
        #expect(intake.kinds.allSatisfy { $0.read == $0.accepted + $0.unchanged + $0.updated + $0.rejected })
      }
      #expect(
        try InventedStory.lines(of: ledger.facts()) == expected, "seed \(seed), turn \(turn): \(order.map(\.day))")
      digests.insert(try ledger.digest())
    }
    #expect(digests.count == 1)
  }
}
