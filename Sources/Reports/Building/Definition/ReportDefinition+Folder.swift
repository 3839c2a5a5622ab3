internal import FoundationEssentials
package import Records

extension ReportDefinition {
  /// Reads `definition.json`, `texts.nl.json`, `texts.en.json`, `columns.csv` of a report's folder, and `style.css` if it has
  /// one.
  ///
  /// - Parameter folder: as the caller reaches it; its last part names the report.
  package init(folder: String) throws(DefinitionError) {
    let trimmed = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let name = trimmed.split(separator: "/").last.map(String.init) ?? trimmed
    try self.init(id: name, place: trimmed) { file in
      FileManager.default.contents(atPath: trimmed + "/" + file).map(Array.init)
    }
  }

  /// - Parameters:
  ///   - place: where the files stand, for mistakes.
  ///   - contents: a file's bytes by its name; nil when it cannot be read.
  package init(id: String, place: String, contents: (String) -> [UInt8]?) throws(DefinitionError) {
    func text(_ name: String) throws(DefinitionError) -> (text: String, file: String) {
      let file = place + "/" + name
      guard let bytes = contents(name) else {
        throw DefinitionError(file: file, line: 1, column: 1, sentence: "this file of the report cannot be read")
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw DefinitionError(file: file, line: 1, column: 1, sentence: "this file is no UTF-8; save it as UTF-8")
      }
      return (text, file)
    }
    let books = try Bilingual<TextBook> { language throws(DefinitionError) in
      let (texts, file) = try text("texts.\(language.rawValue).json")
      return try TextBook(texts, file: file)
    }
    let (columns, columnsFile) = try text("columns.csv")
    let (definition, definitionFile) = try text("definition.json")
    var reader = DefinitionReader(
      id: id, texts: TextBooks(books), sheet: try ColumnSheet(columns, file: columnsFile))
    let style = contents("style.css") == nil ? "" : try text("style.css").text
    self = try reader.report(Notation(parsing: definition, file: definitionFile), style: style)
  }
}
