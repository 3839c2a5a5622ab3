internal import FoundationEssentials
package import Records

/// A project folder: what a network wrote down, and where the program keeps what it makes of it.
package struct Project: Hashable, Sendable {
  /// Absolute path of the folder that holds `pipelines/` and `reports/`.
  package let folder: String
  /// Absolute path of the folder that holds `data/` and `output/`: the same one, but for the sample of an installed program,
  /// which nobody may write in.
  package let workplace: String

  /// The nearest folder upward from one of these that holds `pipelines/`; nil when there is none.
  package init?(nearestTo places: [String]) {
    for place in places {
      var url = URL(filePath: place, directoryHint: .isDirectory).standardizedFileURL
      while true {
        if FileManager.default.fileExists(atPath: url.appending(path: "pipelines").path) {
          self.init(folder: Project.path(of: url))
          return
        }
        let parent = url.deletingLastPathComponent().standardizedFileURL
        guard parent.path != url.path else { break }
        url = parent
      }
    }
    return nil
  }

  /// The folder itself, whatever it holds.
  package init(folder: String) { self.init(folder: folder, workplace: folder) }

  private init(folder: String, workplace: String) {
    self.folder = Project.path(of: URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL)
    self.workplace = Project.path(of: URL(filePath: workplace, directoryHint: .isDirectory).standardizedFileURL)
  }

  /// The sample that came with a program: in `../share/ringwerk` where it is installed, worked on in `workplace`; else in the
  /// nearest folder upward, where it was built.
  package static func shipped(with program: String, workplace: String) -> Project? {
    let bin = URL(filePath: program).deletingLastPathComponent()
    let share = path(of: bin.deletingLastPathComponent().appending(path: "share/ringwerk").standardizedFileURL)
    guard FileManager.default.fileExists(atPath: share + "/pipelines") else { return Project(nearestTo: [bin.path]) }
    return Project(folder: share, workplace: workplace)
  }

  private static func path(of url: URL) -> String {
    url.path.count > 1 && url.path.hasSuffix("/") ? String(url.path.dropLast()) : url.path
  }

  /// The absolute path of one that may be relative to the project.
  package func path(_ relative: String) -> String {
    if relative.hasPrefix("/") { return relative }
    let isMade = ["data", "output"].contains { relative == $0 || relative.hasPrefix($0 + "/") }
    return (isMade ? workplace : folder) + "/" + relative
  }

  package var ledger: String { path("data/ledger.sqlite") }
  package var output: String { path("output") }

  /// The names of the pipelines, in byte order.
  package func pipelines() -> [String] { definitions(in: "pipelines") }

  /// Reads `pipelines/<name>.json`.
  package func pipeline(_ name: String) throws(DefinitionError) -> PipelineDefinition {
    let notation = try notation("pipelines", name, kind: "pipeline")
    return try notation.read { notation throws(DefinitionError) in try PipelineDefinition(name: name, notation) }
  }

  /// Reads `pipelines/mappings/<name>.json`.
  package func mapping(_ name: String) throws(DefinitionError) -> MappingDefinition {
    try notation("pipelines/mappings", name, kind: "mapping").read(MappingDefinition.init)
  }

  package func hasMapping(_ name: String) -> Bool { definitions(in: "pipelines/mappings").contains(name) }

  /// The forms of all exports that `pipelines/mappings/` describes, in byte order of their names.
  func exports() throws(DefinitionError) -> [ExportForm] {
    var forms: [ExportForm] = []
    for name in definitions(in: "pipelines/mappings") {
      if let form = try mapping(name).export { forms.append(form) }
    }
    return forms
  }

  /// Who the people of exports are: `identities.csv` of the project, which belongs to no delivery and is never stored.
  func identities() throws(DefinitionError) -> Identities {
    let file = path(Project.identities)
    guard FileManager.default.fileExists(atPath: file) else { return Identities() }
    var preview = Preview(path: file)
    // The list is this program's own: where its form cannot be seen, it is the canonical one with a mistake.
    if case .delimiterUnclear = preview.problem { preview = Preview(path: file, dialect: .canonical) }
    if let problem = preview.problem {
      throw DefinitionError(file: Project.identities, line: 1, column: 1, sentence: problem.sentence(in: .en))
    }
    if let bad = preview.badLines.first {
      throw DefinitionError(file: Project.identities, line: bad.line, column: 1, sentence: bad.sentence(in: .en))
    }
    do {
      return try Identities(rows: preview.rows)
    } catch {
      throw DefinitionError(file: Project.identities, line: error.line, column: 1, sentence: error.sentence)
    }
  }

  /// The list of addresses, accounts and names by person.
  package static let identities = "identities.csv"

  private func definitions(in room: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path(room))) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  private func notation(_ room: String, _ name: String, kind: String) throws(DefinitionError) -> Notation {
    let file = "\(room)/\(name).json"
    let known = definitions(in: room)
    guard known.contains(name) else {
      let said =
        known.isEmpty ? "there is none in \(path(room))" : "the \(kind) " + Notation.unknown(name, among: known)
      throw DefinitionError(file: file, line: 1, column: 1, sentence: said)
    }
    return try Notation(reading: path(file), as: file)
  }
}

extension Notation {
  /// Reads a definition's file; mistakes call it `name`.
  package init(reading path: String, as name: String) throws(DefinitionError) {
    guard let bytes = FileManager.default.contents(atPath: path), let text = String(validating: bytes, as: UTF8.self)
    else {
      throw DefinitionError(file: name, line: 1, column: 1, sentence: "cannot be read as UTF-8 text")
    }
    try self.init(parsing: text, file: name)
  }
}
