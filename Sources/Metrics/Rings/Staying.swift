internal import Records

/// Retention: of the persons in a ring on the day before, the share in that ring or a more inner one on the last day.
///
/// Beside it: deepened (a more inner ring), loosened (a more outer one) and left (no ring of the coalition); retention,
/// loosened and left add up to 1, deepened is part of retention. The day before is the one before P_c, so that a
/// coalition that begins within the period has nobody to retain. Who came and went in between is not seen.
package struct Staying: Hashable, Sendable {
  package private(set) var start = 0
  package private(set) var end = 0
  private var same = 0
  private var inward = 0
  private var outward = 0

  init() {}

  package var retention: Ratio { Ratio(same + inward, of: start) }
  package var deepened: Ratio { Ratio(inward, of: start) }
  package var loosened: Ratio { Ratio(outward, of: start) }
  package var left: Ratio { Ratio(start - same - inward - outward, of: start) }

  /// Takes one member by the rings on the day before P_c and on its last day.
  mutating func add(from before: Ring?, to after: Ring?, in ring: Ring) {
    let depth = ring.depth
    if after?.depth == depth { end += 1 }
    guard before?.depth == depth else { return }
    start += 1
    guard let after else { return }
    if after.depth == depth { same += 1 } else if after < ring { inward += 1 } else { outward += 1 }
  }
}
