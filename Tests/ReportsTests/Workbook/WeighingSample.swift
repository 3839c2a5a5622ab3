import Metrics
import Records
import Reports

/// A weighing of made-up coalitions, computed by the program's own `Weighing`.
struct WeighingSample {
  /// By coalition, in the order of `Indicator.allCases`.
  let values: [[Double?]]
  /// Those with which the program weighed.
  let standard: [Double]
  /// Those that stand in the cells for the reader's own.
  let own: [Double]
  var names: [String]

  init(_ values: [[Double?]], standard: [Double], own: [Double]? = nil) {
    self.values = values
    self.standard = standard
    self.own = own ?? standard
    names = values.indices.map { "Coalitie \($0 + 1)" }
  }

  /// Scores, bounds and rank of each coalition with the weights, by the program.
  func outcomes(_ weights: [Double]) -> [[Double?]] {
    let weighings = values.map { Weighing($0, weights: weights) }
    let ranks = Weighing.ranks(weighings.map(\.score))
    return zip(weighings, ranks).map { [$0.score, $0.low, $0.high, $1.map(Double.init)] }
  }

  func table(_ id: String = "weighing") -> WeighingTable {
    let indicators = Indicator.allCases.map { WorkbookSample.column($0.rawValue, $0.rawValue, "aandeel", .percent) }
    let outcomes = ["Gewogen", "Ondergrens", "Bovengrens"].map { WorkbookSample.column($0, $0, "", .index) }
    let rank = WorkbookSample.column("rank", "Plaats", "", .count)
    let all = WorkbookSample.column("first", "Aandeel plaats 1", "", .percent)
    let table = WorkbookSample.table(
      id, id, [WorkbookSample.column("coalition", "Coalitie")] + indicators + outcomes + [rank, all], rows)
    return WeighingTable(
      table: table, indicators: 1..<9, hint: "Van 0 tot en met 100", refusal: "Kies 0 tot en met 100")
  }

  /// With the values of the standard weights, whatever stands in the cells for the reader's own.
  private var rows: [[Cell]] {
    let weighed = outcomes(standard)
    let sum = standard.reduce(0, +)
    let weights = [own, standard].map { weights in weights.map { cell($0, .decimal) } }
    let shares = standard.map { cell(sum > 0 ? $0 / sum : nil, .percent) }
    let heads = zip(["Uw gewicht", "Standaard", "Deel"], weights + [shares]).map { name, cells in
      [.text(name)] + cells + Array(repeating: Cell.text(""), count: 5)
    }
    return heads
      + values.indices.map { place in
        [.text(names[place])] + values[place].map { cell($0, .percent) } + weighed[place].map { cell($0, .index) }
          + [cell(0.5, .percent)]
      }
  }

  private func cell(_ value: Double?, _ format: NumberFormat) -> Cell {
    value.map { WorkbookSample.figure("p", $0, format) } ?? .absent
  }
}
