internal import Ledger
internal import Metrics
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
  /// somebody could work out from them what is hidden.
  ///
  /// The figures themselves are entered in the ledger whatever comes of the reports: first, where they take so much memory that
  /// they must not stand beside all the rest, else while the reports are printed. Those are answered.
  func report(
    _ definitions: [ReportDefinition], from book: Book, _ measured: MeasuredPeriod, _ ledger: borrowing Ledger,
    _ number: Int
  ) throws(RunError) -> (publications: [Publication], unkept: Figure?) {
    tell(.report, "writing \(definitions.map(\.id).joined(separator: ", "))")
    let isLater = !EmptyMemory.isLargeProcess
    if !isLater {
      try stage(.measure) { try ledger.storeFigures(FigureOutline.pieces(of: book.current), of: number) }
    }
    do throws(RunError) {
      let made = try stage(.report) { try publications(definitions, book, measured, ledger) }
      return (made, isLater ? book.current : nil)
    } catch {
      if isLater { try stage(.measure) { try ledger.storeFigures([FigureOutline(book.current)], of: number) } }
      throw error
    }
  }

  private func publications(
    _ definitions: [ReportDefinition], _ book: Book, _ measured: MeasuredPeriod, _ ledger: borrowing Ledger
  ) throws -> [Publication] {
    let (language, earlier) = (order.language, try earlierEditions(definitions, book, measured.period, ledger))
    let (publications, suppression) = try Disclosure(book, definitions, earlier: earlier).controlled { suppression in
      definitions.flatMap {
        $0.publications(book: book, language: language, suppression: suppression, workers: AllCores())
      }
    }
    return try publications.map { publication in
      let definition = definitions.first { $0.id == publication.pages.first?.id }
      guard let definition, definition.restates,
        let former = try formerEdition(of: publication, measured.period, ledger)
      else { return publication }
      return definition.restating(publication, since: former, book: book, suppression: suppression)
    }
  }
}
