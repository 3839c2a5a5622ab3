package import Records

/// On what terms a delivery is taken.
package struct IntakeTerms: Hashable, Sendable {
  package var mode: DeliveryMode
  /// The largest share of rejected rows with which a delivery is still taken.
  package var tolerance: Double
  /// The largest share of a kind's rows that a snapshot may close by no longer naming them; nil when any may go. A file
  /// that was cut short says nothing of what is missing.
  package var closable: Double?
  /// The run that takes it.
  package var run: Int?
  /// It is taken again from the archive: every delivery that was entered once is entered, in its place.
  package var isReplay = false
  /// The folder from which it comes, as the pipeline calls it; nil when it was given by hand.
  package var source: String?

  package init(
    mode: DeliveryMode = .append, tolerance: Double = 0.05, closable: Double? = nil, run: Int? = nil,
    source: String? = nil
  ) {
    self.mode = mode
    self.tolerance = tolerance
    self.closable = closable
    self.run = run
    self.source = source
  }
}
