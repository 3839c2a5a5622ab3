import Ledger
import Records
import TestSupport

/// Deliveries of different days, invented at random over few keys, so that they contradict, withdraw, precede and close
/// one another; and what counts in the end, worked out by the rule itself: a key's latest statement whose references
/// count, as the first later snapshot left it that did not name the key.
struct InventedStory {
  struct Row {
    let key: [String]
    /// Canonical cells, in the order of the kind's columns.
    var cells: [String]
    let isWithdrawn: Bool
    /// The cells hold a word that is none.
    let isBad: Bool
  }

  struct Delivery {
    let day: Int
    let isSnapshot: Bool
    var rows: [Kind: [Row]] = [:]

    var builder: DeliveryBuilder {
      var builder = DeliveryBuilder("day \(day)", on: InventedStory.date(day))
      for kind in InventedStory.kinds {
        for row in rows[kind] ?? [] {
          builder.add(kind, (row.cells + [row.isWithdrawn ? "yes" : ""]).joined(separator: ","))
        }
      }
      return builder
    }
  }

  static let kinds: [Kind] = [.institutions, .people, .memberships, .meetings, .attendance, .contributions]
  private(set) var deliveries: [Delivery] = []

  /// Taken before all others, and of a day amid theirs: what a ledger must have to take anything.
  static var base: DeliveryBuilder {
    var base = baseDelivery.builder
    base.add(.coalitions, "data,Data,2020-01-01,,,,")
    return base
  }

  static func date(_ day: Int) -> String { "2024-01-\(day < 10 ? "0" : "")\(day)" }

  init(_ random: inout SplitMix) {
    for day in [1, 2, 3, 4, 6, 7, 8, 9].shuffled(using: &random).prefix(6) {
      var delivery = Delivery(day: day, isSnapshot: random.isTrue(1, of: 3))
      for kind in InventedStory.kinds where random.isTrue(1, of: 2) {
        delivery.rows[kind] = InventedStory.rows(kind, &random)
      }
      deliveries.append(delivery)
    }
  }

  private static func rows(_ kind: Kind, _ random: inout SplitMix) -> [Row] {
    var rows: [String: Row] = [:]
    for _ in 0..<random.number(5) + 1 {
      let (key, rest) = cells(kind, &random)
      let isBad = random.isTrue(1, of: 12)
      let word = isBad ? "nonsense" : rest[0]
      let row = Row(
        key: key, cells: arranged(kind, key, [word] + rest.dropFirst()), isWithdrawn: random.isTrue(1, of: 6),
        isBad: isBad)
      rows[key.joined(separator: "+")] = row
    }
    return anchors(kind) + rows.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Rows that every file names, so that no delivery is refused for want of rows.
  private static func anchors(_ kind: Kind) -> [Row] {
    func row(_ key: [String], _ cells: [String]) -> [Row] {
      [Row(key: key, cells: cells, isWithdrawn: false, isBad: false)]
    }
    switch kind {
    case .people: return row(["p0"], ["p0", "", "staff"])
    case .meetings: return row(["m0"], ["m0", "2024-02-01", "data", "session", "held", "", "2", ""])
    case .attendance: return row(["m0", "p0"], ["m0", "p0", "present", ""])
    default: return []
    }
  }

  /// The key, and the other cells: a word first.
  private static func cells(_ kind: Kind, _ random: inout SplitMix) -> ([String], [String]) {
    let person = "p\(random.number(4) + 1)"
    let (from, until) = (date(random.number(9) + 1), ["", date(random.number(9) + 11)][random.number(2)])
    switch kind {
    case .institutions: return (["I\(random.number(3))"], [["member", "partner"][random.number(2)], "", until])
    case .people:
      return ([person], [["staff", "teacher"][random.number(2)], ["", "I0", "I1", "I2"][random.number(4)]])
    case .memberships: return ([person, "data", from], [["core", "reader"][random.number(2)], until])
    case .meetings: return (["m\(random.number(3) + 1)"], [["held", "planned"][random.number(2)], from])
    case .attendance: return (["m\(random.number(4) + 1)", person], [["present", "absent"][random.number(2)]])
    default: return (["x\(random.number(3))"], [["pilot", "writing"][random.number(2)], person])
    }
  }

  private static func arranged(_ kind: Kind, _ key: [String], _ rest: [String]) -> [String] {
    switch kind {
    case .institutions: [key[0], "Naam", rest[0], rest[1], rest[2]]
    case .people: [key[0], rest[1], rest[0]]
    case .memberships: [key[0], key[1], key[2], rest[1], rest[0], ""]
    case .meetings: [key[0], rest[1], "data", "session", rest[0], "", "2", ""]
    case .attendance: [key[0], key[1], rest[0], ""]
    default: [key[0], rest[1], "data", "2024-02-01", rest[0]]
    }
  }
}

extension InventedStory {
  /// What counts, as lines `kind: cells`, by the rule.
  func effective() -> Set<String> {
    var counting: [Kind: [String: Row]] = [:]
    let all = (deliveries + [InventedStory.baseDelivery]).sorted { $0.day < $1.day }
    for kind in InventedStory.kinds {
      let keys = Set(all.flatMap { ($0.rows[kind] ?? []).map(\.key) })
      for key in keys {
        guard let row = latest(kind, key, all, counting) else { continue }
        counting[kind, default: [:]][key.joined(separator: "+")] = row
      }
    }
    return Set(
      counting.flatMap { kind, rows in rows.values.map { "\(kind.rawValue): " + $0.cells.joined(separator: ",") } })
  }

  private func latest(_ kind: Kind, _ key: [String], _ all: [Delivery], _ counting: [Kind: [String: Row]]) -> Row? {
    for delivery in all.reversed() {
      guard let row = delivery.rows[kind]?.first(where: { $0.key == key }), !row.isBad else { continue }
      guard kind.references(of: row).allSatisfy({ counting[$0.0]?[$0.1] != nil }) else { continue }
      if row.isWithdrawn { return nil }
      let closing = all.first { later in
        later.day > delivery.day && later.isSnapshot && later.rows[kind].map { !$0.contains { $0.key == key } } ?? false
      }
      return closing.map { closed(row, kind, on: InventedStory.date($0.day)) } ?? row
    }
    return nil
  }

  private func closed(_ row: Row, _ kind: Kind, on day: String) -> Row? {
    guard let (from, until) = kind.interval, row.cells[from] < day else { return nil }
    var closed = row
    if row.cells[until].isEmpty || row.cells[until] > day { closed.cells[until] = day }
    return closed
  }

  private static var baseDelivery: Delivery {
    var base = Delivery(day: 5, isSnapshot: false)
    for kind in kinds { base.rows[kind] = anchors(kind) }
    return base
  }

  /// The same lines from facts.
  static func lines(of facts: Facts) -> Set<String> {
    func end(_ day: Day) -> String { day == .distantFuture ? "" : day.description }
    func institution(_ number: Int32) -> String { number < 0 ? "" : facts.institutions.ids[Int(number)] }
    func person(_ number: Int32) -> String { facts.people.ids[Int(number)] }
    var lines: [String] = []
    for (row, id) in facts.institutions.ids.enumerated() {
      lines.append(
        "institutions: \(id),Naam,\(facts.institutions.kinds[row].rawValue),,\(end(facts.institutions.spans[row].end))")
    }
    for (row, id) in facts.people.ids.enumerated() {
      lines.append("people: \(id),\(institution(facts.people.institution[row])),\(facts.people.function[row].rawValue)")
    }
    for row in 0..<facts.memberships.count {
      let (span, ring) = (facts.memberships.span[row], facts.memberships.ring[row].rawValue)
      lines.append("memberships: \(person(facts.memberships.person[row])),data,\(span.start),\(end(span.end)),\(ring),")
    }
    for (row, id) in facts.meetings.ids.enumerated() {
      let status = facts.meetings.status[row].rawValue
      lines.append("meetings: \(id),\(facts.meetings.heldOn[row]),data,session,\(status),,2,")
      for presence in facts.attendance.rows(of: row) {
        lines.append(
          "attendance: \(id),\(person(facts.attendance.person[presence])),\(facts.attendance.status[presence].rawValue),"
        )
      }
    }
    for (row, id) in facts.contributions.ids.enumerated() {
      let kind = facts.contributions.kind[row].rawValue
      lines.append("contributions: \(id),\(person(facts.contributions.person[row])),data,2024-02-01,\(kind)")
    }
    return Set(lines)
  }
}

extension Kind {
  /// What the row refers to among the kinds of a story.
  fileprivate func references(of row: InventedStory.Row) -> [(Kind, String)] {
    switch self {
    case .people where !row.cells[1].isEmpty: [(.institutions, row.cells[1])]
    case .memberships: [(.people, row.cells[0])]
    case .attendance: [(.meetings, row.cells[0]), (.people, row.cells[1])]
    case .contributions: [(.people, row.cells[1])]
    default: []
    }
  }
}

/// A generator that gives the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func number(_ below: Int) -> Int { Int(next() % UInt64(below)) }
  mutating func isTrue(_ times: Int, of all: Int) -> Bool { number(all) < times }
}
