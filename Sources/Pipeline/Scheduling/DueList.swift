internal import FoundationEssentials
package import Records

/// The coming due times of a project, in order of time, of one time in byte order of names.
package struct DueList {
  package let moments: [DueMoment]
  /// Definitions that cannot be read.
  package let mistakes: [DefinitionError]

  /// - Parameter last: the last local date that counts; without it the next three of every pipeline.
  package init(_ project: Project, now seconds: Int, until last: Day?) {
    let definitions = project.definitions()
    let now = Minute(seconds: seconds)
    mistakes = definitions.mistakes
    moments = definitions.names.flatMap { name -> [DueMoment] in
      guard let schedule = definitions.pipelines[name]?.schedule else { return [] }
      return schedule.coming(after: now, until: last).map { DueMoment(pipeline: name, due: $0, zone: schedule.zone) }
    }.sorted { ($0.due, $0.pipeline) < ($1.due, $1.pipeline) }
  }

  /// A table, without a line feed at its end.
  package var text: String {
    if moments.isEmpty { return "Nothing is due." }
    return PlainTable(
      ["pipeline", "due", "time zone"], moments.map { [$0.pipeline, $0.local, $0.zone.name] }
    ).text
  }

  private struct Item: Encodable {
    let pipeline, due, timezone: String
  }

  /// A list of `pipeline`, `due` (local time with its distance from UTC) and `timezone`.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let items = moments.map { Item(pipeline: $0.pipeline, due: $0.zone.stamp($0.due), timezone: $0.zone.name) }
    return try Array(encoder.encode(items)) + [UInt8(ascii: "\n")]
  }
}

extension Schedule {
  fileprivate func coming(after now: Minute, until last: Day?) -> [Minute] {
    if let last { return due(after: now, through: zone.minute(of: LocalTime(day: last, minute: 1439))) }
    var coming: [Minute] = []
    while coming.count < 3, let due = next(after: coming.last ?? now) { coming.append(due) }
    return coming
  }
}
