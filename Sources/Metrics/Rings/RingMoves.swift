internal import Records

/// Migration: persons by the ring on the day before P_c, or outside, and the ring on its last day, or outside.
///
/// Passers-by had a day of membership within P_c but were outside on both days; they are in no cell. Only the two days
/// are compared: who went in and out again between them is not seen.
package struct RingMoves: Hashable, Sendable {
  package private(set) var migration = RingMatrix()
  package private(set) var passersBy = 0

  init() {}

  init(_ members: [MemberYear]) {
    for member in members { add(from: member.before, to: member.after, wasMember: member.isMember) }
  }

  mutating func add(from before: Ring?, to after: Ring?, wasMember: Bool) {
    if before != nil || after != nil {
      migration[before, after] += 1
    } else if wasMember {
      passersBy += 1
    }
  }
}
