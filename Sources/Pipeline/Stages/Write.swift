internal import Records
internal import Reports

extension Run {
  /// The definitions of the pipeline's reports, all read before anything is done.
  func readDefinitions() throws -> [ReportDefinition] {
    try order.pipeline.reports.map { try ReportDefinition(folder: order.project.path("reports/\($0)")) }
  }

  /// Every edition as a value, in the order of the pipeline.
  func write(_ definitions: [ReportDefinition], from book: Book) -> [Publication] {
    definitions.flatMap { definition in
      progress("writing \(definition.id)")
      return definition.publications(book: book, language: order.language)
    }
  }
}
