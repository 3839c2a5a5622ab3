internal import Records

/// Where a group of persons comes from: their institutions, and the mix of functions and of institutions.
///
/// institution_coverage = member institutions among those of the persons / member institutions of the period. One
/// person is enough to be counted; it does not say that the institution as a whole takes part.
package struct Composition: Hashable, Sendable {
  /// Distinct institutions, those of partners among them.
  package let institutions: Int
  package let coverage: Ratio
  package let effectiveFunctions: Double?
  /// Persons without institution left out.
  package let effectiveInstitutions: Double?
  /// By the function's place in `Function.allCases`.
  package let functions: [Int]

  init(_ people: some Sequence<Int32>, _ population: Population) {
    var homes = SparseCounts(upTo: population.root.count)
    var functions = [Int](repeating: 0, count: Function.allCases.count)
    for person in people {
      functions[Function.code(of: population.function[Int(person)])] += 1
      let home = population.institution[Int(person)]
      if home != Facts.none { homes.add(home) }
    }
    institutions = homes.numbers.count
    coverage = Ratio(homes.numbers.count { population.isMember[Int($0)] }, of: population.members.count)
    effectiveFunctions = effectiveNumber(functions)
    effectiveInstitutions = effectiveNumber(homes.values)
    self.functions = functions
  }

  var peopleByFunction: Figure { Metrics.peopleByFunction(functions) }
}

/// Layers: `{function: persons}`; the bureau, who never count, left out.
func peopleByFunction(_ counts: [Int]) -> Figure {
  let functions = Function.allCases.indices.filter { Function.allCases[$0] != .bureau }
  return .group(functions.map { Figure.Entry(Function.allCases[$0].rawValue, .count(counts[$0])) })
}
