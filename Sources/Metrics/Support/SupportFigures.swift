package import Records

/// The group `support` of the figure document.
extension SupportMeasures {
  package static func document(_ dossiers: [SupportMeasures], _ facts: Facts) -> Figure {
    .group(dossiers.map { .init(facts.coalitions.ids[Int($0.coalition)], $0.document) })
  }

  private var document: Figure {
    .group([
      .init(.ageYears, .count(ageInYears)),
      .init("indicators", indicators.document),
      .init(.signals, .group(Signal.allCases.map { .init($0.rawValue, .flag(ground.isRaised($0))) })),
      .init(.score, .number(orAbsent: weighing.score)),
      .init(.scoreLow, .number(orAbsent: weighing.low)),
      .init(.scoreHigh, .number(orAbsent: weighing.high)),
      .init(.rankAcceptability, .list(rankAcceptability.map(Figure.number))),
      .init(.requestedHours, .number(orAbsent: support?.requested)),
      .init(.grantedHours, .number(orAbsent: support?.granted)),
      .init(.spentHours, .number(orAbsent: support?.spent)),
      .init("request", .text(orAbsent: support?.request)),
      .init("advice", .text(orAbsent: support?.advice)),
      .init("last_decision", lastDecision?.document ?? .absent),
      .init("this_decision", thisDecision?.document ?? .absent),
    ])
  }
}

extension Indicators {
  fileprivate var document: Figure {
    .group(
      Indicator.allCases.flatMap { indicator -> [Figure.Entry] in
        let counts = counts(of: indicator)
        return [
          .init(indicator.rawValue, .number(orAbsent: self[indicator])),
          .init(indicator.rawValue + "_counts", .list([.count(counts.numerator), .count(counts.denominator)])),
        ]
      })
  }
}

extension DecisionRow {
  fileprivate var document: Figure {
    .group([
      .init("decision", .word(decision.rawValue)), .init("reason", .word(reason)), .init("decided_on", .day(decidedOn)),
    ])
  }
}

extension Figure {
  /// Absent when nil or empty.
  fileprivate static func text(orAbsent text: String?) -> Figure {
    text.flatMap { $0.isEmpty ? nil : .word($0) } ?? .absent
  }
}
