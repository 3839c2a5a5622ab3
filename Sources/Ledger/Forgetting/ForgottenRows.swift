internal import Records

extension Ledger {
  /// The codes of people who were forgotten before this delivery was taken, and so cannot be brought back by it.
  ///
  /// - Parameter taken: deliveries that were taken before it.
  func forgotten(_ pools: Pools, before taken: Int) throws(LedgerError) -> Set<Int32> {
    let rows = try connection.prepare("SELECT pseudonym FROM forgotten WHERE since <= ?1", "looking for the forgotten")
    try rows.bind(taken, at: 1)
    var codes: Set<Int32> = []
    while try rows.step() {
      if let code = pools[.person].code(of: rows.text(0)) { codes.insert(code) }
    }
    return codes
  }

  func takenCount() throws(LedgerError) -> Int {
    let count = try connection.prepare("SELECT count(*) FROM deliveries WHERE taken = 1", "counting the deliveries")
    return try count.step() ? count.int(0) : 0
  }
}

/// Takes rows out that name somebody who was forgotten.
struct ForgottenRows {
  private let columns: [(place: Int, name: String)]
  private let people: Set<Int32>

  init(_ kind: Kind, _ people: Set<Int32>) {
    self.people = people
    columns = kind.columns.enumerated().filter { $0.element.type.space == .person }.map { ($0.offset, $0.element.name) }
  }

  /// Leaves the others in their order.
  func sift(_ faults: inout ReferenceFaults, in table: RowTable, _ pools: Pools) -> [Rejection] {
    if people.isEmpty || columns.isEmpty { return [] }
    let found = faults.passing.filter { column(of: Int($0), in: table) != nil }
    if !found.isEmpty { faults.passing.removeAll { column(of: Int($0), in: table) != nil } }
    return found.map { row in
      Rejection(
        kind: table.kind, line: Int(table.lines[Int(row)]), column: column(of: Int(row), in: table) ?? "",
        code: .forgotten, value: "", record: table.record(Int(row), pools: pools))
    }
  }

  /// Whoever waits would come back by waiting.
  func mayWait(_ row: Int32, in table: RowTable) -> Bool {
    people.isEmpty || column(of: Int(row), in: table) == nil
  }

  private func column(of row: Int, in table: RowTable) -> String? {
    columns.first { people.contains(table.columns[$0.place][row]) }?.name
  }

  /// A condition on rows of the kind's tables: about nobody who was forgotten.
  var isAboutOthers: String {
    if people.isEmpty { return "" }
    let codes = people.sorted().map(String.init).joined(separator: ", ")
    return columns.map { " AND \"\($0.name)\" NOT IN (\(codes))" }.joined()
  }
}
