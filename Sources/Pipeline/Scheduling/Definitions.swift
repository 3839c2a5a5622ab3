internal import Records

/// All pipelines of a project, those that can be read and what is wrong with the others.
struct Definitions {
  let pipelines: [String: PipelineDefinition]
  let mistakes: [DefinitionError]

  /// In byte order.
  var names: [String] { pipelines.keys.sorted() }

  /// What comes first after a minute, of one time the first by name.
  func next(after minute: Minute) -> DueMoment? {
    names.compactMap { name in
      guard let schedule = pipelines[name]?.schedule, let due = schedule.next(after: minute) else { return nil }
      return DueMoment(pipeline: name, due: due, zone: schedule.zone)
    }.min { ($0.due, $0.pipeline) < ($1.due, $1.pipeline) }
  }
}

extension Project {
  /// Every pipeline read: one that is wrong stops no other.
  func definitions() -> Definitions {
    var read: [String: PipelineDefinition] = [:]
    var mistakes: [DefinitionError] = []
    for name in pipelines() {
      do throws(DefinitionError) { read[name] = try pipeline(name) } catch { mistakes.append(error) }
    }
    return Definitions(pipelines: read, mistakes: mistakes)
  }
}
