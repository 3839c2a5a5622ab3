internal import Records

#if canImport(Glibc)
  internal import Glibc
#endif

/// What people carry from one coalition to another.
///
/// Board: "how often did someone who had been at a meeting of A sit at a meeting of B within half a year?" For each
/// person p, each date d in P on which p was present at B, and each A != B at which p was present on d' with
/// 0 < d - d' <= memory, D = d - the latest such d': one carry, weighing 2^(-D / half life). It does not say that
/// anything was told: it is an occasion on which it could be.
package struct Carries: Hashable, Sendable {
  /// Number of coalitions, those outside P too.
  package let coalitions: Int
  /// By from x coalitions + to.
  private var pairs: [PairCarries]
  /// Carries between coalitions in P, of each person who has any; in order of person.
  package private(set) var perCarrier: [Int] = []

  package subscript(from: Int32, to: Int32) -> PairCarries { pairs[Int(from) * coalitions + Int(to)] }

  package init(_ basis: Basis) {
    coalitions = basis.facts.coalitions.count
    pairs = Array(repeating: PairCarries(), count: coalitions * coalitions)
    var walk = CarryWalk(basis)
    var (places, lags): ([Int32], [Int32]) = ([], [])
    var calendar = CarryCalendar(pairs: pairs.count, basis.period)
    let isInPeriod = basis.running.spans.map { !$0.isEmpty }
    for person in 0..<Int32(basis.facts.people.count) {
      var within = 0
      walk.carries(of: person) { carry in
        let place = Int(carry.from) * coalitions + Int(carry.to)
        pairs[place].add(carry)
        calendar.note(carry.day, of: place)
        places.append(Int32(place))
        lags.append(Int32(carry.lag))
        within += isInPeriod[Int(carry.from)] && isInPeriod[Int(carry.to)] ? 1 : 0
      }
      if within > 0 { perCarrier.append(within) }
    }
    for place in pairs.indices { pairs[place].days = calendar.days(of: place) }
    weigh(places, lags, halfLife: basis.settings.halfLife)
  }

  /// Adds up the strength in ascending order of D, so that every machine rounds alike.
  private mutating func weigh(_ places: [Int32], _ lags: [Int32], halfLife: Double) {
    let longest = Int(lags.max() ?? 0)
    let weights = (0...longest).map { exp2(-Double($0) / halfLife) }
    for row in Grouping(lags, groups: longest + 1).order {
      pairs[Int(places[Int(row)])].strength += weights[Int(lags[Int(row)])]
    }
  }
}

/// The carries of one ordered pair of coalitions.
package struct PairCarries: Hashable, Sendable {
  package private(set) var carries: Int32 = 0
  /// Distinct persons.
  package private(set) var carriers: Int32 = 0
  package fileprivate(set) var strength = 0.0
  /// Distinct dates in P on which somebody present at the target had been at the source.
  package fileprivate(set) var days: Int32 = 0
  private var roles: SIMD4<Int32> = .zero
  private var latest = Facts.none

  /// The one who carried, where there is only one.
  package var onlyCarrier: Int32? { carriers == 1 ? latest : nil }
  package func carries(of role: CarryRole) -> Int { Int(roles[role.rawValue]) }

  /// Carries come person by person.
  fileprivate mutating func add(_ carry: Carry) {
    carries += 1
    roles[carry.role.rawValue] += 1
    if latest != carry.person { carriers += 1 }
    latest = carry.person
  }
}

/// Of whom the carrier is a member on the day: of both, of the source only (a representative), of the target only (a
/// gatekeeper), or of neither (itinerant); after Gould & Fernandez (1989).
package enum CarryRole: Int, CaseIterable, Hashable, Sendable {
  case both, source, target, neither

  package init(ofSource: Bool, ofTarget: Bool) {
    self = ofSource ? (ofTarget ? .both : .source) : (ofTarget ? .target : .neither)
  }

  package var name: String {
    switch self {
    case .both: "both"
    case .source: "source"
    case .target: "target"
    case .neither: "neither"
    }
  }
}

/// Which days of P have a carry, one bit a day for each pair.
private struct CarryCalendar {
  private let start: Day
  private let width: Int
  private var bits: [UInt64]

  init(pairs: Int, _ period: Period) {
    start = period.start
    width = (period.end - period.start + 63) / 64
    bits = Array(repeating: 0, count: pairs * width)
  }

  mutating func note(_ day: Day, of pair: Int) {
    let place = day - start
    bits[pair * width + place / 64] |= 1 << UInt64(place % 64)
  }

  func days(of pair: Int) -> Int32 {
    Int32(bits[(pair * width)..<((pair + 1) * width)].reduce(0) { $0 + $1.nonzeroBitCount })
  }
}
