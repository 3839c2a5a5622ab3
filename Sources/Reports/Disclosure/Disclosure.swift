/// Statistical disclosure control over all editions of one run that are for others than the bureau (metrics.md, section
/// 5): which counts they conceal, and the proof that nobody can work out a hidden one.
package struct Disclosure {
  /// The definitions of the reports for others than the bureau.
  private let definitions: [ReportDefinition]
  private let book: Book
  private let table: CountTable
  /// Counts that readers know from an edition published before.
  private let known: Set<Int>

  package init(_ book: Book, _ definitions: [ReportDefinition], earlier: EarlierEdition? = nil) {
    self.book = book
    self.definitions = definitions.filter { $0.audiences.contains(where: \.hidesFewPersons) }
    table = CountTable(self.definitions.isEmpty ? [] : MarginExpansion(book).all)
    let shown = (earlier?.shown ?? [:]).compactMap { [table] path, value in
      table[CountPath(path)].flatMap { table.counts[$0].value == value ? $0 : nil }
    }
    known = Set(shown)
  }

  /// Makes the editions until nothing in them gives a hidden count away, and proves it.
  ///
  /// - Parameter publish: all editions of the run, with these counts concealed from all but the bureau.
  package func controlled(
    _ publish: (Suppression) throws -> [Publication]
  ) throws -> (publications: [Publication], suppression: Suppression) {
    var suppression = Suppression.none
    if definitions.isEmpty { return (try publish(suppression), suppression) }
    var asked = ShownCounts(of: table)
    var former: SuppressionSearch?
    for _ in 0..<Disclosure.rounds {
      let publications = try publish(suppression)
      let shown = shown(publications, suppression)
      asked.add(shown)
      let search = searched(asked, after: former)
      former = search
      if search.suppression == suppression {
        try prove(shown, suppression, search)
        return (publications, suppression)
      }
      suppression = search.suppression
    }
    throw DisclosureError(sentence: "what to hide did not settle in \(Disclosure.rounds) rounds")
  }

  /// What is concealed can change what a table shows instead; each round adds to what readers may see, so that few do.
  private static let rounds = 12

  private func shown(_ publications: [Publication], _ suppression: Suppression) -> ShownCounts {
    var shown = ShownCounts(of: table)
    for publication in publications where publication.audience.hidesFewPersons {
      for page in publication.pages { shown.take(page) }
    }
    let view = FigureView(book, hidesFewPersons: true, suppression: suppression)
    for definition in definitions { shown.take(definition.told, through: view) }
    return shown
  }

  /// Where nothing more is asked than before, what was found then; else it begins with those witnesses.
  private func searched(_ asked: ShownCounts, after former: SuppressionSearch?) -> SuppressionSearch {
    var sights = asked.asked
    for count in known { sights[count] = .shown }
    let worth = table.counts.indices.map { known.contains($0) ? nil : asked.worth(of: $0) }
    if let former, former.asked == sights, former.worth == worth { return former }
    var search = SuppressionSearch(table, sights, worth: worth)
    search.run(after: former?.witnesses ?? [])
    return search
  }

  /// Every hidden count has a second value that fits all that is really shown; those apart that readers knew before.
  private func prove(_ shown: ShownCounts, _ suppression: Suppression, _ search: SuppressionSearch)
    throws(DisclosureError)
  {
    var sights = shown.seen(suppression)
    for count in known { sights[count] = .shown }
    let exposed = Exposure(table: table, sights: sights).exposed(search.witnesses)
    let lost = Set(search.lost).union(known)
    guard let first = exposed.first(where: { !lost.contains($0) }) else { return }
    throw DisclosureError(
      sentence: "a reader could work out \(table.counts[first].paths[0]), which is hidden; nothing is published")
  }
}

/// The proof failed that no hidden count can be worked out.
package struct DisclosureError: Error, Hashable, CustomStringConvertible {
  /// The figure's path, and nothing of its value.
  package let sentence: String
  package var description: String { sentence }
}
