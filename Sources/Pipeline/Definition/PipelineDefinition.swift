package import Metrics
package import Records

/// One scheduled run as a person wrote it down: `pipelines/<name>.json`.
package struct PipelineDefinition: Hashable, Sendable {
  /// Which period a run is about.
  package enum PeriodRule: String, Vocabulary {
    /// The newest period that has ended and in which a meeting was held.
    case lastComplete = "last-complete"
    /// The period in which the run's day falls.
    case running
  }

  /// A folder from which deliveries are taken, and how they are read.
  package struct Source: Hashable, Sendable {
    /// Relative to the project folder.
    package let folder: String
    package let mode: DeliveryMode
    /// A file of `pipelines/mappings/` without its ending; nil for the one that has the delivery's name, if any.
    package let mapping: String?
    /// How the files are written, whatever a mapping says; nil for what the mapping says, or else each file shows.
    package let dialect: Dialect?
  }

  package let name: String
  /// What the run is for, in one sentence.
  package let sentence: String
  package let language: Language
  package let yearStart: YearStart
  package let period: PeriodRule
  package let sources: [Source]
  /// The share of rejected rows above which a delivery is refused.
  package let tolerance: Double
  package let settings: Settings
  /// The folders of `reports/` that are made; without any the run ends when the deliveries have been taken in.
  package let reports: [String]
  /// How long what is kept; nil keeps everything.
  package let retention: RetentionDefinition?
  /// Nil for a pipeline that runs only when somebody asks.
  package let schedule: Schedule?
  /// Days after which a source that brought nothing new is called old.
  package let freshness: Int

  /// The share of a kind's rows above which a snapshot that no longer names them stops and asks.
  static let closable = 0.2

  /// Days of the longest quarter of a year: coalitions meet some six times a year, so that records which say nothing new
  /// for so long are old.
  private static let quarter = 92

  package init(name: String, _ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields(
      [
        "sentence", "language", "period", "deliveries", "tolerance", "agreements", "coalitions", "settings", "reports",
        "retention", "freshness",
      ] + Schedule.keys)
    self.name = name
    sentence = try fields.need("sentence").text()
    language = try fields.word("language", of: Language.self) ?? .nl
    let period = try fields.need("period").fields(["year_starts", "year"])
    yearStart = try period["year_starts"].map(PipelineDefinition.yearStart) ?? .calendarYear
    self.period = try period.need("year").word(of: PeriodRule.self)
    tolerance = try fields["tolerance"].map(PipelineDefinition.share) ?? 0.05
    sources = try fields.need("deliveries").list().map(Source.init)
    settings = try Settings(fields)
    reports = try fields.need("reports").list().map { item throws(DefinitionError) in try item.text() }
    retention = try fields["retention"].map { value throws(DefinitionError) in try RetentionDefinition(value) }
    schedule = try Schedule(fields)
    freshness =
      try fields["freshness"].map { value throws(DefinitionError) in
        try PipelineDefinition.count(value, least: 1)
      } ?? PipelineDefinition.quarter
  }

  private static func yearStart(_ notation: Notation) throws(DefinitionError) -> YearStart {
    guard let start = YearStart(try notation.text()) else {
      throw notation.mistake("a year starts on a month and a day that every year has, such as \"08-01\"")
    }
    return start
  }

  /// A number from 0 to 1.
  static func share(_ notation: Notation) throws(DefinitionError) -> Double {
    let share = try notation.number()
    guard (0...1).contains(share) else { throw notation.mistake("a share is a number from 0 to 1, such as 0.75") }
    return share
  }

  /// A whole number of at least `least`.
  static func count(_ notation: Notation, least: Int = 0) throws(DefinitionError) -> Int {
    let count = try notation.whole()
    guard count >= least else { throw notation.mistake("write a whole number of at least \(least)") }
    return count
  }
}

extension PipelineDefinition.Source {
  init(_ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields(["folder", "mode", "mapping", "dialect"])
    folder = try fields.need("folder").text()
    mode = try fields.word("mode", of: DeliveryMode.self) ?? .append
    mapping = try fields.text("mapping")
    dialect = try fields["dialect"].map { value throws(DefinitionError) in try Dialect(value) }
  }
}
