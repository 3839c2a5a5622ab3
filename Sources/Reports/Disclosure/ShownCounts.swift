/// What the editions of a run say of the counts that add up, and how much each is worth to a reader.
struct ShownCounts {
  let table: CountTable
  /// Counts that are shown.
  private(set) var shown: Set<Int> = []
  /// Counts for which a sign stands that says no more than that.
  private(set) var concealed: Set<Int> = []
  /// Counts of 1 to 4 persons that are shown as such.
  private(set) var few: Set<Int> = []
  /// Told only together with others of their row.
  private(set) var joined: Set<Int> = []
  /// By count: the worth of the places where it is shown or would be.
  private var worths: [Int: Int] = [:]

  /// What a place in a report is worth: hiding a number of the first page costs more than hiding a cell of a table.
  enum Worth {
    static let cell = 20
    static let sentence = 60
    static let keyFigure = 400
    static let formerKeyFigure = 120
    /// For saying of a count that it is small: more is lost when not even that may be told.
    static let few = 1000
    /// For a total, which more readers look for than for its parts.
    static let total = 15
  }

  init(of table: CountTable) { self.table = table }

  mutating func take(_ report: Report) {
    for section in report.sections { take(section) }
  }

  private mutating func take(_ section: Section) {
    for block in section.blocks {
      switch block {
      case .paragraph: break
      case .keyFigures(let figures):
        for figure in figures {
          take(figure.cell, Worth.keyFigure)
          take(figure.former, Worth.formerKeyFigure)
        }
      case .table(let table): take(table)
      case .chart(let chart): take(chart.table)
      case .part(let section): take(section)
      case .weighing(let weighing): take(weighing.table)
      }
    }
  }

  private mutating func take(_ table: Table) {
    for row in table.rows { for cell in row { take(cell, Worth.cell) } }
  }

  private mutating func take(_ cell: Cell, _ worth: Int) {
    switch cell {
    case .figure(let path, _, _): show(CountPath(path), worth)
    case .hidden(let path): hide(CountPath(path))
    case .concealed(let path): conceal(CountPath(path), worth)
    case .joined(let path, _): join(CountPath(path))
    case .text, .day, .absent, .withheld: break
    }
  }

  mutating func show(_ path: CountPath, _ worth: Int) {
    for count in table.counts(behind: path) {
      shown.insert(count)
      worths[count, default: 0] += worth
    }
  }

  mutating func hide(_ path: CountPath) {
    for count in table.counts(behind: path) where table.counts[count].isFew { few.insert(count) }
  }

  mutating func conceal(_ path: CountPath, _ worth: Int) {
    for count in table.counts(behind: path) {
      concealed.insert(count)
      worths[count, default: 0] += worth
    }
  }

  private mutating func join(_ path: CountPath) {
    for count in table.counts(behind: path) {
      if table.counts[count].isFew { few.insert(count) } else { joined.insert(count) }
    }
  }

  mutating func add(_ other: ShownCounts) {
    shown.formUnion(other.shown)
    concealed.formUnion(other.concealed)
    worths.merge(other.worths) { max($0, $1) }
    few.formUnion(other.few)
    joined.formUnion(other.joined)
  }
}

extension ShownCounts {
  /// What readers would see if nothing but few persons were hidden.
  ///
  /// What is no count of persons itself can be the same count as one: attendances of a ring, where it met once. Such a count
  /// is shown, however few, and has to be concealed.
  var asked: [Sight] {
    table.counts.indices.map { count in
      if shown.contains(count), table.counts[count].isFew { return .shown }
      if few.contains(count) { return .few }
      if shown.contains(count) || concealed.contains(count) { return table.counts[count].isFew ? .few : .shown }
      return joined.contains(count) ? .joined : .unseen
    }
  }

  /// What readers do see. A sign in the place of a rate and of both its counts is there for one of these only: the other
  /// is no secret of its own, and may be worked out.
  func seen(_ suppression: Suppression) -> [Sight] {
    table.counts.indices.map { count in
      if shown.contains(count) { return .shown }
      if suppression.conceals(table.counts[count]) { return .concealed }
      return few.contains(count) ? .few : joined.contains(count) ? .joined : .unseen
    }
  }

  /// What it is worth to show a count: least for small ones within a table, most for what the first page says.
  func worth(of count: Int) -> Int {
    let size = Int.bitWidth - table.counts[count].value.leadingZeroBitCount
    return max(worths[count] ?? 0, Worth.cell) + size + (table.counts[count].isTotal ? Worth.total : 0)
  }
}

extension CountTable {
  /// The count at a path, or the two counts of the ratio, pair or interval that stands there.
  func counts(behind path: CountPath) -> [Int] {
    if let own = self[path] { return [own] }
    let ratio = ["_interval/0", "_interval/1", "_counts"].lazy.compactMap(path.without).first ?? path
    return ["_counts/0", "_counts/1"].compactMap { self[ratio + $0] }
  }
}
