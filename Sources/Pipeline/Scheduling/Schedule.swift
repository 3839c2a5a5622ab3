internal import Records

/// When a pipeline runs of its own accord.
///
/// A due time is a minute of the wall clock. One that a spring night skips comes at the first minute after the gap, once,
/// also when others come there too; one that an autumn night repeats comes the first time only.
package struct Schedule: Hashable, Sendable {
  /// What happens to due times that passed while nobody ran them.
  package enum CatchUp: String, Vocabulary {
    /// The newest runs, the others are missed.
    case latest
    /// Every one runs, the oldest first.
    case each
    /// None runs; what is at most `Schedule.punctual` minutes late is not yet missed.
    case none
  }

  package let cron: CronExpression
  package let zone: Zone
  package let catchUp: CatchUp

  /// Minutes after a due time within which a run is on time.
  package static let punctual = 60
  /// Years within which every expression that ever comes does: a 29 February on a chosen day of the week, over 2100.
  private static let horizon = 41

  package init(_ cron: CronExpression, in zone: Zone = .amsterdam, catchUp: CatchUp = .latest) {
    self.cron = cron
    self.zone = zone
    self.catchUp = catchUp
  }

  /// The due times after one minute, up to and with another, in order.
  package func due(after: Minute, through: Minute) -> [Minute] {
    guard after < through else { return [] }
    var due: Set<Minute> = []
    var day = zone.local(after).day
    let last = zone.local(through).day
    while day <= last {
      for minute in minutes(of: day) where after < minute && minute <= through { due.insert(minute) }
      day = day + 1
    }
    return due.sorted()
  }

  /// The first due time after a minute; nil when there is none within `horizon`.
  package func next(after minute: Minute) -> Minute? {
    let first = zone.local(minute).day
    return (0..<Schedule.horizon * 366).lazy.compactMap { days in
      minutes(of: first + days).filter { $0 > minute }.min()
    }.first
  }

  /// The last due time up to and with a minute, and after another; nil when there is none.
  package func last(through minute: Minute, after: Minute) -> Minute? {
    var day = zone.local(minute).day
    let first = zone.local(after).day
    while day >= first {
      if let last = minutes(of: day).filter({ $0 <= minute && $0 > after }).max() { return last }
      day = day - 1
    }
    return nil
  }

  private func minutes(of day: Day) -> [Minute] {
    guard cron.falls(on: day) else { return [] }
    return cron.minutesOfDay.map { zone.minute(of: LocalTime(day: day, minute: $0)) }
  }
}
