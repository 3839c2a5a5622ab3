import Foundation
import Pipeline
import Records
import Testing

@Suite("Time zones")
struct ZoneTests {
  @Test(
    "every zone that may be named is the system's own from 2024 to 2036, before and after each turn",
    arguments: Zone.names)
  func system(name: String) throws {
    let zone = try #require(Zone(name))
    let known = try #require(TimeZone(identifier: name))
    var minutes = Array(stride(from: WallClock.first, to: WallClock.end, by: 24 * 60))
    var at = Date(timeIntervalSince1970: Double(WallClock.first) * 60)
    while let next = known.nextDaylightSavingTimeTransition(after: at),
      next.timeIntervalSince1970 < Double(WallClock.end) * 60
    {
      let turn = Int(next.timeIntervalSince1970) / 60
      minutes += [turn - 1, turn, turn + 1]
      at = next
    }
    #expect(minutes.count > 4700)
    for minute in minutes {
      let offset = known.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
      #expect(zone.offset(at: Minute(number: minute)) == offset)
    }
  }

  @Test("a wall clock's minute is found again, at the first minute that shows it")
  func again() throws {
    let zone = Zone.amsterdam
    // Both nights of 2026, every minute from Saturday noon to Monday.
    for noon in ["2026-03-28T12:00Z", "2026-10-24T12:00Z"] {
      let start = try #require(Minute(noon))
      var seen: Set<LocalTime> = []
      for minutes in 0..<2160 {
        let minute = start + minutes
        guard seen.insert(zone.local(minute)).inserted else { continue }
        #expect(zone.minute(of: zone.local(minute)) == minute)
      }
    }
  }

  @Test("other zones are a mistake with its place and the nearest that there is")
  func unknown() throws {
    #expect(Zone("America/New_York") == nil && Zone("Europe/Moscow") == nil && Zone("europe/amsterdam") == nil)
    for (name, advice) in [
      ("Europe/Amsterdan", "did you mean \"Europe/Amsterdam\"?"),
      ("Asia/Tokyo", "write UTC or a zone with the summer time of the European Union, such as Europe/Amsterdam"),
    ] {
      do {
        _ = try Zone(Notation(parsing: "\n  \"\(name)\"", file: "p.json"))
        Issue.record("\(name) was taken")
      } catch {
        #expect(error.description == "p.json:2:3: \"\(name)\" is not known; \(advice)")
      }
    }
  }

  @Test("a minute is read as it is written, and nothing else is", arguments: [-1, 0, 1, 28_401_120, 29_479_711])
  func minutes(number: Int) throws {
    let minute = Minute(number: number)
    #expect(Minute(minute.description) == minute)
    #expect(Minute(seconds: number * 60 + 59) == minute && Minute(seconds: number * 60) == minute)
    for text in ["", "2026-01-20", "2026-01-20T1:30Z", "2026-01-20T24:00Z", "2026-02-30T01:30Z", "2026-01-20T01:30"] {
      #expect(Minute(text) == nil)
    }
  }
}
