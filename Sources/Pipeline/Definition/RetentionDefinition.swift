internal import Records

/// How long a network keeps what (`"retention"` of a pipeline); what is not named is kept for good.
///
/// The archived deliveries are always kept: without them no ledger could be made again. Forgetting takes people out of
/// them too.
package struct RetentionDefinition: Hashable, Sendable {
  /// Years after their latest record after which people are pseudonymised whole.
  package let personYears: Int?
  /// Years after a delivery after which its rejected rows are counted only.
  package let rejectedYears: Int?
  /// Editions kept of a report, period and language, the newest ones; the ledger keeps what all of them showed.
  package let editions: Int?

  init(_ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields(["keep_persons_years", "keep_rejected_years", "keep_editions"])
    personYears = try fields["keep_persons_years"].map(RetentionDefinition.count)
    rejectedYears = try fields["keep_rejected_years"].map(RetentionDefinition.count)
    editions = try fields["keep_editions"].map(RetentionDefinition.count)
  }

  private static func count(_ notation: Notation) throws(DefinitionError) -> Int {
    try PipelineDefinition.count(notation, least: 1)
  }
}
