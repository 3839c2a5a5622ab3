/// A figure as an edition shows it, whatever its language and place: what a later edition is compared with.
package struct ShownFigure: Hashable, Sendable {
  package let path: String
  /// Nil when the edition hides it.
  package let value: Double?
  package let format: NumberFormat
  /// It is hidden because it is a count of 1 to 4 persons, or computed from one, and the edition says so.
  package let isFew: Bool

  package init(path: String, value: Double?, format: NumberFormat, isFew: Bool = false) {
    self.path = path
    self.value = value
    self.format = format
    self.isFew = isFew
  }
}

extension Publication {
  /// Every figure of its cells and key figures, each path once, in the order of the pages.
  package var shownFigures: [ShownFigure] { ShownFigure.all(in: pages.flatMap(\.sections)) }
}

extension ShownFigure {
  static func all(in sections: [Section]) -> [ShownFigure] {
    var seen: Set<String> = []
    return sections.flatMap { cells(of: $0.blocks) }.compactMap { cell in
      guard let figure = ShownFigure(cell), !isReckoned(figure.path) else { return nil }
      return seen.insert(figure.path).inserted ? figure : nil
    }
  }

  /// What no run measures: what an earlier edition showed, and what the weighing's own formulas make of its other cells.
  package static func isReckoned(_ path: String) -> Bool {
    [Restatement.formerPrefix, "weighing/", "weights/share/"].contains(where: path.hasPrefix)
  }

  /// Nil for a cell that shows no figure.
  private init?(_ cell: Cell) {
    switch cell {
    case .figure(let path, let value, let format): self.init(path: path, value: value, format: format)
    case .hidden(let path): self.init(path: path, value: nil, format: .count, isFew: true)
    case .concealed(let path), .joined(let path, _): self.init(path: path, value: nil, format: .count)
    case .text, .day, .absent, .withheld: return nil
    }
  }

  private static func cells(of blocks: [Block]) -> [Cell] {
    blocks.flatMap { block -> [Cell] in
      switch block {
      case .paragraph: []
      case .keyFigures(let figures): figures.flatMap { [$0.cell, $0.former] }
      case .table(let table): table.rows.flatMap { $0 }
      case .chart(let chart): chart.table.rows.flatMap { $0 }
      case .weighing(let weighing): weighing.table.rows.flatMap { $0 }
      case .part(let section): cells(of: section.blocks)
      }
    }
  }
}
