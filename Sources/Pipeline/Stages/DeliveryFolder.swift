internal import FoundationEssentials
internal import Glibc
internal import Ledger
internal import Records

/// A folder with one file per kind of record, and what is known about it before a row is read.
struct DeliveryFolder {
  private(set) var path: String
  /// What people call it: the folder's name, or the parent's of a folder that is only called `records`.
  let name: String
  let deliveredOn: Day
  /// It says itself on which day it was delivered; otherwise that is the day of the run that first takes it.
  let isDated: Bool
  /// The mapping's name; nil when the files are canonical.
  let mappingName: String?
  /// The mapping's file as it stands; nil when the files are canonical.
  let mappingBytes: [UInt8]?
  /// It holds no file of records, nor a folder that does.
  private(set) var isEmpty = false
  private var reader: DeliveryReader
  /// What is already being read of it.
  private var begun: FilesAhead?

  /// How its files were read, by dialect and mapping.
  func manner(of files: [FileReading]) -> Digest { reader.manner(of: files) }

  /// What the mapping says of how files are written, or the contract.
  var dialect: Dialect { reader.dialect }

  /// Who says how the files are written: whoever named the folder, else the mapping, else the files themselves; without
  /// asking them what nobody declared is canonical.
  enum Telling {
    case declared(Dialect?)
    case canonical
  }

  /// - Parameters:
  ///   - mapping: the one that a pipeline names; without it the one of `pipelines/mappings/` that is called as the
  ///     delivery is, if there is one.
  ///   - day: on which it was delivered.
  ///   - isDated: it says so itself.
  init(
    _ path: String, project: Project?, mapping: String?, telling: Telling = .canonical, day: Day, isDated: Bool = true
  ) throws(DefinitionError) {
    self.path = path
    name = DeliveryFolder.name(of: path)
    deliveredOn = day
    self.isDated = isDated
    mappingName = mapping ?? (project?.hasMapping(name) == true ? name : nil)
    var reader = DeliveryReader(rule: DialectRule(telling))
    var mappingBytes: [UInt8]?
    if let mappingName, let project {
      mappingBytes = try? Disk.read(project.path("pipelines/mappings/\(mappingName).json"))
      let definition = try project.mapping(mappingName)
      (reader.dialect, reader.mapping) = (definition.dialect, definition.mapping)
      if definition.declaresDialect, reader.rule == .found { reader.rule = .told }
    }
    if let project {
      let folders = Disk.names(in: path)
      reader.exports = try project.exports().filter { folders.contains($0.folder) }
      if !reader.exports.isEmpty { reader.identities = try project.identities() }
    }
    self.mappingBytes = mappingBytes
    self.reader = reader
  }

  /// The same delivery, its files read from another place and forgotten people under their pseudonyms.
  func reading(from place: String, without pseudonyms: Pseudonyms) -> DeliveryFolder {
    var other = self
    other.path = place
    other.begun = nil
    other.reader.identities = reader.identities.pseudonymised(by: pseudonyms)
    return other
  }

  func fileName(of kind: Kind) -> String { reader.mapping[kind].file ?? kind.fileName }

  /// How the kind's file is read; nil where that cannot be told.
  func dialect(of kind: Kind) -> Dialect? {
    let name = fileName(of: kind)
    return reader.dialect(of: kind, name: name, at: "\(path)/\(name)")
  }

  func table(of kind: Kind) -> Mapping.Table { reader.mapping[kind] }

  static func name(of path: String) -> String {
    let parts = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.path.split(separator: "/")
    guard let last = parts.last else { return path }
    return String(last == "records" ? parts.dropLast().last ?? last : last)
  }

  /// Where a folder really lies: an absolute path without dots and links; as it is when there is none.
  static func place(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// `{"delivered_on": "2026-01-15"}` in `delivery.json`, else a date in the folder's name; nil for neither.
  static func day(of path: String) throws(DeliveryError) -> Day? {
    let file = path + "/delivery.json"
    guard Disk.exists(file) else { return DeliveryReader.day(inName: URL(filePath: path).lastPathComponent) }
    do throws(DefinitionError) {
      let value = try Notation(reading: file, as: file).fields(["delivered_on"]).need("delivered_on")
      guard let day = Day(try value.text()), Day.years.contains(day.civil.year) else {
        throw value.mistake("a day is written YYYY-MM-DD, such as \"2026-01-15\"")
      }
      return day
    } catch {
      throw DeliveryError(mistake: error)
    }
  }

  /// Every kind's file, read against the ledger's identifiers, under the name that people call the delivery.
  func read(_ pools: consuming Pools) throws(ReadingError) -> DeliveryReading {
    let found = try readAsFound(pools)
    return DeliveryReading(name: name, deliveredOn: deliveredOn, files: found.files, pools: found.pools)
  }

  /// The same, but each file to be had as soon as it and those before it are read.
  ///
  /// - Parameter marks: by what the delivery is known, from what is known of its files.
  func readAhead(_ marks: @escaping ([FileReading]) -> DeliveryMarks) throws(ReadingError) -> DeliveryAhead {
    let files = if let begun { begun } else { FilesAhead(try reader.pieces(of: path)) }
    return DeliveryAhead(name: name, deliveredOn: deliveredOn, files, marks)
  }

  /// Begins to read it before anybody asks for it.
  mutating func readEarly() throws(ReadingError) { begun = FilesAhead(try reader.pieces(of: path)) }

  /// The same under the folder's own name, as the figure document has it.
  func readAsFound(_ pools: consuming Pools) throws(ReadingError) -> DeliveryReading {
    try reader.read(folder: path, deliveredOn: deliveredOn, pools: pools) { Concurrently.map($0, $1) }
  }
}

extension DeliveryFolder {
  /// The deliveries in a folder, oldest first: the folder itself when it holds files of records, else each folder in it
  /// that does.
  ///
  /// - Parameters:
  ///   - mapping: as a pipeline names it; without it a mapping that is called as the delivery, or else as the folder
  ///     of deliveries, if there is one.
  ///   - runDay: the day of delivery when neither `delivery.json` nor the folder's name says it.
  static func all(
    in path: String, project: Project?, mapping: String?, telling: Telling, runDay: Day
  ) throws -> [DeliveryFolder] {
    guard Disk.exists(path) else { throw ReadingError(.noSuchFolder, path: path) }
    let exports = Set(try project?.exports().map(\.folder) ?? [])
    let inner = Disk.names(in: path).map { "\(path)/\($0)" }.filter { holdsRecords($0, exports) }
    if holdsRecords(path, exports) || inner.isEmpty {
      let own = try day(of: path)
      var delivery = try DeliveryFolder(
        path, project: project, mapping: mapping, telling: telling, day: own ?? runDay, isDated: own != nil)
      delivery.isEmpty = !holdsRecords(path, exports)
      return [delivery]
    }
    return try inner.map { delivery in
      let own = project?.hasMapping(name(of: delivery)) == true ? name(of: delivery) : nil
      let shared = project?.hasMapping(name(of: path)) == true ? name(of: path) : nil
      let day = try day(of: delivery)
      return try DeliveryFolder(
        delivery, project: project, mapping: mapping ?? own ?? shared, telling: telling, day: day ?? runDay,
        isDated: day != nil)
    }.sorted { ($0.deliveredOn, $0.path) < ($1.deliveredOn, $1.path) }
  }

  /// Workbooks too, which are then refused with a sentence, rather than passed over; and folders of exports.
  private static func holdsRecords(_ folder: String, _ exports: Set<String>) -> Bool {
    Disk.names(in: folder).contains { name in
      [".csv", ".xlsx", ".xls"].contains(where: name.hasSuffix) || exports.contains(name)
    }
  }
}

extension DialectRule {
  fileprivate init(_ telling: DeliveryFolder.Telling) {
    self =
      switch telling {
      case .declared(let dialect): dialect.map(DialectRule.declared) ?? .found
      case .canonical: .told
      }
  }
}

/// A delivery that says of itself what cannot be: it is refused (exit 65).
struct DeliveryError: Error, CustomStringConvertible {
  let mistake: DefinitionError

  var description: String { mistake.description }
}
