internal import Ledger
internal import Records

/// Lets go of what a network no longer keeps; the figures of all that remains stay what they were.
struct Retention {
  let definition: RetentionDefinition
  let order: RunOrder
  let progress: (String) -> Void

  /// In the ledger and the archive. The caller holds the lock. Days are counted back from the run's day.
  func apply(to ledger: borrowing Ledger) throws {
    if let years = definition.personYears {
      let people = try people(in: ledger, before: order.day.before(years: years))
      if !people.isEmpty { _ = try Forgetting(order, progress: progress).forget(people, ledger) }
    }
    if let years = definition.rejectedYears {
      _ = try ledger.dropRejections(before: order.day.before(years: years))
    }
  }

  /// Everybody whose latest record is older, in byte order; those who were forgotten before left out.
  private func people(in ledger: borrowing Ledger, before day: Day) throws -> [String] {
    let period = Period(containing: order.day, yearStart: order.pipeline.yearStart)
    let facts = try ledger.facts(period: period, asOf: order.day)
    let stated = try ledger.daysOfPeople()
    let forgotten = Set(
      try ForgottenList(of: Archive(folder: order.archive)).pseudonyms.people.map(\.pseudonym))
    let latest = facts.latestRecords()
    return facts.people.ids.indices.filter { person in
      let id = facts.people.ids[person]
      guard !forgotten.contains(id), let last = latest[person] ?? stated[id] else { return false }
      return last < day
    }.map { facts.people.ids[$0] }
  }

  /// What goes when these stand as well.
  func oldEditions(with placements: [Placing.Placement] = []) -> OldEditions {
    var old = OldEditions()
    guard let count = definition.editions else { return old }
    for name in Disk.names(in: order.output) {
      let shelf = Shelf(folder: "\(order.output)/\(name)")
      let all = Set(shelf.editions() + placements.filter { $0.shelf == shelf }.map(\.place))
      let rows = Dictionary(grouping: all) { "\($0.period) \($0.language)" }
      old.add(rows.values.flatMap { $0.sorted().dropLast(count) }.sorted(), of: shelf)
    }
    return old
  }
}

/// Editions that are no longer kept.
struct OldEditions {
  private(set) var places: [(shelf: Shelf, places: [Shelf.Place])] = []

  var isEmpty: Bool { places.isEmpty }

  mutating func add(_ old: [Shelf.Place], of shelf: Shelf) {
    if !old.isEmpty { places.append((shelf, old)) }
  }

  func contains(_ place: Shelf.Place, of shelf: Shelf) -> Bool {
    places.contains { $0.shelf == shelf && $0.places.contains(place) }
  }
}

extension Facts {
  /// By person the latest day on which a record names them: a meeting on whose list they stand, a contribution, the end of
  /// a membership, affiliation or ambassadorship, which lies in the future while it goes on. Nil without any.
  func latestRecords() -> [Day?] {
    var latest = [Day?](repeating: nil, count: people.count)
    func note(_ person: Int32, _ day: Day) {
      guard person >= 0 else { return }
      latest[Int(person)] = max(latest[Int(person)] ?? day, day)
    }
    for row in memberships.person.indices { note(memberships.person[row], memberships.span[row].end) }
    for row in affiliations.person.indices { note(affiliations.person[row], affiliations.span[row].end) }
    for row in ambassadors.person.indices { note(ambassadors.person[row], ambassadors.span[row].end) }
    for row in contributions.person.indices { note(contributions.person[row], contributions.madeOn[row]) }
    for meeting in 0..<meetings.count {
      for row in Int(attendance.start[meeting])..<Int(attendance.start[meeting + 1]) {
        note(attendance.person[row], meetings.heldOn[meeting])
      }
    }
    return latest
  }
}

extension Day {
  /// The same day so many years earlier; of a leap day the day before.
  fileprivate func before(years: Int) -> Day {
    let (year, month, day) = (civil.year, civil.month, civil.day)
    return Day(year: year - years, month: month, day: day) ?? Day(year: year - years, month: month, day: day - 1)
      ?? self
  }
}
