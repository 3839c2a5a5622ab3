internal import Metrics

extension PipelineSetting {
  private static let standards = Settings()

  private static func measure(
    _ key: String, _ meaning: String, _ form: String, _ standard: String, _ source: String
  ) -> PipelineSetting {
    PipelineSetting(key, in: "settings", meaning, form, standard: standard, source: source)
  }

  /// What measures are told; the defaults are those that hold, not copies of them.
  static let settings: [PipelineSetting] = [
    measure(
      "observed_core", "Share of the coalition's own meetings from which behaviour shows the core.", "0 to 1",
      "\(standards.rules.observedCore)", "metrics.md, Observed ring"),
    measure(
      "observed_active", "Share of the coalition's own meetings from which behaviour shows the active ring.", "0 to 1",
      "\(standards.rules.observedActive)", "metrics.md, Observed ring"),
    measure(
      "least_invitations", "Invitations from which the attendance rule applies to a person.", "1 or more",
      "\(standards.rules.leastInvitations)", "metrics.md, Agreements"),
    measure(
      "least_meetings", "Meetings below which no share shows a ring.", "1 or more",
      "\(standards.rules.leastMeetings)", "metrics.md, Observed ring"),
    measure(
      "memory", "Days for which a person still carries what was heard at another coalition.", "1 or more",
      "\(standards.memory)", "metrics.md, Knowledge flow"),
    measure(
      "half_life", "Days after which a carry weighs half.", "1 or more", "\(Int(standards.halfLife))",
      "metrics.md, Knowledge flow"),
    measure(
      "return_window", "Days within which a newcomer comes back, or does not.", "1 or more",
      "\(standards.returnWindow)", "metrics.md, Coalitions"),
    measure(
      "chance_tables", "Random tables that the overlap of coalitions is compared with, where a report tells of it.",
      "100 or more",
      "\(standards.chanceTables)", "metrics.md, Chance"),
    measure(
      "weighing_draws", "Random weight vectors behind rank acceptability.", "1 or more",
      "\(standards.weighingDraws)", "metrics.md, Weighing"),
    measure(
      "seed", "Start of every random sequence; the same seed gives the same figures.", "0 or more",
      "\(standards.seed)", "metrics.md, Chance"),
    measure(
      "weights", "The weight of each indicator of the support dossier.", "a group", "all alike",
      "metrics.md, Weighing"),
  ]

  /// One for each indicator.
  static let weights: [PipelineSetting] = zip(Indicator.allCases, standards.weights).map { indicator, weight in
    PipelineSetting(
      indicator.rawValue, in: "settings.weights", "The weight of the indicator \(indicator.rawValue).", "0 or more",
      standard: "\(Int(weight))", source: "metrics.md, Weighing")
  }
}
