import Reports

/// A table of counts written down by hand: cells by name, and which of them add up to which.
struct SmallTable {
  var cells: [String: Int]
  var margins: [(whole: String, parts: [String])]
  /// Cells that no report names.
  var unseen: Set<String> = []
  /// Cells that readers know from an edition published before.
  var known: Set<String> = []

  init(_ cells: [String: Int], _ margins: [(whole: String, parts: [String])]) {
    self.cells = cells
    self.margins = margins
  }

  /// A row with its total `t`; its cells are `a`, `b`, `c` ...
  init(row: [Int]) {
    let names = row.indices.map { String("abcdefghij".dropFirst($0).prefix(1)) }
    cells = Dictionary(uniqueKeysWithValues: zip(names, row))
    cells["t"] = row.reduce(0, +)
    margins = [("t", names)]
  }

  /// Rows and columns with their totals; cells are `row/column`, totals `row/t`, `t/column` and `t/t`.
  init(rows: [[Int]]) {
    cells = [:]
    margins = []
    let columns = rows[0].indices.map(String.init)
    for (number, row) in rows.enumerated() {
      for (column, value) in zip(columns, row) { cells["\(number)/\(column)"] = value }
      cells["\(number)/t"] = row.reduce(0, +)
      margins.append(("\(number)/t", columns.map { "\(number)/\($0)" }))
    }
    for (column, name) in columns.enumerated() {
      cells["t/\(name)"] = rows.reduce(0) { $0 + $1[column] }
      margins.append(("t/\(name)", rows.indices.map { "\($0)/\(name)" }))
    }
    cells["t/t"] = rows.joined().reduce(0, +)
    margins.append(("t/t", rows.indices.map { "\($0)/t" }))
    margins.append(("t/t", columns.map { "t/\($0)" }))
  }

  /// Groups of cells with a total each, and the total of those.
  init(groups: [[Int]]) {
    cells = [:]
    margins = []
    for (number, group) in groups.enumerated() {
      for (place, value) in group.enumerated() { cells["\(number)/\(place)"] = value }
      cells["\(number)"] = group.reduce(0, +)
      margins.append(("\(number)", group.indices.map { "\(number)/\($0)" }))
    }
    cells["t"] = groups.joined().reduce(0, +)
    margins.append(("t", groups.indices.map(String.init)))
  }

  var table: CountTable {
    func count(_ name: String) -> Margin.Count {
      Margin.Count(path: CountPath(name), value: cells[name] ?? 0)
    }
    return CountTable(margins.map { Margin(wholes: [count($0.whole)], parts: $0.parts.map(count)) })
  }

  private func sight(_ count: CountTable.Count) -> Sight {
    let names = count.paths.map(\.description)
    if !known.isDisjoint(with: names) { return .shown }
    if unseen.isSuperset(of: names) { return .unseen }
    return (1...4).contains(count.value) ? .few : .shown
  }

  /// What is decided when totals are worth more than cells, and large counts more than small ones.
  ///
  /// - Parameter former: witnesses found for the same table when less of it was shown.
  func decided(after former: [Witness] = []) -> SuppressionSearch {
    let table = table
    let totals = Set(margins.map(\.whole))
    let worth = table.counts.map { count -> Int? in
      let names = Set(count.paths.map(\.description))
      guard known.isDisjoint(with: names) else { return nil }
      return count.value + (totals.isDisjoint(with: names) ? 20 : 60)
    }
    var search = SuppressionSearch(table, table.counts.map(sight), worth: worth)
    search.run(after: former)
    return search
  }

  /// The names of what is concealed, in byte order.
  func concealed(after former: [Witness] = []) -> [String] {
    let search = decided(after: former)
    return search.concealed.map { search.table.counts[$0].paths[0].description }.sorted()
  }
}
