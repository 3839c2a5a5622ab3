internal import FoundationEssentials
package import Records

extension ReportDefinition {
  /// The folder beside the reports' own whose texts they all share.
  package static let common = "common"

  /// Reads `definition.json`, `texts.nl.json`, `texts.en.json`, `columns.csv` of a report's folder, `style.css` if it has
  /// one, and the texts of the folder `common` beside it, if there is one.
  ///
  /// - Parameter folder: as the caller reaches it; its last part names the report.
  package init(folder: String) throws(DefinitionError) {
    let trimmed = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let name = trimmed.split(separator: "/").last.map(String.init) ?? trimmed
    try self.init(id: name, place: trimmed) { file in
      FileManager.default.contents(atPath: trimmed + "/" + file).map(Array.init)
    }
  }

  /// The keys of a file of texts, in its order.
  package static func keysOfTexts(_ file: String) throws(DefinitionError) -> [String] {
    let bytes = FileManager.default.contents(atPath: file).map(Array.init) ?? []
    return try TextBook(String(decoding: bytes, as: UTF8.self), file: file).keys.map(\.name)
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
    func books(of folder: String) throws(DefinitionError) -> Bilingual<TextBook> {
      try Bilingual { language throws(DefinitionError) in
        let (texts, file) = try text(folder + "texts.\(language.rawValue).json")
        return try TextBook(texts, file: file)
      }
    }
    let shared = "../\(ReportDefinition.common)/"
    let common = contents(shared + "texts.nl.json") == nil ? nil : try books(of: shared)
    let (columns, columnsFile) = try text("columns.csv")
    let (definition, definitionFile) = try text("definition.json")
    var reader = DefinitionReader(
      id: id, texts: TextBooks(try books(of: ""), common: common), sheet: try ColumnSheet(columns, file: columnsFile))
    let style = contents("style.css") == nil ? "" : try text("style.css").text
    self = try reader.report(Notation(parsing: definition, file: definitionFile), style: style)
  }
}
