internal import Metrics
internal import Records

extension Assembler {
  /// The coalitions beside the indicators, weighed as the run weighs; nil without coalitions.
  ///
  /// An indicator that the edition does not show counts as absent, so that scores and bounds tell nothing of it; what holds
  /// for all ways to weigh is then left out.
  func weighing(_ definition: WeighingDefinition, _ place: Place) -> WeighingTable? {
    guard let path = definition.table.rows else { return nil }
    let scopes = scopes(along: path, definition.table.variables, place.scope)
    guard !scopes.isEmpty else { return nil }
    let columns = definition.table.columns
    let weights = Indicator.allCases.map { weight(of: $0) }
    let rows = scopes.map { scope in columns.map { cell($0, scope) } }
    let weighed = Weighed(rows.map { $0[1...Indicator.allCases.count].map(\.shownValue) }, weights)
    let isWhole = rows.allSatisfy { !$0[1...Indicator.allCases.count].contains(where: \.isKept) }
    let body = rows.indices.map { row in
      (isWhole
        ? Array(rows[row].dropLast())
        : Array(rows[row][...Indicator.allCases.count]) + weighed.cells(row, like: columns))
        + ranks(columns, scopes[row], count: rows.count, isWhole: isWhole)
    }
    let shown = columns.dropLast().map { column($0) } + ranks(columns, count: rows.count)
    let table = Table(
      id: definition.table.id, title: speaker.text(definition.table.title[language], place.scope) ?? "",
      sheet: definition.table.sheet[language], columns: shown,
      rows: heads(definition, weights, width: shown.count) + body,
      note: definition.table.notes.compactMap { speaker.sentence($0, place.scope) }.joined(separator: "\n"),
      labelColumns: 1)
    return WeighingTable(
      table: table, indicators: 1..<1 + Indicator.allCases.count, hint: definition.hint[language],
      refusal: definition.refusal[language])
  }

  private func weight(of indicator: Indicator) -> Double {
    speaker.view.current[["weights", indicator.rawValue]]?.leaf?.value ?? 0
  }

  private func cell(_ column: ColumnDefinition, _ scope: Scope) -> Cell {
    switch column.source {
    case .label(let label): speaker.cell(label, scope)
    case .figure(let reference, let format): speaker.cell(reference, format, scope)
    }
  }

  /// The rows of the weights.
  private func heads(_ definition: WeighingDefinition, _ weights: [Double], width: Int) -> [[Cell]] {
    let sum = weights.reduce(0, +)
    let format = weights.allSatisfy { $0 == $0.rounded() } ? NumberFormat.count : .decimal
    let cells = zip(Indicator.allCases, weights).map { indicator, weight in
      Cell.figure(path: "weights/\(indicator.rawValue)", value: weight, format: format)
    }
    let shares = zip(Indicator.allCases, weights).map { indicator, weight in
      sum > 0
        ? Cell.figure(path: "weights/share/\(indicator.rawValue)", value: weight / sum, format: .percent) : .absent
    }
    return [(definition.own, cells), (definition.standard, cells), (definition.share, shares)].map { name, cells in
      [.text(name[language])] + cells + Array(repeating: .text(""), count: max(0, width - 1 - cells.count))
    }
  }

  /// The column of all ways to weigh, once for each rank.
  private func ranks(_ columns: [ColumnDefinition], count: Int) -> [Table.Column] {
    guard let last = columns.last else { return [] }
    let column = column(last)
    return (1...count).map { rank in
      Table.Column(
        id: "\(column.id)_\(rank)", title: "\(column.title) \(rank)", unit: column.unit, meaning: column.meaning,
        format: .percent)
    }
  }

  private func ranks(_ columns: [ColumnDefinition], _ scope: Scope, count: Int, isWhole: Bool) -> [Cell] {
    guard case .figure(let reference, _)? = columns.last?.source, let keys = reference.path.keys(scope) else {
      return []
    }
    let path = keys.joined(separator: "/")
    let shares = speaker.view.current[keys]
    return (0..<count).map { rank in
      guard isWhole else { return .concealed(path: "\(path)/\(rank)") }
      return shares?[String(rank)]?.leaf?.value.map { .figure(path: "\(path)/\(rank)", value: $0, format: .percent) }
        ?? .absent
    }
  }
}

/// What a weighing says of each coalition.
private struct Weighed {
  private let outcomes: [[Double?]]

  init(_ values: [[Double?]], _ weights: [Double]) {
    let weighings = values.map { Weighing($0, weights: weights) }
    let ranks = Weighing.ranks(weighings.map(\.score))
    outcomes = zip(weighings, ranks).map { [$0.score, $0.low, $0.high, $1.map(Double.init)] }
  }

  /// Figures of the edition, not of the document: something was left out of them.
  func cells(_ row: Int, like columns: [ColumnDefinition]) -> [Cell] {
    zip(columns.dropFirst(1 + Indicator.allCases.count), outcomes[row]).map { column, value in
      guard let value, case .figure(_, let format) = column.source else { return .absent }
      return .figure(path: "weighing/\(row)/\(column.id)", value: value, format: format.numberFormat ?? .percent)
    }
  }
}

extension Cell {
  /// What a reader may know of an indicator.
  fileprivate var shownValue: Double? {
    if case .figure(_, let value, _) = self { value } else { nil }
  }

  /// There is a figure, and it is not shown.
  fileprivate var isKept: Bool {
    switch self {
    case .hidden, .concealed, .joined, .withheld: true
    case .text, .figure, .day, .absent: false
    }
  }

  /// In a table to fill in, nothing stands where nothing is known.
  func inForm(_ definition: TableDefinition) -> Cell { definition.isForm && self == .absent ? .text("") : self }
}
