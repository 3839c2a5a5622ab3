/// Which counts no edition of a run may show besides those of 1 to 4 persons, since one of those could be worked out from
/// them (complementary suppression): one decision for all editions for others than the bureau.
package struct Suppression: Hashable, Sendable {
  /// Nothing but the counts of 1 to 4 persons themselves is hidden.
  package static let none = Suppression(concealed: [])

  private let concealed: Set<CountPath>

  init(concealed: Set<CountPath>) { self.concealed = concealed }

  /// How many paths are concealed.
  package var count: Int { concealed.count }
  package var isEmpty: Bool { concealed.isEmpty }
  /// Their paths in byte order, `former/` before those of the former period.
  package var paths: [String] { concealed.sorted().map(\.description) }

  func conceals(_ keys: some Sequence<String>, isFormer: Bool) -> Bool {
    !concealed.isEmpty && concealed.contains(CountPath(keys, isFormer: isFormer))
  }

  func conceals(_ count: CountTable.Count) -> Bool { count.paths.contains(where: concealed.contains) }
}
