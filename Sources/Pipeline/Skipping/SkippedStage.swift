package import Records

/// A stage that was not done again, since nothing on which it rests has changed.
package struct SkippedStage: Hashable, Sendable {
  package let stage: RunError.Stage
  /// The run that last did it, and its day.
  package let since: Int
  package let day: Day

  package var reason: String { "unchanged since run \(since) of \(day)" }
}
