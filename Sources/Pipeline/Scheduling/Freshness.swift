internal import Ledger
package import Records

/// How old the newest of one folder of deliveries is.
package struct SourceFreshness: Hashable, Sendable {
  /// As the pipeline calls it.
  package let source: String
  /// The last day on which it brought something new (`SourceNews`); nil when it never did.
  package let newest: Day?
  /// Days from the newest to the day that is asked about.
  package let age: Int?
  /// Days after which it is old.
  package let limit: Int

  init(_ source: String, newest: Day?, limit: Int, on day: Day) {
    self.source = source
    self.newest = newest
    self.limit = limit
    age = newest.map { day - $0 }
  }

  /// What never brought anything is not old; that is for the run to say.
  package var isStale: Bool { age.map { $0 > limit } ?? false }
}

extension PipelineDefinition {
  /// Of each of its folders, in their order; deliveries of which nobody knows the folder count for all.
  func freshness(in ledger: borrowing Ledger, on day: Day) throws(LedgerError) -> [SourceFreshness] {
    let news = try ledger.news()
    return sources.map(\.folder).map { folder in
      let newest = news.filter { $0.source == folder || $0.source == nil }.map(\.day).max()
      return SourceFreshness(folder, newest: newest, limit: freshness, on: day)
    }
  }
}
