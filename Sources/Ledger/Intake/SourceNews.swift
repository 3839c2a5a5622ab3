package import Records

/// When a folder of deliveries last brought something new.
package struct SourceNews: Hashable, Sendable {
  /// As the pipeline calls it; nil for deliveries of which nobody knows where they came from.
  package let source: String?
  /// The last day of delivery on which a file came that had never come from there before. A folder that brings the same
  /// bytes day after day, since whoever fills it has stopped, brings nothing new.
  package let day: Day
}

extension Ledger {
  /// Of every source from which something was taken, in byte order, the nameless first.
  package func news() throws(LedgerError) -> [SourceNews] {
    let rows = try connection.prepare(
      """
      SELECT source, max(first) FROM (
        SELECT d.source, min(d.delivered_on) AS first FROM deliveries d JOIN files f ON f.delivery = d.id
        WHERE d.taken = 1 AND f.status = 'read' GROUP BY d.source, f.kind, f.sha256
      ) GROUP BY source ORDER BY source
      """, "reading when deliveries came")
    var news: [SourceNews] = []
    while try rows.step() { news.append(SourceNews(source: rows.isNull(0) ? nil : rows.text(0), day: rows.day(1))) }
    return news
  }
}
