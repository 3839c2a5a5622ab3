internal import Records

/// Which identifiers name a row that counts, and how they are numbered.
struct Known {
  /// By name space and code: the row's number, -1 where no row counts.
  private var numbers: [[Int32]] = Namespace.allCases.map { _ in [] }
  /// Name spaces of which every row counts that the ledger has: what was let in can refer to nothing else.
  var whole: Set<Namespace> = []
  /// By meeting code: the meeting is a joint one, where a coalition may be named.
  private(set) var joint: [Bool] = []

  subscript(space: Namespace) -> [Int32] {
    get { numbers[Namespace.code(of: space)] }
    set { numbers[Namespace.code(of: space)] = newValue }
  }

  func has(_ code: Int32, in space: Namespace) -> Bool {
    let numbers = numbers[Namespace.code(of: space)]
    return code >= 0 && Int(code) < numbers.count && numbers[Int(code)] >= 0
  }

  /// The numbers of codes that all name rows that count.
  func numbers(of codes: [Int32], in space: Namespace) -> [Int32] {
    let numbers = self[space]
    return codes.map { numbers[Int($0)] }
  }

  func isJoint(_ meeting: Int32) -> Bool { meeting >= 0 && Int(meeting) < joint.count && joint[Int(meeting)] }

  /// Takes in what the ledger now has of a kind that others refer to; the kinds before it must be known already.
  mutating func learn(_ kind: Kind, _ connection: borrowing Connection) throws(LedgerError) {
    guard let space = kind.referredAs else { return }
    var found: [Int32] = []
    var joint: [Bool] = []
    let jointFormat = MeetingFormat.code(of: .joint)
    try EffectiveRows(kind).forEach(connection, &self) { row in
      let code = row.int(0)
      if code >= found.count { found += Array(repeating: -1, count: code + 1 - found.count) }
      found[code] = 0
      guard kind == .meetings else { return }
      joint += Array(repeating: false, count: found.count - joint.count)
      joint[code] = row.int(3) == jointFormat
    }
    self[space] = found
    if kind == .meetings { self.joint = joint }
  }
}

extension Kind {
  /// The name space through which other kinds refer to this one.
  var referredAs: Namespace? {
    switch self {
    case .institutions: .institution
    case .people: .person
    case .coalitions: .coalition
    case .meetings: .meeting
    case .results: .result
    default: nil
    }
  }

  /// The columns that name rows of other kinds, in the table's order.
  var references: [(column: Int, space: Namespace)] {
    columns.enumerated().compactMap { place, column in
      if case .reference(let space) = column.type { (place, space) } else { nil }
    }
  }
}
