package import Records

/// The meetings at which institutions' ambassadors were present, on days of the ambassadorship.
///
/// Those of an ambassadorship that ended before P count too when they lie in the 180 days before it: what follows in P
/// may follow from them. An institution merged into another sends its ambassadors for that other.
package struct AmbassadorTrips: Hashable, Sendable {
  /// Days after a trip within which something follows from it.
  package static let window = 180
  /// By institution: an ambassador who counts served on a day of P.
  package let isServed: [Bool]
  /// In order of institution, day and meeting, each once.
  private var trips: [Trip] = []
  private var start: [Int] = [0]

  package struct Trip: Hashable, Sendable {
    package let institution: Int32
    package let day: Day
    package let meeting: Int32
  }

  package init(_ basis: Basis) {
    let rows = basis.facts.ambassadors
    var served = Array(repeating: false, count: basis.facts.institutions.count)
    var found: Set<Trip> = []
    for row in 0..<rows.count where basis.population.counts[Int(rows.person[row])] {
      let institution = basis.population.root[Int(rows.institution[row])]
      if rows.span[row].overlaps(basis.period.span) { served[Int(institution)] = true }
      for meeting in basis.presences.of(rows.person[row]) {
        let day = basis.facts.meetings.heldOn[Int(meeting)]
        guard rows.span[row].contains(day), basis.period.start - day <= AmbassadorTrips.window else { continue }
        found.insert(Trip(institution: institution, day: day, meeting: meeting))
      }
    }
    isServed = served
    trips = found.sorted {
      ($0.institution, $0.day, $0.meeting) < ($1.institution, $1.day, $1.meeting)
    }
    for institution in 0..<Int32(served.count) {
      start.append(
        start[Int(institution)] + trips[start[Int(institution)]...].prefix { $0.institution == institution }.count)
    }
  }

  /// The trips for an institution, in order of day.
  package func trips(for institution: Int32) -> ArraySlice<Trip> {
    trips[start[Int(institution)]..<start[Int(institution) + 1]]
  }

  /// The day lies within the window after a trip of the institution: d' < d <= d' + 180.
  package func precede(_ day: Day, for institution: Int32) -> Bool {
    guard let last = trips(for: institution).last(where: { $0.day < day }) else { return false }
    return day - last.day <= AmbassadorTrips.window
  }

  func work(for institution: Int32, _ visits: InstitutionVisits, _ period: Period) -> AmbassadorWork {
    AmbassadorWork(
      explorer: trips(for: institution).count { $0.day >= period.start },
      connectorUses: visits.uses[Int(institution)].count { precede($0, for: institution) },
      connectorPeople: visits.firsts[Int(institution)].count { precede($0, for: institution) })
  }
}

/// What the people of each institution did in P.
struct InstitutionVisits {
  /// Persons present at any meeting in P.
  private(set) var people: [Int]
  /// Coalitions at whose own meetings in P they were present.
  private(set) var coalitions: [Int]
  /// The days of the institution's uses in P, of any kind.
  private(set) var uses: [[Day]]
  /// The days in P of its people's first presences ever.
  private(set) var firsts: [[Day]]

  init(_ basis: Basis, _ gatherings: Gatherings) {
    let count = basis.facts.institutions.count
    people = Array(repeating: 0, count: count)
    coalitions = people
    uses = Array(repeating: [], count: count)
    firsts = uses
    for institution in gatherings.institution where institution != Facts.none { people[Int(institution)] += 1 }
    countCoalitions(gatherings, basis.facts.coalitions.count)
    let rows = basis.facts.uses
    for row in 0..<rows.count where basis.period.contains(rows.usedOn[row]) {
      uses[Int(basis.population.root[Int(rows.institution[row])])].append(rows.usedOn[row])
    }
    for (person, institution) in zip(gatherings.people, gatherings.institution) where institution != Facts.none {
      guard let first = basis.presences.of(person).first else { continue }
      let day = basis.facts.meetings.heldOn[Int(first)]
      if day >= basis.period.start { firsts[Int(institution)].append(day) }
    }
  }

  private mutating func countCoalitions(_ gatherings: Gatherings, _ count: Int) {
    var isSeen = Array(repeating: false, count: coalitions.count * count)
    for gathering in 0..<gatherings.count where gatherings.coalition[gathering] != Facts.none {
      for person in gatherings.present(at: gathering) where gatherings.institution[Int(person)] != Facts.none {
        let institution = Int(gatherings.institution[Int(person)])
        let place = institution * count + Int(gatherings.coalition[gathering])
        coalitions[institution] += isSeen[place] ? 0 : 1
        isSeen[place] = true
      }
    }
  }
}
