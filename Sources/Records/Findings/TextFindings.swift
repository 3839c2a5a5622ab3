extension Facts {
  /// Free texts that hold an e-mail address, a telephone number or a person's identifier: reports withhold them until
  /// the pipeline confirms them.
  func textFindings() -> [Finding] {
    let screening = TextScreening(people: people.ids)
    return freeTexts().filter { screening.mayNameSomebody($0.text) }.map { Finding(.personalText, $0.place) }
      .sorted { $0.place.lexicographicallyPrecedes($1.place, by: precedesBytewise) }
  }

  /// Every free text with its kind, key (parts joined by `/`) and column.
  private func freeTexts() -> [(place: [String], text: String)] {
    var texts: [(place: [String], text: String)] = []
    func add(_ kind: Kind, _ key: String, _ column: String, _ text: String) {
      if !text.isEmpty { texts.append(([kind.rawValue, key, column], text)) }
    }
    func key(_ coalition: Int32, _ year: Int32) -> String { "\(coalitions.ids[Int(coalition)])/\(year)" }
    for (row, id) in coalitions.ids.enumerated() {
      add(.coalitions, id, "goal", coalitions.goals[row])
      add(.coalitions, id, "needs", coalitions.needs[row])
    }
    for (row, id) in results.ids.enumerated() { add(.results, id, "title", results.titles[row]) }
    for (row, id) in stories.ids.enumerated() { add(.stories, id, "text", stories.texts[row]) }
    for row in 0..<support.count {
      add(.support, key(support.coalition[row], support.year[row]), "request", support.requests[row])
      add(.support, key(support.coalition[row], support.year[row]), "advice", support.advice[row])
    }
    for row in 0..<decisions.count {
      add(.decisions, key(decisions.coalition[row], decisions.year[row]), "reason", decisions.reasons[row])
    }
    for row in 0..<explanations.count {
      let item = key(explanations.coalition[row], explanations.year[row]) + "/" + explanations.item[row].rawValue
      add(.explanations, item, "text", explanations.texts[row])
    }
    return texts
  }
}

private func precedesBytewise(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
