internal import FoundationEssentials
internal import Records

/// What a project remembers of its due times: `data/schedule.json`.
///
/// It lies beside the ledger and not in it: when the ledger is damaged, or being made again, it is this that says so and
/// that goes on. It is written beside its place and renamed, so that a kill leaves the former one or the next.
package struct DueBook: Hashable, Sendable {
  /// The latest minute at which a tick came; nil before the first.
  package var lastTick: Minute?
  /// By the pipeline's name.
  package var pipelines: [String: DueRecords]

  package init(lastTick: Minute? = nil, pipelines: [String: DueRecords] = [:]) {
    self.lastTick = lastTick
    self.pipelines = pipelines
  }

  /// Its place below the project.
  package static let file = "data/schedule.json"

  /// An empty one where there is none; a file that is damaged is an error.
  package static func read(_ project: Project) throws(TickError) -> DueBook {
    let path = project.path(file)
    guard Disk.exists(path) else { return DueBook() }
    do throws(DefinitionError) {
      return try DueBook(Notation(reading: path, as: file))
    } catch {
      throw TickError(
        .failed, "what was due cannot be read (\(error)); take \(path) away, and the schedules begin anew from then on")
    }
  }

  private init(_ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields(["last_tick", "pipelines"])
    lastTick = try fields["last_tick"].map { value throws(DefinitionError) in try Minute(value) }
    pipelines = [:]
    for member in try fields.members("pipelines") { pipelines[member.key] = try DueRecords(member.value) }
  }

  func write(_ project: Project) throws(TickError) {
    let path = project.path(DueBook.file)
    do {
      try Disk.makeFolder(Disk.folder(of: path))
      try Disk.write(try bytes(), to: path + ".new")
      try Disk.move(path + ".new", to: path)
      try Disk.flush(Disk.folder(of: path))
    } catch {
      throw TickError(.outputNotWritten, "what is due cannot be kept: \(error)")
    }
  }

  private func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(Shape(self))) + [UInt8(ascii: "\n")]
  }

  /// As it stands in the file.
  private struct Shape: Encodable {
    struct Pipeline: Encodable {
      let from, until: String
      let dueTimes: [Due]
    }

    struct Due: Encodable {
      let due, state: String
      let attempts: Int
      let reason: String
    }

    let lastTick: String?
    let pipelines: [String: Pipeline]

    init(_ book: DueBook) {
      lastTick = book.lastTick?.description
      pipelines = book.pipelines.mapValues { known in
        Pipeline(
          from: known.from.description, until: known.until.description,
          dueTimes: known.records.map {
            Due(due: $0.due.description, state: $0.state.rawValue, attempts: $0.attempts, reason: $0.reason)
          })
      }
    }
  }
}

extension DueRecords {
  fileprivate init(_ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields(["from", "until", "due_times"])
    self.init(from: try Minute(fields.need("from")), until: try Minute(fields.need("until")))
    for item in try fields.list("due_times") {
      let due = try item.fields(["due", "state", "attempts", "reason"])
      set(
        DueRecord(
          try Minute(due.need("due")), try due.need("state").word(of: DueRecord.State.self),
          attempts: try due.whole("attempts") ?? 0, reason: try due.text("reason") ?? ""))
    }
  }
}

extension Minute {
  fileprivate init(_ notation: Notation) throws(DefinitionError) {
    guard let minute = Minute(try notation.text()) else {
      throw notation.mistake("a minute is written like \"2026-01-20T01:30Z\"")
    }
    self = minute
  }
}

/// A tick could not go on.
package struct TickError: Error, Hashable, Sendable, CustomStringConvertible {
  package let code: RunError.Code
  package let sentence: String

  init(_ code: RunError.Code, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }

  package var description: String { sentence }
}
