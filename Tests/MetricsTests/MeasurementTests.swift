import Metrics
import Records
import TestSupport
import Testing

@Suite struct MeasurementTests {
  /// The second first.
  private struct Backwards: Lanes {
    func both<One: Sendable, Other>(_ one: @Sendable () -> One, _ other: () -> Other) -> (One, Other) {
      let second = other()
      return (one(), second)
    }
  }

  @Test("what is measured in two lanes is what is measured in one, whichever is done first")
  func lanes() {
    var builder = FactsBuilder(2024)
    builder.person("p1", at: "i1")
    builder.member("p1", of: "a", .core, from: "2024-01-01")
    builder.meeting("m1", of: "a", on: "2024-02-01", present: ["p1", "p2"])
    builder.meeting("m2", of: "b", on: "2024-03-01", present: ["p2"])
    let facts = builder.build()
    let (alone, together) = (Measurement(facts: facts), Measurement(facts: facts, in: Backwards()))
    #expect(alone == together)
    #expect(alone.document["network/presences"] == .count(3))
    #expect(together.document(in: Backwards()) == alone.document)
    #expect(DocumentParts(of: facts, in: Backwards()).document(in: Backwards()) == alone.document)
  }
}
