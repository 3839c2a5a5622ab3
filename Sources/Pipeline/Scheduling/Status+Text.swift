internal import FoundationEssentials
internal import Ledger
internal import Records

extension Status {
  /// The sentence, a table of pipelines, and one of the folders from which deliveries come; without a line feed at its
  /// end.
  package var text: String {
    [sentence, pipelineTable.text, sourceTable?.text].compactMap(\.self).joined(separator: "\n\n")
  }

  private var pipelineTable: PlainTable {
    PlainTable(
      ["pipeline", "last run", "ended", "next due", "last good edition"],
      pipelines.map { pipeline in
        let zone = pipeline.schedule?.zone ?? .amsterdam
        let last = pipeline.last.map { zone.local(Minute(seconds: $0.run.started)).description }
        let edition = pipeline.edition.map { edition in
          let made = pipeline.editionMade.map { zone.local(Minute(seconds: $0)).description + ", " } ?? ""
          return "\(made)\(edition.report) \(edition.period) \(edition.number)"
        }
        return [
          pipeline.name, last ?? "-", pipeline.lastEnd ?? "-", pipeline.next.map { zone.local($0).description } ?? "-",
          edition ?? "-",
        ]
      })
  }

  private var sourceTable: PlainTable? {
    let rows = pipelines.flatMap { pipeline in
      pipeline.sources.map { source in
        [
          source.source, pipeline.name, source.newest?.description ?? "-", source.age.map { "\($0) days" } ?? "-",
          source.isStale ? "old, more than \(source.limit) days" : source.newest == nil ? "nothing yet" : "fresh",
        ]
      }
    }
    return rows.isEmpty ? nil : PlainTable(["deliveries from", "for", "newest", "age", "which is"], rows)
  }

  /// The same for a script: `verdict`, `sentence`, `last_tick`, `mistakes` and `pipelines`.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(Shape(self))) + [UInt8(ascii: "\n")]
  }

  private struct Shape: Encodable {
    let verdict, sentence: String
    let lastTick: String?
    let mistakes: [String]
    let pipelines: [Pipeline]

    init(_ status: Status) {
      verdict = status.verdict.rawValue
      sentence = status.sentence
      lastTick = status.lastTick?.description
      mistakes = status.mistakes.map(\.description)
      pipelines = status.pipelines.map(Pipeline.init)
    }
  }

  private struct Pipeline: Encodable {
    struct Run: Encodable {
      let day, started, end: String
      let ended: String?
    }

    struct MadeEdition: Encodable {
      let report, period, folder: String
      let number: Int
      let made: String?
    }

    struct Source: Encodable {
      let folder: String
      let newest: String?
      let ageDays: Int?
      let staleAfterDays: Int
      let stale: Bool
    }

    let name: String
    let timezone, nextDue, overdueSince, reason: String?
    let lastRun: Run?
    let lastGoodEdition: MadeEdition?
    let sources: [Source]

    init(_ status: PipelineStatus) {
      let zone = status.schedule?.zone ?? .amsterdam
      func stamp(_ seconds: Int) -> String { zone.stamp(Minute(seconds: seconds)) }
      name = status.name
      timezone = status.schedule?.zone.name
      nextDue = status.next.map(zone.stamp)
      overdueSince = status.overdue.map(zone.stamp)
      reason = status.reason.isEmpty ? nil : status.reason
      lastRun = status.last.map { last in
        Run(
          day: last.run.day.description, started: stamp(last.run.started), end: status.lastEnd ?? "",
          ended: last.run.ended.map(stamp))
      }
      lastGoodEdition = status.edition.map { edition in
        MadeEdition(
          report: edition.report, period: edition.period, folder: edition.folder, number: edition.number,
          made: status.editionMade.map(stamp))
      }
      sources = status.sources.map {
        Source(
          folder: $0.source, newest: $0.newest?.description, ageDays: $0.age, staleAfterDays: $0.limit,
          stale: $0.isStale)
      }
    }
  }
}
