internal import Records

/// An institution's persons in the rings of the network's coalitions and at its meetings, each once however many coalitions.
package struct InstitutionPeople: Hashable, Sendable {
  /// Persons with a day of membership of any coalition in P.
  package fileprivate(set) var people = 0
  /// By the ring's depth: those persons by the innermost ring held on any day of P; adds up to `people`.
  package fileprivate(set) var innermost = [0, 0, 0, 0]
  /// By the function's place in `Function.allCases`; adds up to `people`.
  package fileprivate(set) var functions = [Int](repeating: 0, count: Function.allCases.count)
  /// Persons present at any meeting in P, joint ones included.
  package fileprivate(set) var participants = 0

  /// By institution.
  static func all(_ basis: Basis, _ gatherings: Gatherings) -> [InstitutionPeople] {
    var all = Array(repeating: InstitutionPeople(), count: basis.facts.institutions.count)
    for person in 0..<Int32(basis.facts.people.count) {
      let home = basis.population.institution[Int(person)]
      if home != Facts.none { all[Int(home)].add(person, basis) }
    }
    for home in gatherings.institution where home != Facts.none { all[Int(home)].participants += 1 }
    return all
  }

  private mutating func add(_ person: Int32, _ basis: Basis) {
    var inner: Int?
    for spell in basis.spells.of(person: person) where basis.spells.span[Int(spell)].overlaps(basis.period.span) {
      inner = min(inner ?? .max, basis.spells.ring[Int(spell)].depth)
    }
    guard let inner else { return }
    people += 1
    innermost[inner] += 1
    functions[Function.code(of: basis.population.function[Int(person)])] += 1
  }
}
