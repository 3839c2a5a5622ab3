import Metrics
import Records
import TestSupport
import Testing

@Suite struct HeldMeetingsTests {
  private func basis() -> Basis {
    var builder = FactsBuilder(2024, on: "2024-10-01")
    builder.person("bureau", .bureau)
    builder.meeting("m1", of: "flex", on: "2024-03-01", present: ["p1"], excused: ["p2"])
    builder.meeting("m2", of: "data", on: "2024-10-01", present: ["bureau"])
    builder.meeting("m3", of: "data", on: "2024-10-02", present: ["p1"])
    builder.meeting("m4", of: "data", on: "2024-02-01", .planned, present: ["p1"])
    builder.meeting("m5", of: "data", on: "2024-02-01", .cancelled, present: ["p1"])
    builder.meeting("m6", of: "data", on: "2023-05-01", present: ["p2", "p1"])
    builder.meeting("m7", on: "2024-03-01", present: ["p1"])
    builder.meeting("m8", of: "data", on: "2024-04-01")
    return Basis(builder.build())
  }

  @Test("held meetings up to the run's day count, those before the period too, in order of date and number")
  func order() {
    let held = basis().held
    #expect(held.all == [5, 0, 6, 7, 1])
    #expect(Array(held.of(0)) == [5, 7, 1])
    #expect(Array(held.of(1)) == [0])
    #expect(held.joint == [6])
  }

  @Test("a list is one row of any status, also of the bureau; the period begins on its first day")
  func lists() {
    let basis = basis()
    #expect(held(basis) { basis.hasList($0) } == [5, 0, 6, 1])
    #expect(held(basis) { basis.isInPeriod(meeting: $0) } == [0, 6, 7, 1])
    #expect(basis.isProvisional)
  }

  private func held(_ basis: Basis, where holds: (Int32) -> Bool) -> [Int32] { basis.held.all.filter(holds) }

  @Test("presences go by person in order of date; the bureau has none")
  func presences() {
    let presences = basis().presences
    #expect(Array(presences.of(0)) == [])
    #expect(Array(presences.of(1)) == [5, 0, 6])
    #expect(Array(presences.of(2)) == [5])
  }

  @Test("nothing held from the period's end on counts, and the run on that day is final")
  func end() {
    var builder = FactsBuilder(2024, on: "2025-01-01")
    builder.meeting("m1", of: "data", on: "2024-12-31", present: ["p1"])
    builder.meeting("m2", of: "data", on: "2025-01-01", present: ["p1"])
    let basis = Basis(builder.build())
    #expect(basis.held.all == [0])
    #expect(!basis.isProvisional)
  }
}
