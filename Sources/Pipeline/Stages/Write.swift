internal import Records
internal import Reports

extension Run {
  /// The definitions of the pipeline's reports, all read before anything is done.
  func readDefinitions() throws -> [ReportDefinition] {
    try order.pipeline.reports.map { try ReportDefinition(folder: order.project.path("reports/\($0)")) }
  }

  /// Every edition as a value, in the order of the pipeline; throws when somebody could work out from them what is hidden.
  func write(_ definitions: [ReportDefinition], from book: Book) throws -> [Publication] {
    for definition in definitions { progress("writing \(definition.id)") }
    return try Disclosure(book, definitions).controlled { suppression in
      definitions.flatMap { $0.publications(book: book, language: order.language, suppression: suppression) }
    }.publications
  }
}
