internal import FoundationEssentials
internal import Ledger
internal import Records

/// A folder with one file per kind of record, and what is known about it before a row is read.
struct DeliveryFolder {
  let path: String
  /// What people call it: the folder's name, or the parent's of a folder that is only called `records`.
  let name: String
  let deliveredOn: Day
  /// The mapping's name; nil when the files are canonical.
  let mappingName: String?
  private let reader: DeliveryReader

  /// How its files are read, by dialect and mapping.
  var manner: Digest { reader.manner }

  /// - Parameters:
  ///   - mapping: the one that a pipeline names; without it the one of `pipelines/mappings/` that is called as the
  ///     delivery is, if there is one.
  ///   - runDay: the day of delivery when neither `delivery.json` nor the folder's name says it.
  init(_ path: String, project: Project?, mapping: String?, runDay: Day) throws(DefinitionError) {
    self.path = path
    name = DeliveryFolder.name(of: path)
    deliveredOn = try DeliveryFolder.day(of: path) ?? runDay
    mappingName = mapping ?? (project?.hasMapping(name) == true ? name : nil)
    if let mappingName, let project {
      let definition = try project.mapping(mappingName)
      reader = DeliveryReader(dialect: definition.dialect, mapping: definition.mapping)
    } else {
      reader = DeliveryReader()
    }
  }

  static func name(of path: String) -> String {
    let parts = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.path.split(separator: "/")
    guard let last = parts.last else { return path }
    return String(last == "records" ? parts.dropLast().last ?? last : last)
  }

  /// `{"delivered_on": "2026-01-15"}` in `delivery.json`, else a date in the folder's name; nil for neither.
  private static func day(of path: String) throws(DefinitionError) -> Day? {
    let file = path + "/delivery.json"
    guard FileManager.default.fileExists(atPath: file) else {
      return DeliveryReader.day(inName: URL(filePath: path).lastPathComponent)
    }
    let value = try Notation(reading: file, as: file).fields(["delivered_on"]).need("delivered_on")
    guard let day = Day(try value.text()), Day.years.contains(day.civil.year) else {
      throw value.mistake("a day is written YYYY-MM-DD, such as \"2026-01-15\"")
    }
    return day
  }

  /// Every kind's file, read against the ledger's identifiers, under the name that people call the delivery.
  func read(_ pools: consuming Pools) throws(ReadingError) -> DeliveryReading {
    let found = try readAsFound(pools)
    return DeliveryReading(name: name, deliveredOn: deliveredOn, files: found.files, pools: found.pools)
  }

  /// The same under the folder's own name, as the figure document has it.
  func readAsFound(_ pools: consuming Pools) throws(ReadingError) -> DeliveryReading {
    try reader.read(folder: path, deliveredOn: deliveredOn, pools: pools)
  }
}

extension DeliveryFolder {
  /// The deliveries in a folder, oldest first: the folder itself when it holds CSV files, else each folder in it.
  static func all(
    in path: String, project: Project?, mapping: String?, runDay: Day
  ) throws(DefinitionError) -> [DeliveryFolder] {
    let names = Disk.names(in: path)
    guard !names.contains(where: { $0.hasSuffix(".csv") }) else {
      return [try DeliveryFolder(path, project: project, mapping: mapping, runDay: runDay)]
    }
    var folders: [DeliveryFolder] = []
    for name in names where Disk.names(in: "\(path)/\(name)").contains(where: { $0.hasSuffix(".csv") }) {
      folders.append(try DeliveryFolder("\(path)/\(name)", project: project, mapping: mapping, runDay: runDay))
    }
    return folders.isEmpty
      ? [try DeliveryFolder(path, project: project, mapping: mapping, runDay: runDay)]
      : folders.sorted { ($0.deliveredOn, $0.path) < ($1.deliveredOn, $1.path) }
  }
}
