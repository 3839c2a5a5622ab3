import Metrics
import Records
import TestSupport
import Testing

@Suite struct ReturningTests {
  private func rate(_ asOf: String? = nil, settings: Settings = Settings(), _ write: (inout FactsBuilder) -> Void)
    -> [Int?]
  {
    let measured = Measured(on: asOf, settings: settings) {
      $0.coalition("data")
      write(&$0)
    }
    return measured.counts("coalitions/data/return_rate")
  }

  @Test("a first presence is judged when its window ends in the period")
  func judged() {
    // 2023-07-05 + 180 days is 2024-01-01; 2024-07-04 + 180 days is 2024-12-31.
    #expect(rate { $0.meeting("m1", of: "data", on: "2023-07-04", present: ["p1"]) } == [0, 0])
    #expect(rate { $0.meeting("m1", of: "data", on: "2023-07-05", present: ["p1"]) } == [0, 1])
    #expect(rate { $0.meeting("m1", of: "data", on: "2024-07-04", present: ["p1"]) } == [0, 1])
    #expect(rate { $0.meeting("m1", of: "data", on: "2024-07-05", present: ["p1"]) } == [0, 0])
  }

  @Test("while the period still runs, the window must have ended on the run's day")
  func provisional() {
    // 2024-03-01 + 180 days is 2024-08-28.
    func rate(_ asOf: String) -> [Int?] {
      self.rate(asOf) { $0.meeting("m1", of: "data", on: "2024-03-01", present: ["p1"]) }
    }
    #expect(rate("2024-08-27") == [0, 0])
    #expect(rate("2024-08-28") == [0, 1])
  }

  @Test("back is present on a later date within the window, not twice on the first")
  func back() {
    #expect(
      rate {
        $0.meeting("m1", of: "data", on: "2024-01-01", present: ["same", "in", "out", "joint", "sorry"])
        $0.meeting("m2", of: "data", on: "2024-01-01", present: ["same"])
        $0.meeting("m3", of: "data", on: "2024-06-29", present: ["in"], excused: ["sorry"])
        $0.meeting("m4", of: "data", on: "2024-06-30", present: ["out"])
        $0.meeting("m5", on: "2024-02-01", present: ["joint"])
        $0.meeting("m6", of: "flex", on: "2024-02-01", present: ["out"])
      } == [1, 5])
  }

  @Test("the window is a setting")
  func window() {
    var settings = Settings()
    settings.returnWindow = 30
    #expect(
      rate(settings: settings) {
        $0.meeting("m1", of: "data", on: "2024-11-30", present: ["p1"])
        $0.meeting("m2", of: "data", on: "2024-12-01", present: ["p2"])
        $0.meeting("m3", of: "data", on: "2024-12-02", present: ["p3"])
        $0.meeting("m4", of: "data", on: "2024-12-30", present: ["p1"])
        $0.meeting("m5", of: "data", on: "2024-12-31", present: ["p2"])
      } == [2, 2])
  }

  @Test("newcomers are new to the coalition, in the network to all of them; joint meetings make nobody known")
  func newcomers() {
    let measured = Measured {
      $0.person("bureau", .bureau)
      $0.meeting("m1", of: "data", on: "2023-12-31", present: ["old"], excused: ["sorry"])
      $0.meeting("m2", of: "data", on: "2024-01-01", present: ["old", "new", "sorry", "bureau"])
      $0.meeting("m3", of: "flex", on: "2024-01-01", present: ["old"])
      $0.meeting("m4", on: "2023-05-05", present: ["new", "only"])
      $0.meeting("m5", on: "2024-05-05", present: ["only"])
    }
    #expect(measured.whole("coalitions/data/newcomers") == 2)
    #expect(measured.whole("coalitions/flex/newcomers") == 1)
    #expect(measured.whole("network/newcomers") == 2)
  }

  @Test("the network pools over person and coalition")
  func pooled() {
    let measured = Measured {
      $0.meeting("m1", of: "data", on: "2024-01-05", present: ["p1", "p2"])
      $0.meeting("m2", of: "flex", on: "2024-01-05", present: ["p1"])
      $0.meeting("m3", of: "flex", on: "2024-01-06", present: ["p1"])
    }
    #expect(measured.counts("network/return_rate") == [1, 3])
  }
}
