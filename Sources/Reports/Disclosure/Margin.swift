/// Counts that add up: the wholes together are the parts together (in the field: a linear relation between cells).
struct Margin: Hashable, Sendable {
  struct Count: Hashable, Sendable {
    let path: CountPath
    let value: Int
    let countsPersons: Bool
  }

  let wholes: [Count]
  let parts: [Count]

  var balances: Bool { wholes.reduce(0) { $0 + $1.value } == parts.reduce(0) { $0 + $1.value } }
}
