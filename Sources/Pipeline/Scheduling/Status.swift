internal import Ledger
package import Records

/// How a project stands: whether somebody has to look.
///
/// It only reads, and keeps no run away.
package struct Status {
  package let pipelines: [PipelineStatus]
  /// Definitions that cannot be read.
  package let mistakes: [DefinitionError]
  /// When a tick last came; nil when none ever did.
  package let lastTick: Minute?

  package init(_ project: Project, now seconds: Int) throws(RunError) {
    let definitions = project.definitions()
    let now = Minute(seconds: seconds)
    let book = try stage(.definitions) { try DueBook.read(project) }
    mistakes = definitions.mistakes
    lastTick = book.lastTick
    pipelines = try stage(.intake) {
      let isHeld = LedgerLock.isHeld(beside: project.ledger)
      guard Disk.exists(project.ledger) else {
        return definitions.all.map {
          PipelineStatus($0, [], book.pipelines[$0.name], sources: [], isHeld: isHeld, now: now)
        }
      }
      let ledger = try Ledger(at: project.ledger)
      let runs = try ledger.lastRuns(.max)
      return try definitions.all.map { pipeline in
        let day = (pipeline.schedule?.zone ?? .amsterdam).local(now).day
        return PipelineStatus(
          pipeline, runs, book.pipelines[pipeline.name], sources: try pipeline.freshness(in: ledger, on: day),
          isHeld: isHeld, now: now)
      }
    }
  }

  package enum Verdict: String, Vocabulary {
    case well
    /// Deliveries are old.
    case stale
    /// Something did not happen that should have.
    case wrong
  }

  package var verdict: Verdict {
    if !mistakes.isEmpty || pipelines.contains(where: { !$0.troubles.isEmpty }) { return .wrong }
    return pipelines.contains { !$0.stale.isEmpty } ? .stale : .well
  }

  /// One sentence that says whether something is wrong, and what.
  package var sentence: String {
    let wrong = mistakes.map { "a definition cannot be read, \($0)" } + pipelines.flatMap(\.troubles)
    // Pipelines may have a folder in common.
    let old = pipelines.flatMap(\.stale).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    switch verdict {
    case .wrong: return "Something is wrong: " + (wrong + old).joined(separator: "; ") + "."
    case .stale: return "The records are old: " + old.joined(separator: "; ") + "."
    case .well where lastTick == nil && pipelines.contains { $0.schedule != nil }:
      return "Nothing is wrong, but nothing runs of its own accord yet: see ringwerk schedule --cron."
    case .well: return "All is well."
    }
  }
}

extension Definitions {
  /// In byte order of their names.
  fileprivate var all: [PipelineDefinition] { names.compactMap { pipelines[$0] } }
}
