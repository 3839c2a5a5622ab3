internal import Metrics
internal import Records

/// One key of a pipeline's definition: what it means, and what holds when it is left out. The page of settings is made of
/// these; a test holds them against the keys that are read.
package struct PipelineSetting: Hashable, Sendable {
  /// The groups that it lies in, joined by points; empty for a key of the pipeline itself. `*` stands for any name, `[]` for
  /// each item of a list.
  package let group: String
  package let key: String
  package let meaning: String
  /// What may be written.
  package let form: String
  /// Nil for a key that must be there.
  package let standard: String?
  /// Where the contract or the measure's author says so; nil for what is only a choice of the network.
  package let source: String?

  init(
    _ key: String, in group: String = "", _ meaning: String, _ form: String, standard: String?, source: String? = nil
  ) {
    self.key = key
    self.group = group
    self.meaning = meaning
    self.form = form
    self.standard = standard
    self.source = source
  }

  /// As `--compare` and the page call it.
  package var path: String { group.isEmpty ? key : "\(group).\(key)" }

  /// Every key, in the order of the page.
  package static let all: [PipelineSetting] =
    pipeline + period + deliveries + agreements + settings
    + weights + retention

  /// Names that `ringwerk figures --compare` takes.
  package static let changeable: [String] =
    settings.map(\.key).filter { $0 != "weights" } + weights.map(\.path.withoutSettings)
    + Ring.words.flatMap { ring in agreementParts.map { "\(ring).\($0)" } }

  /// The keys of one group, in the page's order.
  package static func keys(of group: String) -> [String] { all.filter { $0.group == group }.map(\.key) }
}

extension String {
  fileprivate var withoutSettings: String { hasPrefix("settings.") ? String(dropFirst("settings.".count)) : self }
}

extension PipelineSetting {
  private static let pipeline: [PipelineSetting] = [
    PipelineSetting("sentence", "What the run is for.", "a sentence", standard: nil),
    PipelineSetting("language", "The language of the reports.", "`nl` or `en`", standard: "`nl`"),
    PipelineSetting("period", "Which period a run is about.", "a group", standard: nil),
    PipelineSetting("deliveries", "Where deliveries are taken from, in this order.", "a list of groups", standard: nil),
    PipelineSetting(
      "tolerance", "The share of rejected rows above which a delivery is refused.", "0 to 1", standard: "0.05",
      source: "records.md, Rows"),
    PipelineSetting(
      "agreements", "What each ring agreed on; a ring that is named has these rules and no others.", "a group",
      standard: "those of metrics.md", source: "metrics.md, Agreements"),
    PipelineSetting(
      "coalitions", "By a coalition's identifier: agreements of its own, which begin from the pipeline's.",
      "`{\"data\": {\"agreements\": {...}}}`", standard: "none"),
    PipelineSetting("settings", "What measures are told.", "a group", standard: "see below"),
    PipelineSetting(
      "reports", "The folders of `reports/` that are made, in this order; without any deliveries are only taken in.",
      "a list", standard: nil),
    PipelineSetting(
      "freshness", "Days after which a folder of deliveries that brought nothing new is called old.", "1 or more",
      standard: "92", source: "operation.md, Faults"),
    PipelineSetting(
      "schedule", "When it runs of its own accord: minute, hour, day of the month, month, day of the week.",
      "`30 4 * * *`", standard: "when somebody asks", source: "crontab(5)"),
    PipelineSetting(
      "timezone", "Whose wall clock that is: one with the summer time of the European Union, or UTC.",
      "`Europe/Amsterdam`", standard: "`Europe/Amsterdam`", source: "operation.md, Schedule"),
    PipelineSetting(
      "catch_up", "Of due times that were missed: `latest` runs the newest, `each` all of them, `none` nothing.",
      "a word", standard: "`latest`", source: "operation.md, Schedule"),
    PipelineSetting(
      "retention", "How long what is kept; each run lets go of what is older.", "a group",
      standard: "everything is kept", source: "records.md, Privacy"),
  ]

  private static let period: [PipelineSetting] = [
    PipelineSetting(
      "year_starts", in: "period", "The first day of a year.", "`MM-DD`", standard: "`01-01`"),
    PipelineSetting(
      "year", in: "period",
      "`last-complete`: the newest that has ended and in which a meeting was held; `running`: the one of the run's day.",
      "a word", standard: nil),
  ]

  private static let deliveries: [PipelineSetting] = [
    PipelineSetting(
      "folder", in: "deliveries[]", "A delivery, or a folder of them; relative to the project.", "a path", standard: nil
    ),
    PipelineSetting(
      "mode", in: "deliveries[]",
      "`append`: keys that a file does not name stay as they are; `snapshot`: they are closed.", "a word",
      standard: "`append`", source: "records.md, Rows"),
    PipelineSetting(
      "mapping", in: "deliveries[]", "A file of `pipelines/mappings/` by which it is read.", "a name",
      standard: "the one that is called as the delivery, if there is one"),
    PipelineSetting(
      "dialect", in: "deliveries[]", "How its files are written, as a mapping says it.", "a group",
      standard: "found from the files and shown; asked about in doubt"),
  ]

  private static let agreementParts = ["attendance_rate", "contributions"]

  private static let agreements: [PipelineSetting] =
    Ring.allCases.map { ring in
      PipelineSetting(
        ring.rawValue, in: "agreements", "What the ring \(ring.rawValue) agreed on.", "a group",
        standard: agreed(RingRules()[ring]), source: "metrics.md, Agreements")
    } + [
      PipelineSetting(
        agreementParts[0], in: "agreements.*", "Least share of the own invitations at which a person is present.",
        "0 to 1", standard: "not agreed on"),
      PipelineSetting(
        agreementParts[1], in: "agreements.*", "Least contributions a year.", "1 or more", standard: "not agreed on"),
      PipelineSetting(
        "agreements", in: "coalitions.*", "The coalition's own, as above.", "a group", standard: nil),
    ]

  private static func agreed(_ agreement: Agreement) -> String {
    let parts = [
      agreement.attendance.map { "\(agreementParts[0]) \($0)" },
      agreement.contributions.map { "\(agreementParts[1]) \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }
}
