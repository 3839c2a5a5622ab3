/// The tables that share a sheet: one, or a family with its members' rows below each other.
struct GatheredTable: Hashable, Sendable {
  /// A picture, and the rows of the sheet's table that it is drawn from.
  struct PlacedChart: Hashable, Sendable {
    let chart: Chart
    let rows: Range<Int>
  }

  let id: String
  private var members: [Table] = []
  private(set) var charts: [PlacedChart] = []
  /// The weighing that the table belongs to; nil where nobody weighs.
  var weighing: WeighingTable?

  init(id: String) { self.id = id }

  mutating func add(_ table: Table, _ chart: Chart?) throws(WorkbookError) {
    if let known = members.first(where: { $0.id == table.id }) {
      guard known == table else { throw WorkbookError(.malformed, at: table.id, "two different tables have this id") }
    } else {
      guard members.isEmpty || table.family != nil, members.allSatisfy({ $0.columns == table.columns }) else {
        throw WorkbookError(.malformed, at: id, "\(table.id) has other columns than the tables beside it")
      }
      members.append(table)
    }
    if let chart { charts.append(PlacedChart(chart: chart, rows: rows(of: table))) }
  }

  private func rows(of table: Table) -> Range<Int> {
    let before = members.prefix { $0.id != table.id }.reduce(0) { $0 + $1.rows.count }
    return before..<before + table.rows.count
  }

  /// Of the table of the sheet.
  var countOfRows: Int { members.reduce(0) { $0 + $1.rows.count } }

  /// The table of the sheet: a family's has the column with the member in front.
  var table: Table {
    guard let first = members.first, let family = first.family else {
      return members.first
        ?? Table(id: id, title: "", sheet: "", columns: [], rows: [], note: "", labelColumns: 0)
    }
    return Table(
      id: family.id, title: family.title, sheet: family.sheet, columns: [family.column] + first.columns,
      rows: members.flatMap { member in
        member.rows.map { [member.family?.member ?? .absent] + $0 }
      }, note: notes, labelColumns: first.labelColumns + 1)
  }

  /// A note that all members share, or each member's own behind its name.
  private var notes: String {
    let notes = members.map(\.note)
    if Set(notes).count == 1 { return notes[0] }
    return members.filter { !$0.note.isEmpty }.map { member in
      guard case .text(let name)? = member.family?.member else { return member.note }
      return name + ": " + member.note
    }.joined(separator: "\n")
  }

  /// Columns in front of those of a chart's own table.
  var shift: Int { members.first?.family == nil ? 0 : 1 }

  /// Titles of the pictures; those of a family say whose they are.
  func message(of placed: PlacedChart) -> String {
    guard case .text(let member)? = placed.chart.table.family?.member, !placed.chart.title.contains(member) else {
      return placed.chart.title
    }
    return member + ": " + placed.chart.title
  }
}
