/// Counts that add up: the wholes together are the parts together (in the field: a linear relation between cells).
package struct Margin: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package let path: CountPath
    package let value: Int
    package let countsPersons: Bool

    package init(path: CountPath, value: Int, countsPersons: Bool = true) {
      self.path = path
      self.value = value
      self.countsPersons = countsPersons
    }
  }

  package let wholes: [Count]
  package let parts: [Count]

  package init(wholes: [Count], parts: [Count]) {
    self.wholes = wholes
    self.parts = parts
  }

  package var balances: Bool { wholes.reduce(0) { $0 + $1.value } == parts.reduce(0) { $0 + $1.value } }
}
