/// A table for a terminal: columns of one width, the first to the left, the others to the right.
struct PlainTable: Hashable, Sendable {
  private let rows: [[String]]

  /// Every row is as long as the header.
  init(_ header: [String], _ rows: [[String]]) { self.rows = [header] + rows }

  /// Without a line feed at the end.
  var text: String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
