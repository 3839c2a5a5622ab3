import Metrics
import Records
import TestSupport
import Testing

@Suite struct RunningTests {
  @Test("a coalition is in the period when it runs on one of its days, and only on those")
  func running() {
    var builder = FactsBuilder(2024, yearStart: "08-01")
    builder.coalition("a", from: "2020-01-01", until: "2024-08-01")
    builder.coalition("b", from: "2020-01-01", until: "2024-08-02")
    builder.coalition("c", from: "2025-07-31")
    builder.coalition("d", from: "2025-08-01")
    let running = Running(builder.build())
    #expect(running.coalitions == [1, 2])
    #expect(running.spans[1] == span("2024-08-01", "2024-08-02"))
    #expect(running.spans[2] == span("2025-07-31", "2025-08-01"))
    #expect(!running.isInPeriod(0) && !running.isInPeriod(3))
  }
}
