package import Records

/// What a report says of the age of its records, and of when the next one is to come.
package struct Freshness: Hashable, Sendable {
  /// Of each source that brought anything, the last day on which it brought something new; none where nobody knows.
  package let sources: [Day]
  /// Days after the newest from which records are called old.
  package let staleAfterDays: Int
  /// When the report is made again; a reader who has none newer after that day knows that something is wrong. Nil for a
  /// report that is made when somebody asks.
  package let nextDue: Day?

  package init(sources: [Day] = [], staleAfterDays: Int = 92, nextDue: Day? = nil) {
    self.sources = sources
    self.staleAfterDays = staleAfterDays
    self.nextDue = nextDue
  }
}
