internal import FoundationEssentials
internal import Ledger
package import Records

/// The runs of a project and the due times at which none could be begun, the newest first.
///
/// It only reads, and keeps no run away.
package struct History {
  package struct Item: Hashable, Sendable {
    package let pipeline: String
    /// The run's day: the reference date of its figures.
    package let day: Day
    /// When it began, or when it was due.
    package let began: Minute
    /// Where the pipeline's wall clock hangs.
    package let zone: Zone
    /// Nil for one without an end, and for one that never began.
    package let seconds: Int?
    package let end: String
    package let taken, refused: Int
    /// `REPORT PERIOD NUMBER` of every edition it made.
    package let editions: [String]
  }

  package let items: [Item]

  /// - Parameter most: how many of the newest are listed.
  package init(_ project: Project, most: Int) throws(RunError) {
    let definitions = project.definitions()
    func zone(_ pipeline: String) -> Zone { definitions.pipelines[pipeline]?.schedule?.zone ?? .amsterdam }
    let book = try stage(.definitions) { try DueBook.read(project) }
    let isHeld = LedgerLock.isHeld(beside: project.ledger)
    let runs = try stage(.intake) {
      Disk.exists(project.ledger) ? try Ledger(at: project.ledger).lastRuns(most) : []
    }
    let ran = runs.enumerated().map { place, run in
      Item(run, zone(run.run.pipeline), isRunning: isHeld && place == 0)
    }
    let missed = book.pipelines.flatMap { name, known in
      known.records.filter { $0.state == .missed }.map { Item(missed: $0, name, zone(name)) }
    }
    items = Array(
      (ran + missed).sorted { ($0.began, $0.pipeline, $0.end) > ($1.began, $1.pipeline, $1.end) }.prefix(most))
  }
}

extension History.Item {
  fileprivate init(_ summary: RunSummary, _ zone: Zone, isRunning: Bool) {
    let run = summary.run
    pipeline = run.pipeline
    day = run.day
    began = Minute(seconds: run.started)
    self.zone = zone
    seconds = run.ended.map { $0 - run.started }
    end = run.end?.rawValue ?? (isRunning ? "running" : RunRecord.End.interrupted.rawValue)
    taken = summary.taken
    refused = summary.refused
    editions = summary.editions.map { "\($0.report) \($0.period) \($0.number)" }
  }

  fileprivate init(missed record: DueRecord, _ pipeline: String, _ zone: Zone) {
    self.pipeline = pipeline
    day = zone.local(record.due).day
    began = record.due
    self.zone = zone
    seconds = nil
    end = record.state.rawValue
    (taken, refused, editions) = (0, 0, [])
  }
}

extension History {
  /// A table, without a line feed at its end.
  package var text: String {
    if items.isEmpty { return "Nothing has run yet." }
    return PlainTable(
      ["day", "pipeline", "began", "seconds", "end", "taken", "refused", "editions"],
      items.map { item in
        [
          item.day.description, item.pipeline, item.zone.local(item.began).description,
          item.seconds.map(String.init) ?? "-", item.end, String(item.taken), String(item.refused),
          String(item.editions.count),
        ]
      }
    ).text
  }

  private struct Shape: Encodable {
    let day, pipeline, began, timezone, end: String
    let seconds: Int?
    let taken, refused: Int
    let editions: [String]
  }

  /// A list of the same, with every edition by name.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let shapes = items.map {
      Shape(
        day: $0.day.description, pipeline: $0.pipeline, began: $0.zone.stamp($0.began), timezone: $0.zone.name,
        end: $0.end, seconds: $0.seconds, taken: $0.taken, refused: $0.refused, editions: $0.editions)
    }
    return try Array(encoder.encode(shapes)) + [UInt8(ascii: "\n")]
  }
}
