package import Records

/// Breathing: who was present at one meeting, by the ring in which they were on its date, and outside for none. Where
/// no list was kept only the head count is known, if that.
///
/// A coalition breathes when the outer rings come and go; a single meeting says nothing of that.
package struct Breath: Hashable, Sendable {
  /// Lanes 0 to 3 the rings, the innermost first, lane 4 outside.
  private var present = SIMD8<Int32>.zero
  /// Present without being invited through a ring of the coalition, members of a ring not invited among them.
  package private(set) var guests: Int32 = 0
  /// Present for the bureau, who are not among the others.
  package var staff: Int32 = 0

  package subscript(ring: Ring?) -> Int { Int(present[RingMatrix.place(ring)]) }
  package var presences: Int { Int(present.wrappedSum()) }

  mutating func add(_ ring: Ring?, isInvited: Bool) {
    present[RingMatrix.place(ring)] += 1
    if !isInvited { guests += 1 }
  }
}
