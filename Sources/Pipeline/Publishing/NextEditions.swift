internal import Records
internal import Reports

/// When the next edition of each report comes of its own accord: at the first due time after the run's day of a pipeline that
/// makes it. None for one that is made when somebody asks, or where the past was asked for.
struct NextEditions {
  /// By the name of the report's definition.
  private let days: [String: Day]

  init(_ order: RunOrder) {
    var days: [String: Day] = [:]
    // A pipeline that cannot be read is its own run's trouble.
    for pipeline in order.asKnownOn == nil ? Array(order.project.definitions().pipelines.values) : [] {
      guard let day = pipeline.schedule?.next(afterDay: order.day) else { continue }
      for report in pipeline.reports { days[report] = min(days[report] ?? day, day) }
    }
    self.days = days
  }

  /// By the name of the folder in which a report's editions stand: that of its definition, with the readers' after it where
  /// it is also for others.
  func days(of entries: [IndexPage.Entry]) -> [String: Day] {
    var own: [String: Day] = [:]
    for name in Set(entries.map(\.report)) {
      own[name] = days[name] ?? days.filter { name.hasPrefix($0.key + "-") }.max { $0.key.count < $1.key.count }?.value
    }
    return own
  }
}

extension Schedule {
  /// The first day on which it is due again.
  func next(afterDay day: Day) -> Day? {
    next(after: zone.minute(of: LocalTime(day: day, minute: 1439))).map { zone.local($0).day }
  }
}
