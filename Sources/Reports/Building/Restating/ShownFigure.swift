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

  /// At least as many as it has figures.
  package var countOfCells: Int { pages.reduce(0) { $1.sections.reduce($0) { $0 + $1.countOfCells } } }

  /// The same, but a figure that stands in several places as often as it does.
  package func forEachShownFigure(_ body: (ShownFigure) -> Void) {
    for page in pages { for section in page.sections { ShownFigure.forEach(in: section, body) } }
  }
}

extension ShownFigure {
  static func all(in sections: [Section]) -> [ShownFigure] {
    let count = sections.reduce(0) { $0 + $1.countOfCells }
    var (figures, seen) = ([ShownFigure](), Set<String>(minimumCapacity: count))
    figures.reserveCapacity(count)
    for section in sections {
      forEach(in: section) { if seen.insert($0.path).inserted { figures.append($0) } }
    }
    return figures
  }

  /// What no run measures: what an earlier edition showed, and what the weighing's own formulas make of its other cells.
  package static func isReckoned(_ path: String) -> Bool {
    // Asked of every figure: most begin otherwise.
    guard let first = path.utf8.first, first == UInt8(ascii: "b") || first == UInt8(ascii: "w") else { return false }
    return [Restatement.formerPrefix, "weighing/", "weights/share/"].contains(where: path.hasPrefix)
  }

  /// The figures of a section's cells in their order.
  fileprivate static func forEach(in section: Section, _ body: (ShownFigure) -> Void) {
    func tell(_ cell: Cell) {
      if let figure = ShownFigure(cell), !isReckoned(figure.path) { body(figure) }
    }
    func tell(_ table: Table) {
      for row in table.rows { for cell in row { tell(cell) } }
    }
    for block in section.blocks {
      switch block {
      case .paragraph: continue
      case .keyFigures(let figures):
        for figure in figures {
          tell(figure.cell)
          tell(figure.former)
        }
      case .table(let table): tell(table)
      case .chart(let chart): tell(chart.table)
      case .weighing(let weighing): tell(weighing.table)
      case .part(let section): forEach(in: section, body)
      }
    }
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
}

extension Section {
  /// At least as many as it has figures.
  fileprivate var countOfCells: Int {
    blocks.reduce(0) { count, block in
      switch block {
      case .paragraph: count
      case .keyFigures(let figures): count + 2 * figures.count
      case .table(let table): count + table.countOfCells
      case .chart(let chart): count + chart.table.countOfCells
      case .weighing(let weighing): count + weighing.table.countOfCells
      case .part(let section): count + section.countOfCells
      }
    }
  }
}

extension Table {
  fileprivate var countOfCells: Int { rows.count * columns.count }
}
