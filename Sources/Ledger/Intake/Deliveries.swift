internal import Records

/// The deliveries that were taken, in the order in which they count: by day, of one day as they were taken.
struct Deliveries {
  /// Place in that order by id; -1 for a delivery that was refused.
  private var ranks: [Int32] = []
  private(set) var days: [Int: Day] = [:]
  /// Those that came when one of a later day had been taken already.
  private(set) var late: Set<Int> = []
  /// By kind the snapshots that had a file of it, in the order in which they count.
  private var snapshots: [[Int]] = Kind.allCases.map { _ in [] }

  init(_ connection: borrowing Connection) throws(LedgerError) {
    let taken = try connection.prepare(
      "SELECT id, delivered_on, late FROM deliveries WHERE taken = 1 ORDER BY delivered_on, id",
      "reading the deliveries")
    var rank: Int32 = 0
    while try taken.step() {
      let id = taken.int(0)
      ranks += Array(repeating: -1, count: max(0, id + 1 - ranks.count))
      ranks[id] = rank
      days[id] = Day(number: taken.int32(1))
      if taken.int32(2) != 0 { late.insert(id) }
      rank += 1
    }
    let files = try connection.prepare(
      """
      SELECT d.id, f.kind FROM deliveries d JOIN files f ON f.delivery = d.id
      WHERE d.taken = 1 AND d.mode = 'snapshot' AND f.status = 'read' ORDER BY d.delivered_on, d.id
      """, "reading the deliveries")
    while try files.step() {
      if let kind = Kind(rawValue: files.text(1)) { snapshots[Kind.code(of: kind)].append(files.int(0)) }
    }
  }

  /// Larger for the delivery whose word counts.
  @inline(__always) func rank(_ delivery: Int) -> Int32 { ranks[delivery] }

  /// Snapshots of the kind that count above the delivery, the first one first.
  func snapshots(of kind: Kind, after delivery: Int) -> ArraySlice<Int> {
    let all = snapshots[Kind.code(of: kind)]
    guard let last = all.last, rank(last) > rank(delivery) else { return [] }
    return all[(all.firstIndex { rank($0) > rank(delivery) } ?? all.endIndex)...]
  }
}
