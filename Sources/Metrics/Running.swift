package import Records

/// Which coalitions run in the period, and on which of its days.
package struct Running: Hashable, Sendable {
  /// P_c by coalition: the part of the period in which it runs; empty when it does not.
  package let spans: [Span]
  /// Coalitions in the period, ascending.
  package let coalitions: [Int32]

  package init(_ facts: Facts) {
    spans = facts.coalitions.spans.map { $0.intersection(facts.period.span) }
    coalitions = (0..<Int32(facts.coalitions.count)).filter { [spans] in !spans[Int($0)].isEmpty }
  }

  package func isInPeriod(_ coalition: Int32) -> Bool { !spans[Int(coalition)].isEmpty }
}
