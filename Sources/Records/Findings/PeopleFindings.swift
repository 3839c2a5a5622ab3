extension Facts {
  /// Persons of no institution, and mergers that go round.
  func peopleFindings() -> [Finding] {
    var isPlaced = people.institution.map { $0 != Facts.none }
    for row in 0..<affiliations.count where affiliations.institution[row] != Facts.none {
      isPlaced[Int(affiliations.person[row])] = true
    }
    let chains = MergerChains(self)
    return isPlaced.indices.filter { !isPlaced[$0] }.map { Finding(.personWithoutInstitution, [people.ids[$0]]) }
      + chains.goesRound.indices.filter { chains.goesRound[$0] }.map { Finding(.mergerRound, [institutions.ids[$0]]) }
  }

  /// Coalitions that state none of the charter's three parts; an expected quantity of 0 states one.
  func charterFindings() -> [Finding] {
    var expects = [Bool](repeating: false, count: coalitions.count)
    for coalition in expectedResults.coalition { expects[Int(coalition)] = true }
    return coalitions.ids.indices.filter {
      coalitions.goals[$0].isEmpty && coalitions.needs[$0].isEmpty && !expects[$0]
    }.map { Finding(.coalitionWithoutCharter, [coalitions.ids[$0]]) }
  }
}
