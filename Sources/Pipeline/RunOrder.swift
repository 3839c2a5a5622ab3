package import Records

/// What a run is asked to do; it reads no clock, no environment and no locale of its own.
package struct RunOrder: Hashable, Sendable {
  package var project: Project
  package var pipeline: PipelineDefinition
  /// The run's day: the reference date of every figure.
  package var day: Day
  /// The period's name; nil lets the pipeline's rule choose.
  package var year: Int?
  package var language: Language
  /// Absolute paths.
  package var ledger: String
  package var output: String
  /// Folders with deliveries, in the place of the pipeline's own; nil takes those.
  package var data: String?
  /// Only what had been delivered until this day counts, and nothing is taken; nil for all there is.
  package private(set) var asKnownOn: Day?
  /// Every stage is done though nothing has changed, and a snapshot may close as many rows as it does.
  package var isForced = false
  /// The program's version, which an edition names.
  package var version: String
  /// The program's file; when it is another one, all is done again. Nil for a program that cannot tell.
  package var executable: String?

  package init(project: Project, pipeline: PipelineDefinition, day: Day, version: String) {
    self.project = project
    self.pipeline = pipeline
    self.day = day
    self.version = version
    language = pipeline.language
    ledger = project.ledger
    output = project.output
  }

  /// Asks for the past: its editions stand apart from those of today.
  package mutating func lookBack(to day: Day) {
    asKnownOn = day
    output += "/as-known-on-\(day)"
  }

  /// The folders from which deliveries are taken, by whichever pipeline of the project.
  package func sources() throws(DefinitionError) -> [String] {
    if let data { return [data] }
    var folders: Set<String> = []
    for name in project.pipelines() {
      folders.formUnion(try project.pipeline(name).sources.map { project.path($0.folder) })
    }
    return folders.sorted()
  }

  /// Where taken deliveries are kept: `data/archive`, or beside another ledger under its name.
  var archive: String { Archive.folder(of: ledger, project) }

  /// Other data than the pipeline's own, with a ledger and an output folder of their own, so that two networks never mix.
  package mutating func take(data folder: String) {
    data = folder
    let name = DeliveryFolder.name(of: folder)
    ledger = project.path(name == "ledger" ? "data/ledger/ledger.sqlite" : "data/\(name).sqlite")
    output = project.path("output/\(name)")
  }
}
