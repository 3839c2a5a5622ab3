internal import Ledger
internal import Records
internal import Reports

extension Run {
  /// The definitions of the pipeline's reports, all read before anything is done; the mistakes of all are told at once.
  func readDefinitions() throws(DefinitionError) -> [ReportDefinition] {
    var definitions: [ReportDefinition] = []
    var mistakes: [DefinitionError] = []
    for name in order.pipeline.reports {
      do throws(DefinitionError) {
        definitions.append(try ReportDefinition(folder: order.project.path("reports/\(name)")))
      } catch {
        mistakes.append(error)
      }
    }
    if let mistakes = DefinitionError(mistakes) { throw mistakes }
    return definitions
  }

  /// Every edition as a value, in the order of the pipeline, with what changed in figures published before; throws when
  /// somebody could work out from them what is hidden. The figures themselves are entered in the ledger meanwhile, whatever
  /// comes of the reports.
  func report(
    _ definitions: [ReportDefinition], from book: Book, _ measured: MeasuredPeriod, _ ledger: borrowing Ledger,
    _ number: Int
  ) throws(RunError) -> [Publication] {
    tell(.report, "writing \(definitions.map(\.id).joined(separator: ", "))")
    let language = order.language
    let earlier = Result { try earlierEditions(definitions, book, measured.period, ledger) }
    let (written, kept) = TwoLanes().both {
      Result {
        try Disclosure(book, definitions, earlier: earlier.get()).controlled { suppression in
          definitions.flatMap { $0.publications(book: book, language: language, suppression: suppression) }
        }
      }
    } _: {
      Result { try ledger.storeFigures(FigureOutline(book.current), of: number) }
    }
    try stage(.measure) { try kept.get() }
    return try stage(.report) {
      let (publications, suppression) = try written.get()
      return try publications.map { publication in
        let definition = definitions.first { $0.id == publication.pages.first?.id }
        guard let definition, definition.restates,
          let former = try formerEdition(of: publication, measured.period, ledger)
        else { return publication }
        return definition.restating(publication, since: former, book: book, suppression: suppression)
      }
    }
  }
}
