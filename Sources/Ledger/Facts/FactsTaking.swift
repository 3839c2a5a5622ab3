package import Records

extension Ledger {
  /// Everything that counts now, for measuring the period, as one consistent state even while another program writes.
  ///
  /// Numbers are dense in the byte order of the identifiers of rows that count, so the same statements give the same
  /// facts in whatever order they were taken.
  ///
  /// - Parameter pages: from how many pages on a second connection reads in the other lane.
  package func facts(
    period: Period, asOf: Day, in lanes: some Lanes = OneLane(), from pages: Int = Ledger.manyPages
  ) throws(LedgerError) -> Facts {
    let action = "taking facts out"
    let place = try placeForTwo(from: pages)
    let (facts, version) = try connection.snapshot(action) { () throws(LedgerError) in
      let version = try connection.version(action)
      return (try takeFacts(period: period, asOf: asOf, in: lanes, secondAt: place), version)
    }
    // Had somebody written meanwhile, each connection might have read another state.
    let later = place == nil ? version : try connection.version(action)
    return later == version ? facts : try self.facts(period: period, asOf: asOf, from: .max)
  }

  /// The same within a transaction that is open already.
  ///
  /// - Parameter path: where a second connection finds the same; nil when one is to do all.
  func takeFacts(
    period: Period, asOf: Day, in lanes: some Lanes = OneLane(), secondAt path: String? = nil
  ) throws(LedgerError) -> Facts {
    var known = Known()
    var facts = Facts(period: period, asOf: asOf)
    facts.institutions = try institutions(&known)
    facts.mergers = try mergers(&known)
    facts.people = try people(&known)
    facts.affiliations = try affiliations(&known)
    facts.coalitions = try coalitions(&known)
    facts.expectedResults = try expectedResults(&known)
    facts.meetings = try meetings(&known)
    let count = facts.meetings.count
    guard let path else {
      facts.attendance = try attendance(&known, meetings: count)
      try takeOthers(&facts, &known)
      return facts
    }
    let (lists, others) = lanes.both(
      { [known] in Result { () throws(LedgerError) in try Ledger.attendance(known, meetings: count, at: path) } },
      { Result { () throws(LedgerError) in try takeOthers(&facts, &known) } })
    try others.get()
    facts.attendance = try lists.get()
    return facts
  }

  private func takeOthers(_ facts: inout Facts, _ known: inout Known) throws(LedgerError) {
    facts.memberships = try memberships(&known)
    facts.contributions = try contributions(&known)
    facts.results = try results(&known)
    facts.uses = try uses(&known)
    facts.stories = try stories(&known)
    facts.ambassadors = try ambassadors(&known)
    facts.support = try support(&known)
    facts.decisions = try decisions(&known)
    facts.explanations = try explanations(&known)
    facts.evaluations = try evaluations(&known)
  }

  /// Numbers the codes of one name space in the byte order of their identifiers, and answers these.
  ///
  /// - Parameter codes: of the rows that count, in any order, also more than once.
  func number(_ codes: [Int32], _ space: Namespace, _ known: inout Known) throws(LedgerError) -> [String] {
    var ids: [String] = []
    try number(codes, space, &known) { ids.append($0.text(1)) }
    return ids
  }

  /// The same, each identifier handed over as the second cell of a row: a number costs less than a text.
  func number(
    _ codes: [Int32], _ space: Namespace, _ known: inout Known, _ body: (borrowing Statement) -> Void
  ) throws(LedgerError) {
    var numbers = [Int32](repeating: -1, count: Int(codes.max() ?? -1) + 1)
    for code in codes { numbers[Int(code)] = 0 }
    var count: Int32 = 0
    let stored = try connection.prepare(
      "SELECT code, id FROM \(IdentifierSchema.table(of: space)) ORDER BY id", "taking facts out")
    while try stored.step() {
      let code = stored.int(0)
      guard code < numbers.count, numbers[code] == 0 else { continue }
      numbers[code] = count
      count += 1
      body(stored)
    }
    known[space] = numbers
  }
}

/// Where each row goes: the places of rows in their new order.
struct Arrangement {
  /// Nil when the rows stand rightly already.
  private let order: [Int32]?

  /// By the columns, compared one after the other.
  init(by columns: [Int32]...) {
    let count = columns.first?.count ?? 0
    order = KeyOrder.isSorted(columns, count: count) ? nil : KeyOrder.sorted(columns, count: count)
  }

  func arrange<T>(_ rows: inout [T]) {
    if let order { rows = order.map { rows[Int($0)] } }
  }
}

/// How cells are read for facts.
extension CellReading where Self: ~Copyable {
  @inline(__always) func day(_ column: Int) -> Day { Day(number: int32(column)) }

  /// An empty start is "since ever", an empty end "still".
  func span(_ from: Int, _ until: Int) -> Span {
    Span(isNull(from) ? .distantPast : day(from), isNull(until) ? .distantFuture : day(until))
  }

  func number(orNil column: Int) -> Double? { isNull(column) ? nil : double(column) }

  /// The number of what the cell refers to; -1 for an empty one.
  @inline(__always) func reference(_ column: Int, in numbers: [Int32]) -> Int32 {
    let code = isNull(column) ? -1 : int(column)
    return code < 0 ? Facts.none : numbers[code]
  }
}

/// A vocabulary's words by their codes.
struct Words<Word: Vocabulary> {
  private let all = Array(Word.allCases)

  @inline(__always) func word<Row: CellReading & ~Copyable>(_ row: borrowing Row, _ column: Int) -> Word {
    all[row.int(column)]
  }

  func word<Row: CellReading & ~Copyable>(orNil row: borrowing Row, _ column: Int) -> Word? {
    row.isNull(column) ? nil : word(row, column)
  }
}
