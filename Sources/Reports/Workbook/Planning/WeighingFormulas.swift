/// Puts the formulas of a weighing in place of its numbers, each with the number as its value.
///
/// Only what Excel and LibreOffice both know since long: SUM, SUMPRODUCT, RANK, IF, ISNUMBER. An indicator without a
/// figure is text in its cell, which SUMPRODUCT counts as 0 and ISNUMBER tells apart.
struct WeighingFormulas {
  private let weighing: WeighingTable

  init(_ weighing: WeighingTable) { self.weighing = weighing }

  func put(on plan: SheetPlan) -> SheetPlan {
    guard let table = plan.table, !weighing.coalitions.isEmpty, !weighing.indicators.isEmpty else { return plan }
    var plan = plan
    let places = Places(weighing, firstRow: table.firstRow)
    let own = places.row(of: .own)
    plan.input = PlannedInput(row: own, columns: weighing.indicators, hint: weighing.hint, refusal: weighing.refusal)
    plan.frozenRows = WeighingTable.WeightRow.allCases.count
    plan.frozenColumns = 1
    for column in weighing.indicators {
      if case .number(let weight)? = content(weighing.table.rows[WeighingTable.WeightRow.own.rawValue][column]) {
        plan.replace(CellPlace(row: own, column: column), .number(weight), .input)
      }
      put(places.share(of: column), at: .share, column, on: &plan, places)
    }
    for row in weighing.coalitions {
      for outcome in WeighingTable.Outcome.allCases {
        put(places.formula(of: outcome, row), row, weighing.column(of: outcome), on: &plan, places)
      }
    }
    return plan
  }

  private func put(
    _ formula: String, at row: WeighingTable.WeightRow, _ column: Int, on plan: inout SheetPlan, _ places: Places
  ) {
    put(formula, row.rawValue, column, on: &plan, places)
  }

  private func put(_ formula: String, _ row: Int, _ column: Int, on plan: inout SheetPlan, _ places: Places) {
    let cell = weighing.table.rows[row][column]
    let style = cell.look(amongNumbers: true).style
    plan.replace(
      CellPlace(row: places.firstRow + row, column: column), .formula(formula, value: cell.number),
      cell.number == nil ? places.style(of: weighing.table.columns[column]) : style)
  }

  private func content(_ cell: Cell) -> CellContent? { cell.number.map(CellContent.number) }
}

/// Where the parts of a weighing stand on its sheet, and how formulas call them.
private struct Places {
  let firstRow: Int
  private let weighing: WeighingTable

  init(_ weighing: WeighingTable, firstRow: Int) {
    self.weighing = weighing
    self.firstRow = firstRow
  }

  func row(of row: WeighingTable.WeightRow) -> Int { firstRow + row.rawValue }

  /// A number may take the place of the "-" once the weights are others.
  func style(of column: Table.Column) -> CellStyle { column.format.map(CellStyle.number) ?? .textRight }

  func share(of column: Int) -> String {
    "IF(SUM(\(weights))=0,\"-\",\(CellPlace(row: row(of: .own), column: column))/SUM(\(weights)))"
  }

  func formula(of outcome: WeighingTable.Outcome, _ row: Int) -> String {
    let values = range(row, weighing.indicators)
    let (sum, known) = ("SUMPRODUCT(\(weights),\(values))", "SUMPRODUCT(\(weights),ISNUMBER(\(values))*1)")
    switch outcome {
    case .score: return "IF(\(known)=0,\"-\",\(sum)/\(known))"
    case .low: return "IF(SUM(\(weights))=0,\"-\",\(sum)/SUM(\(weights)))"
    case .high: return "IF(SUM(\(weights))=0,\"-\",(\(sum)+SUM(\(weights))-\(known))/SUM(\(weights)))"
    case .rank: return rank(row)
    }
  }

  /// RANK alone would part scores that differ in the sixteenth digit only: those count as equal.
  private func rank(_ row: Int) -> String {
    let column = weighing.column(of: .score)
    let own = CellPlace(row: firstRow + row, column: column).description
    let all = "\(fixed(weighing.coalitions.lowerBound, column)):\(fixed(weighing.coalitions.upperBound - 1, column))"
    let equal = "SUMPRODUCT(ISNUMBER(\(all))*(\(all)>\(own))*(\(all)<=\(own)+1E-12))"
    return "IF(ISNUMBER(\(own)),RANK(\(own),\(all))-\(equal),\"-\")"
  }

  private var weights: String {
    let (first, last) = (weighing.indicators.lowerBound, weighing.indicators.upperBound - 1)
    let row = WeighingTable.WeightRow.own.rawValue
    return "\(fixed(row, first)):\(fixed(row, last))"
  }

  private func range(_ row: Int, _ columns: Range<Int>) -> String {
    let ends = [columns.lowerBound, columns.upperBound - 1]
    return ends.map { CellPlace(row: firstRow + row, column: $0).description }.joined(separator: ":")
  }

  /// `$B$5`.
  private func fixed(_ row: Int, _ column: Int) -> String {
    "$\(CellPlace.letters(of: column))$\(firstRow + row + 1)"
  }
}

extension PlannedInput {
  /// The cells, as the file names them.
  var range: String {
    let ends = [columns.lowerBound, columns.upperBound - 1].map { CellPlace(row: row, column: $0).description }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: ":")
  }
}
