/// Coalitions beside the indicators, for a bureau and board that want to weigh: live in the workbook, where its reader
/// puts weights of their own and scores, bounds and ranks follow; the page shows no score.
///
/// The rows are first those of the weights, in the order of `WeightRow`, then one a coalition. After the columns of the
/// indicators come those of `Outcome`, then what holds for all ways to weigh and does not follow the weights.
package struct WeighingTable: Hashable, Sendable {
  package enum WeightRow: Int, CaseIterable, Hashable, Sendable {
    /// The reader's own, 0 to 100.
    case own
    /// Those of the settings, kept beside them.
    case standard
    /// The own weight as a share of all.
    case share
  }

  package enum Outcome: Int, CaseIterable, Hashable, Sendable {
    /// Weighted mean over the indicators that are there.
    case score
    /// The same with every absent indicator as 0, as 1.
    case low, high
    /// 1 + the number of coalitions with a higher score; equals share the better rank.
    case rank
  }

  package let table: Table
  /// Places of the indicators among the columns.
  package let indicators: Range<Int>
  /// What a reader is told at a cell for a weight, and when something else than 0 to 100 is put in it.
  package let hint: String
  package let refusal: String

  package init(table: Table, indicators: Range<Int>, hint: String, refusal: String) {
    self.table = table
    self.indicators = indicators
    self.hint = hint
    self.refusal = refusal
  }

  package func column(of outcome: Outcome) -> Int { indicators.upperBound + outcome.rawValue }

  /// Rows of the coalitions.
  package var coalitions: Range<Int> { WeightRow.allCases.count..<max(WeightRow.allCases.count, table.rows.count) }
}
