package import Records

/// A due time of a pipeline, and where its wall clock hangs.
package struct DueMoment: Hashable, Sendable {
  package let pipeline: String
  package let due: Minute
  package let zone: Zone

  /// `2026-01-20 02:30`.
  package var local: String { zone.local(due).description }
}

/// What a tick did.
package struct TickOutcome {
  package enum Result {
    case ended(RunOutcome)
    case stopped(RunError)
  }

  package struct Performed {
    package let moment: DueMoment
    package let result: Result
  }

  /// Definitions that cannot be read: their pipelines wait until they can.
  package let mistakes: [DefinitionError]
  package let missed: [DueMoment]
  package internal(set) var runs: [Performed] = []
  /// What comes first from now on; nil when nothing is scheduled.
  package internal(set) var next: DueMoment?

  init(mistakes: [DefinitionError], missed: [DueMoment]) {
    self.mistakes = mistakes
    self.missed = missed
  }
}
