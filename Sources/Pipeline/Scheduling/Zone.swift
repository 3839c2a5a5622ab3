package import Records

/// A time zone that keeps the summer time of the European Union, or UTC.
///
/// Directive 2000/84/EC: an hour is added from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October, everywhere at once. The rule is our own: FoundationEssentials knows GMT only, all of Foundation brings 40 MB
/// and the start-up time of ICU, the C library's `TZ` belongs to the whole process, and the system's zone files may be
/// missing where a job runs. The price: a zone with another rule is a wrong definition, and a law that changes the rule
/// needs a new version of the program. A test holds every zone against the system's own, from 2024 to 2036.
package struct Zone: Hashable, Sendable {
  package let name: String
  /// Minutes ahead of UTC in winter and in summer.
  private let winter, summer: Int

  package static let amsterdam = Zone(name: "Europe/Amsterdam", winter: 60, summer: 120)
  package static let utc = Zone(name: "UTC", winter: 0, summer: 0)

  private init(name: String, winter: Int, summer: Int) {
    self.name = name
    self.winter = winter
    self.summer = summer
  }

  /// One of `names`; nil for another.
  package init?(_ name: String) {
    if name == Zone.utc.name {
      self = .utc
    } else if let offset = Zone.winters.first(where: { $0.names.contains(name) })?.offset {
      self.init(name: name, winter: offset, summer: offset + 60)
    } else {
      return nil
    }
  }

  package init(_ notation: Notation) throws(DefinitionError) {
    let name = try notation.text()
    guard let zone = Zone(name) else {
      let near = nearestWord(to: name, among: Zone.names).map { "did you mean \"\($0)\"?" }
      throw notation.mistake(
        "\"\(name)\" is not known; "
          + (near ?? "write UTC or a zone with the summer time of the European Union, such as Europe/Amsterdam"))
    }
    self = zone
  }

  /// Every zone that may be named, in byte order.
  package static let names = (winters.flatMap(\.names) + [utc.name]).sorted()

  /// Places of the tz database by their minutes ahead of UTC in winter.
  private static let winters: [(offset: Int, names: [String])] = [
    (
      0,
      [
        "Atlantic/Canary", "Atlantic/Faroe", "Atlantic/Madeira", "Europe/Dublin", "Europe/Guernsey",
        "Europe/Isle_of_Man", "Europe/Jersey", "Europe/Lisbon", "Europe/London",
      ]
    ),
    (
      60,
      [
        "Africa/Ceuta", "Arctic/Longyearbyen", "Europe/Amsterdam", "Europe/Andorra", "Europe/Belgrade", "Europe/Berlin",
        "Europe/Bratislava", "Europe/Brussels", "Europe/Budapest", "Europe/Busingen", "Europe/Copenhagen",
        "Europe/Gibraltar", "Europe/Ljubljana", "Europe/Luxembourg", "Europe/Madrid", "Europe/Malta", "Europe/Monaco",
        "Europe/Oslo", "Europe/Paris", "Europe/Podgorica", "Europe/Prague", "Europe/Rome", "Europe/San_Marino",
        "Europe/Sarajevo", "Europe/Skopje", "Europe/Stockholm", "Europe/Tirane", "Europe/Vaduz", "Europe/Vatican",
        "Europe/Vienna", "Europe/Warsaw", "Europe/Zagreb", "Europe/Zurich",
      ]
    ),
    (
      120,
      [
        "Asia/Nicosia", "Europe/Athens", "Europe/Bucharest", "Europe/Helsinki", "Europe/Kyiv", "Europe/Mariehamn",
        "Europe/Riga", "Europe/Sofia", "Europe/Tallinn", "Europe/Vilnius",
      ]
    ),
  ]

  /// Minutes ahead of UTC.
  package func offset(at minute: Minute) -> Int {
    let year = LocalTime(number: minute.number).day.civil.year
    return Zone.turn(3, year) <= minute && minute < Zone.turn(10, year) ? summer : winter
  }

  /// What the wall clock shows.
  package func local(_ minute: Minute) -> LocalTime { LocalTime(number: minute.number + offset(at: minute)) }

  /// The first minute at which the wall clock shows this; the first after the gap where it never does.
  package func minute(of time: LocalTime) -> Minute {
    let early = Minute(number: time.number - summer)
    if offset(at: early) == summer { return early }
    let late = Minute(number: time.number - winter)
    return offset(at: late) == winter ? late : Zone.turn(3, time.day.civil.year)
  }

  /// 01:00 UTC on the last Sunday of March or October, both of 31 days.
  private static func turn(_ month: Int, _ year: Int) -> Minute {
    guard let last = Day(year: year, month: month, day: 31) else {
      preconditionFailure("March and October have 31 days")
    }
    return Minute(number: LocalTime(day: last - last.weekday, minute: 60).number)
  }
}

extension Zone {
  /// `2026-01-20T02:30+01:00`.
  package func stamp(_ minute: Minute) -> String {
    let (time, offset) = (local(minute), offset(at: minute))
    return "\(time.day)T\(time.clock)+\(LocalTime.twoDigits(offset / 60)):\(LocalTime.twoDigits(offset % 60))"
  }
}
