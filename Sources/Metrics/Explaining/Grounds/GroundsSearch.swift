internal import Records

/// Finds the records of a footing; one file a section of metrics.md.
struct GroundsSearch {
  let basis: Basis
  /// Those of the basis, which are not copied.
  var facts: Facts { _read { yield basis.facts } }
  private var counted = RecordRows()
  private var context = RecordRows()

  init(_ basis: Basis) {
    self.basis = basis
  }

  mutating func count(_ kind: Kind, _ row: some BinaryInteger) { counted.insert(Int32(row), of: kind) }
  mutating func read(_ kind: Kind, _ row: some BinaryInteger) { context.insert(Int32(row), of: kind) }
  mutating func take(_ kind: Kind, _ row: some BinaryInteger, isCounted: Bool) {
    if isCounted { count(kind, row) } else { read(kind, row) }
  }

  /// What another figure counts, and all that it is read against, as what this one is read against.
  mutating func readAll(_ find: (inout GroundsSearch) -> Void) {
    var other = GroundsSearch(basis)
    find(&other)
    context.formUnion(other.counted)
    context.formUnion(other.context)
  }

  /// What was found, and whatever it refers to.
  var grounds: Grounds {
    var closing = ReferenceClosing(facts, all: counted, context: context)
    closing.close()
    return Grounds(counted: counted, context: closing.context)
  }

  // MARK: Looking up

  /// The coalitions of a scope, in the period.
  func coalitions(_ scope: Int32?) -> [Int32] { scope.map { [$0] } ?? basis.running.coalitions }

  /// Held in the period: own meetings of the scope, of the network joint ones too.
  func gatherings(_ scope: Int32?) -> [Int32] {
    (scope.map { Array(basis.held.of($0)) } ?? basis.held.all).filter { basis.isInPeriod(meeting: $0) }
  }

  func isOwn(_ meeting: Int32) -> Bool { facts.meetings.coalition[Int(meeting)] != Facts.none }
  func day(of meeting: Int32) -> Day { facts.meetings.heldOn[Int(meeting)] }

  /// The person's row on the meeting's list.
  func attendance(of person: Int32, at meeting: Int32) -> Int? {
    let rows = facts.attendance.rows(of: Int(meeting))
    let row = lowerBound(rows) { facts.attendance.person[$0] < person }
    return row < rows.upperBound && facts.attendance.person[row] == person ? row : nil
  }

  /// A person's membership rows of one coalition.
  func memberships(of person: Int32, in coalition: Int32) -> Range<Int> {
    let rows = facts.memberships
    func place(_ after: Int32) -> Int {
      lowerBound(0..<rows.count) { (rows.coalition[$0], rows.person[$0]) < (coalition, person + after) }
    }
    return place(0)..<place(1)
  }

  // MARK: Taking

  /// The person's memberships of a coalition that say in which ring they are on days of the period.
  mutating func takeMemberships(of person: Int32, in coalition: Int32, isCounted: Bool = false) {
    let window = basis.running.spans[Int(coalition)]
    for row in memberships(of: person, in: coalition) where facts.memberships.span[row].overlaps(window) {
      take(.memberships, row, isCounted: isCounted)
    }
  }

  /// One row that shows that the meeting has a list, and in which ring its person is.
  mutating func takeEvidence(of meeting: Int32) {
    guard let row = facts.attendance.rows(of: Int(meeting)).first else { return }
    read(.attendance, row)
    let coalition = facts.meetings.coalition[Int(meeting)]
    if coalition != Facts.none { takeMemberships(of: facts.attendance.person[row], in: coalition) }
  }

  /// The rows of those present, the bureau left out.
  mutating func countPresences(at meetings: some Sequence<Int32>, where holds: (Int) -> Bool = { _ in true }) {
    for meeting in meetings {
      for row in facts.attendance.rows(of: Int(meeting)) where basis.isPresence(row) && holds(row) {
        count(.attendance, row)
      }
    }
  }

  mutating func countPresence(of person: Int32, at meeting: Int32) {
    if let row = attendance(of: person, at: meeting) { count(.attendance, row) }
  }
}

/// The first of the places at which `isBefore` no longer holds.
func lowerBound(_ places: Range<Int>, _ isBefore: (Int) -> Bool) -> Int {
  var (low, high) = (places.lowerBound, places.upperBound)
  while low < high {
    let middle = (low + high) / 2
    if isBefore(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}
