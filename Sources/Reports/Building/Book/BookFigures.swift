internal import Metrics
internal import Records

/// The period's own words, derived from `meta`.
enum PeriodFigures {
  static func group(of document: Figure) -> Figure {
    let word = { (path: String) -> String? in
      if case .word(let word)? = document[path] { word } else { nil }
    }
    let end = word("meta/b").flatMap { Day($0) }
    return .group([
      Figure.Entry("name", name(of: document, start: word("meta/a")).map(Figure.word) ?? .absent),
      Figure.Entry("first", word("meta/a").map(Figure.word) ?? .absent),
      Figure.Entry("last", end.map { Figure.day($0 - 1) } ?? .absent),
      Figure.Entry("as_of", word("meta/as_of").map(Figure.word) ?? .absent),
    ])
  }

  /// "2025", or "2024/2025" for a period that runs over new year.
  private static func name(of document: Figure, start: String?) -> String? {
    guard case .count(let year)? = document["meta/year"] else { return nil }
    let isCalendarYear = start.map { $0.hasSuffix("-01-01") } ?? true
    return isCalendarYear ? String(year) : "\(year)/\(year + 1)"
  }
}

/// The thresholds of the run, so that a sentence can name them.
enum SettingFigures {
  /// Below this share of meetings with a list a report shows the reason instead of the figure (metrics.md, General rules).
  static let leastCoverage = 0.5
  /// The smallest number of persons that an edition for others than the bureau may show.
  static let leastPersons = 5

  static func group(_ settings: Settings) -> Figure {
    let rules = settings.rules
    let agreements: [(String, Agreement)] = Ring.allCases.map { ($0.rawValue, rules[$0]) }
    let agreed = agreements.flatMap { name, agreement in
      [
        Figure.Entry(name + "_attendance", .number(orAbsent: agreement.attendance)),
        Figure.Entry(name + "_contributions", .count(orAbsent: agreement.contributions)),
      ]
    }
    return .group(
      agreed + [
        Figure.Entry("least_invitations", .count(rules.leastInvitations)),
        Figure.Entry("observed_core", .number(rules.observedCore)),
        Figure.Entry("observed_active", .number(rules.observedActive)),
        Figure.Entry("least_meetings", .count(rules.leastMeetings)),
        Figure.Entry("return_window", .count(settings.returnWindow)),
        Figure.Entry("memory", .count(settings.memory)),
        Figure.Entry("least_coverage", .number(leastCoverage)),
        Figure.Entry("least_persons", .count(leastPersons)),
        Figure.Entry("own_rules", .count(settings.ownRules.count)),
      ])
  }
}

/// The weights of the run from 0 to 100: only what they are to each other counts.
enum WeightFigures {
  static func group(_ settings: Settings) -> Figure {
    let heaviest = settings.weights.max() ?? 0
    return .group(
      zip(Indicator.allCases, settings.weights).map { indicator, weight in
        Figure.Entry(indicator.rawValue, .number(heaviest > 0 ? 100 * weight / heaviest : 0))
      })
  }
}

/// What the deliveries say about themselves.
struct DataFigures {
  let deliveries: [TakenDelivery]
  let freshness: Freshness
  let knownOn: Day?
  let document: Figure

  var group: Figure {
    let newest = freshness.sources.max() ?? deliveries.map(\.deliveredOn).max()
    let age = newest.flatMap { newest in asOf.map { $0 - newest } }
    let limit = freshness.staleAfterDays
    let old = freshness.sources.filter { source in asOf.map { $0 - source > limit } ?? false }
    return .group([
      Figure.Entry("deliveries", .count(deliveries.count)),
      Figure.Entry("newest", newest.map(Figure.day) ?? .absent),
      Figure.Entry("known_on", knownOn.map(Figure.day) ?? .absent),
      Figure.Entry("age_days", .count(orAbsent: age)),
      Figure.Entry("stale_after_days", .count(limit)),
      Figure.Entry("stale", age.map { .flag($0 > limit) } ?? .absent),
      Figure.Entry("sources", .count(freshness.sources.count)),
      Figure.Entry("stale_sources", .count(old.count)),
      Figure.Entry("stale_since", old.max().map(Figure.day) ?? .absent),
      Figure.Entry("next_due", freshness.nextDue.map(Figure.day) ?? .absent),
      Figure.Entry("read", total("read")),
      Figure.Entry("taken", taken),
      Figure.Entry("rejected", total("rejected")),
    ])
  }

  var deliveryGroup: Figure {
    .group(
      deliveries.sorted { ($0.deliveredOn, $0.name) < ($1.deliveredOn, $1.name) }.map { delivery in
        Figure.Entry(
          delivery.name,
          .group([
            Figure.Entry("delivered_on", .day(delivery.deliveredOn)),
            Figure.Entry("read", .count(delivery.read)),
            Figure.Entry("accepted", .count(delivery.accepted)),
            Figure.Entry("unchanged", .count(delivery.unchanged)),
            Figure.Entry("updated", .count(delivery.updated)),
            Figure.Entry("rejected", .count(delivery.rejected)),
            Figure.Entry("retried", .count(delivery.retried)),
          ]))
      })
  }

  private var asOf: Day? {
    if case .word(let text)? = document["meta/as_of"] { Day(text) } else { nil }
  }

  /// Accepted, unchanged and updated: all that was not rejected.
  private var taken: Figure {
    let parts = ["accepted", "unchanged", "updated"].map(total)
    return parts.reduce(.count(0)) { sum, part in
      if case .count(let a) = sum, case .count(let b) = part { .count(a + b) } else { .absent }
    }
  }

  /// Over all kinds of the last delivery; absent when the document has none.
  private func total(_ name: String) -> Figure {
    guard case .group(let kinds)? = document["rows"] else { return .absent }
    return .count(
      kinds.reduce(0) { sum, kind in
        if case .count(let n)? = kind.figure[name] { sum + n } else { sum }
      })
  }
}
