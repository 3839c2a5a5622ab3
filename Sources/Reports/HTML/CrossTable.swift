/// A table of pairs as a page writes it: a row for each first label, a column for each second one. The long form, a row
/// for each pair, is for the workbook.
struct CrossTable {
  /// One label column, then a column for each second label; a pair that the long form does not hold is absent.
  let table: Table
  /// What the columns have in common: the title of the second label column.
  let across: String

  /// Nil when the table is not one of pairs: two label columns and one of numbers, each pair once.
  init?(_ pairs: Table, _ writing: Writing) {
    guard pairs.labelColumns == 2, pairs.columns.count == 3, let number = pairs.columns.last,
      pairs.rows.allSatisfy({ $0.count == 3 })
    else { return nil }
    let names = pairs.rows.map { (writing.cell($0[0]), writing.cell($0[1])) }
    let (down, across) = CrossTable.names(names.map(\.0), names.map(\.1))
    let cells = Dictionary(
      zip(names.map { [$0.0, $0.1] }, pairs.rows.map { $0[2] }), uniquingKeysWith: { one, _ in one })
    guard cells.count == pairs.rows.count else { return nil }
    let columns = across.map {
      Table.Column(id: number.id, title: $0, unit: "", meaning: number.meaning, format: number.format ?? .count)
    }
    self.across = pairs.columns[1].title
    table = Table(
      id: pairs.id, title: pairs.title, sheet: pairs.sheet, columns: [pairs.columns[0]] + columns,
      rows: down.map { name in [.text(name)] + across.map { cells[[name, $0]] ?? .absent } }, note: pairs.note,
      labelColumns: 1, family: pairs.family)
  }

  /// The names down and across, in the order of first appearance. Both axes get the same where they share most of them:
  /// from and to are then the same kind of thing.
  static func names(_ first: [String], _ second: [String]) -> (down: [String], across: [String]) {
    let (first, second) = (first.inOrder(), second.inOrder())
    let shared = Set(first).intersection(second).count
    guard shared * 2 > min(first.count, second.count) else { return (first, second) }
    let all = (first + second).inOrder()
    return (all, all)
  }
}

extension [String] {
  /// Each once, in the order of first appearance.
  func inOrder() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
