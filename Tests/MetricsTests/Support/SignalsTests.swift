import Metrics
import Records
import TestSupport
import Testing

@Suite("Signals")
struct SignalsTests {
  /// Whether the signal is raised for data; flex runs beside it.
  private func raises(_ signal: Signal, on asOf: String? = nil, _ tell: (inout FactsBuilder) -> Void) -> Bool {
    var facts = FactsBuilder(2024, on: asOf)
    facts.coalition("data")
    facts.coalition("flex")
    tell(&facts)
    var settings = Settings()
    settings.weighingDraws = 10
    return Measurement(facts: facts.build(), settings: settings).support[0].ground.isRaised(signal)
  }

  @Test("core shrinking: at most 0.75 of those at the start are there at the end", arguments: [(3, true), (4, false)])
  func core(staying: Int, isRaised: Bool) {
    let raised = raises(.coreShrinking) { facts in
      for person in 1...4 {
        let until = person <= 3 ? nil : "2024-12-31"
        facts.member("p\(person)", of: "data", .core, from: "2023-01-01", until: staying == 4 ? nil : until)
      }
    }
    #expect(raised == isRaised)
  }

  @Test("a core that began within P cannot have shrunk")
  func newCore() {
    #expect(!raises(.coreShrinking) { $0.member("p", of: "data", .core, from: "2024-01-01", until: "2024-05-01") })
  }

  @Test("one person half: from exactly half on, and only where something was contributed")
  func half() {
    func contributions(_ makers: String...) -> (inout FactsBuilder) -> Void {
      { facts in for maker in makers { facts.contribution(by: maker, to: "data", on: "2024-05-01") } }
    }
    #expect(raises(.onePersonHalf, contributions("p", "p", "q", "r")))
    #expect(!raises(.onePersonHalf, contributions("p", "q", "r")))
    #expect(!raises(.onePersonHalf, contributions()))
  }

  /// So many persons go from data to flex.
  private func carriers(_ count: Int) -> (inout FactsBuilder) -> Void {
    { facts in
      let people = (0..<count).map { "p\($0)" }
      facts.meeting("d", of: "data", on: "2024-03-01", present: people)
      facts.meeting("f", of: "flex", on: "2024-04-01", present: people)
    }
  }

  @Test("carriers out: none is one signal, a single one another, two are neither")
  func carriersOut() {
    #expect(raises(.noCarrierOut, carriers(0)))
    #expect(!raises(.singleCarrier, carriers(0)))
    #expect(!raises(.noCarrierOut, carriers(1)))
    #expect(raises(.singleCarrier, carriers(1)))
    #expect(!raises(.singleCarrier, carriers(2)))
  }

  @Test("a coalition alone in P has nowhere to carry to, and strands nothing")
  func alone() {
    let alone: (inout FactsBuilder) -> Void = { facts in
      facts.coalition("flex", until: "2024-01-01")
      facts.result("r", of: "data", .guide, on: "2024-03-01")
    }
    #expect(!raises(.noCarrierOut, alone))
    #expect(!raises(.strandedResult, alone))
  }

  @Test("a stranded result is one published in P that could reach no other coalition")
  func stranded() {
    #expect(raises(.strandedResult) { $0.result("r", of: "data", .guide, on: "2024-01-01") })
    #expect(!raises(.strandedResult) { $0.result("r", of: "data", .guide, on: "2023-12-31") })
    #expect(!raises(.strandedResult) { $0.result("r", of: "flex", .guide, on: "2024-01-01") })
    #expect(
      !raises(.strandedResult) { facts in
        facts.result("r", of: "data", .guide, on: "2024-03-01")
        carriers(1)(&facts)
      })
  }

  @Test("the charter is complete with goal, needs and expected results, a quantity of 0 too")
  func charter() {
    #expect(raises(.charterIncomplete) { $0.coalition("data", goal: "g", needs: "n") })
    #expect(
      !raises(.charterIncomplete) { facts in
        facts.coalition("data", goal: "g", needs: "n")
        facts.expects("data", 0, .guide, by: "2026-01-01")
      })
  }

  @Test("agreements below half: not at half, not where nothing can be assessed")
  func agreements() {
    func readers(_ contributing: Int, of all: Int) -> (inout FactsBuilder) -> Void {
      { facts in
        for reader in 0..<all { facts.member("p\(reader)", of: "data", .reader, from: "2023-01-01") }
        for reader in 0..<contributing { facts.contribution(by: "p\(reader)", to: "data", on: "2024-05-01") }
      }
    }
    #expect(raises(.agreementsBelowHalf, readers(1, of: 3)))
    #expect(!raises(.agreementsBelowHalf, readers(1, of: 2)))
    #expect(!raises(.agreementsBelowHalf, readers(0, of: 0)))
  }

  @Test("fewer than five respondents, none included", arguments: [(0, true), (4, true), (5, false)])
  func respondents(count: Int, isRaised: Bool) {
    let raised = raises(.fewRespondents) { facts in
      for respondent in 0..<count { facts.evaluation(of: "data", 2024, respondent: respondent, .network, 4) }
    }
    #expect(raised == isRaised)
  }

  @Test("a result due in P that is not there is overdue, unless explained in the row of P's name")
  func overdue() {
    func due(_ day: String, explained: (ExplanationItem, Int)? = nil) -> (inout FactsBuilder) -> Void {
      { facts in
        facts.expects("data", 1, .guide, by: day)
        if let explained { facts.explanation(explained.0, of: "data", explained.1) }
      }
    }
    #expect(raises(.resultsOverdue, due("2024-01-01")))
    #expect(raises(.resultsOverdue, due("2024-12-31")))
    #expect(!raises(.resultsOverdue, due("2023-12-31")))
    #expect(!raises(.resultsOverdue, due("2025-01-01")))
    #expect(!raises(.resultsOverdue, due("2024-05-01", explained: (.results, 2024))))
    #expect(raises(.resultsOverdue, due("2024-05-01", explained: (.results, 2023))))
    #expect(raises(.resultsOverdue, due("2024-05-01", explained: (.flow, 2024))))
  }

  @Test("while P runs, only what was due by the run's day can be overdue")
  func provisional() {
    #expect(raises(.resultsOverdue, on: "2024-05-01") { $0.expects("data", 1, .guide, by: "2024-05-01") })
    #expect(!raises(.resultsOverdue, on: "2024-05-01") { $0.expects("data", 1, .guide, by: "2024-05-02") })
  }

  @Test("what was due earliest is met first, of its own kind, late too")
  func earliestFirst() {
    func published(_ days: String..., kind: ResultKind = .guide) -> (inout FactsBuilder) -> Void {
      { facts in
        facts.expects("data", 1, .guide, by: "2023-05-01")
        facts.expects("data", 1, .guide, by: "2024-05-01")
        for (number, day) in days.enumerated() { facts.result("r\(number)", of: "data", kind, on: day) }
      }
    }
    #expect(raises(.resultsOverdue, published("2024-03-01")))
    #expect(!raises(.resultsOverdue, published("2024-03-01", "2024-12-31")))
    #expect(raises(.resultsOverdue, published("2024-03-01", "2025-01-01")))
    #expect(raises(.resultsOverdue, published("2024-03-01", "2024-03-02", kind: .toolbox)))
  }
}
