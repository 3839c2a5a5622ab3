package import Records

/// The group `support` of the figure document.
extension SupportMeasures {
  package static func document(_ dossiers: [SupportMeasures], _ facts: Facts) -> Figure {
    .group(dossiers.map { .init(facts.coalitions.ids[Int($0.coalition)], $0.document(facts)) })
  }

  /// The group `support_totals`: what all coalitions in P asked for and were given, and of how many there is something.
  package static func totals(_ dossiers: [SupportMeasures]) -> Figure {
    func sum(_ hours: (SupportRow) -> Double?) -> Figure {
      let given = dossiers.compactMap { $0.support.flatMap(hours) }
      return given.isEmpty ? .absent : .number(given.reduce(0, +))
    }
    return .group([
      .init("coalitions", .count(dossiers.count)), .init(.requestedHours, sum(\.requested)),
      .init(.grantedHours, sum(\.granted)), .init(.spentHours, sum(\.spent)),
      .init("requests", .count(dossiers.count { $0.support?.requested != nil })),
      .init("last_decisions", .count(dossiers.count { $0.lastDecision != nil })),
      .init("this_decisions", .count(dossiers.count { $0.thisDecision != nil })),
      .init("unexplained", .count(dossiers.count { $0.unexplained > 0 })),
      .init("open", .count(dossiers.count { $0.commitments.contains { $0.open > 0 } })),
    ])
  }

  /// Kinds of results of which some are still to come, due by now, with nobody having said why.
  private var unexplained: Int { commitments.count { $0.state == .unexplained } }

  private func document(_ facts: Facts) -> Figure {
    .group([
      .init("goal", .text(orAbsent: facts.coalitions.goals[Int(coalition)])),
      .init("needs", .text(orAbsent: facts.coalitions.needs[Int(coalition)])),
      .init("has_goal", .flag(ground.charter.hasGoal)), .init("has_needs", .flag(ground.charter.hasNeeds)),
      .init("explained", .flag(ground.overdue.isExplained)),
      .init("stranded_results", .count(ground.stranded.count)),
      .init("single_carriers", .count(ground.carriersOut.count { $0 == 1 })),
      .init("expected", .group(commitments.map { .init($0.kind.rawValue, $0.document) })),
      .init("unexplained", .count(unexplained)), .init("explanations", explanations.document),
      .init("relations", .number(orAbsent: indicators.mean { $0.isOfRelations })),
      .init("results", .number(orAbsent: indicators.mean { !$0.isOfRelations })),
      .init(.chance, chance?.document ?? .absent), .init("rank", .count(orAbsent: rank)),
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
  static func text(orAbsent text: String?) -> Figure {
    text.flatMap { $0.isEmpty ? nil : .word($0) } ?? .absent
  }
}
