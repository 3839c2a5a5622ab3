internal import Records

/// Return rate: of the persons whose first presence ever at the coalition can be judged, the share who came back
/// within the window.
///
/// The first presence on date d is judged when d + window falls within the period and, while it still runs, not after
/// the run's day; d itself may precede the period. Coming back is being present on a later date up to d + window.
/// Beside it the newcomers: persons whose first presence ever falls in the period. Joint meetings do not count, and
/// what lies before the first delivery is not known, so that a young ledger shows too many newcomers.
struct Returning: Hashable, Sendable {
  private(set) var newcomers = 0
  private var judged = 0
  private var returned = 0

  var rate: Ratio { Ratio(returned, of: judged) }

  init(_ visitors: Visitors, _ basis: Basis) {
    let window = basis.settings.returnWindow
    for visitor in visitors.visitors {
      let (first, second) = (visitor.first, visitor.second)
      if first >= basis.period.start { newcomers += 1 }
      let last = first + window
      guard last >= basis.period.start, last < basis.period.end, last <= basis.facts.asOf else { continue }
      judged += 1
      if second <= last { returned += 1 }
    }
  }
}
