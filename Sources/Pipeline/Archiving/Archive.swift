internal import FoundationEssentials
internal import Ledger
internal import Records

/// Every delivery that was taken, as it was delivered, from which the ledger can be made again.
///
///     <folder>/files/<sha256>              each file once, however often it was delivered
///     <folder>/deliveries/000001.json      what was taken, in that order
///     <folder>/forgotten.json              whose identifiers were replaced, and by what; only where somebody was
///
/// Of exports with names and addresses only the rows are kept that were made from them, and the digests of the originals
/// (records.md, Privacy).
struct Archive {
  let folder: String

  /// `archive` beside the project's own ledger, `<name>-archive` beside another.
  static func folder(of ledger: String, _ project: Project?) -> String {
    if let project, ledger == project.ledger { return project.path("data/archive") }
    return (ledger.hasSuffix(".sqlite") ? String(ledger.dropLast(7)) : ledger) + "-archive"
  }

  private var deliveries: String { "\(folder)/deliveries" }
  /// Where a record is written before it comes to its place.
  private var fresh: String { "\(folder)/.being-written" }
  /// Where a delivery's files are.
  private var bench: String { "\(folder)/.being-kept" }
  func file(_ digest: String) -> String { "\(folder)/files/\(digest)" }
  private func path(of number: Int) -> String {
    let digits = String(number)
    return "\(deliveries)/\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).json"
  }

  /// Keeps a delivery that is about to be taken; what an interrupted run kept under its number is put aside.
  ///
  /// - Parameter number: its place among the deliveries that the ledger has taken, from 1.
  /// - Parameter delivered: by name the digests as delivered of files from which forgotten people were taken out.
  func keep(
    _ delivery: DeliveryFolder, _ reading: DeliveryReading, _ terms: IntakeTerms, number: Int,
    delivered: [String: Digest] = [:]
  ) throws {
    do {
      try drop(from: number)
      try keep(delivery, reading, terms, as: number, delivered)
    } catch {
      // What no delivery names takes room that may be wanting, and may be what nobody is to keep.
      Disk.remove(fresh)
      Disk.remove(bench)
      try? dropUnused()
      throw error
    }
  }

  private func keep(
    _ delivery: DeliveryFolder, _ reading: DeliveryReading, _ terms: IntakeTerms, as number: Int,
    _ delivered: [String: Digest]
  ) throws {
    try Disk.makeFolder(deliveries)
    try Disk.makeFolder("\(folder)/files")
    let read = reading.files.filter { $0.status == .read }
    let originals = try read.map { try original(of: $0, in: delivery.path) }
    let mapping = delivery.mappingBytes.map(Original.init)
    try place(originals + [mapping].compactMap(\.self))
    let files = zip(read, originals).map { file, original in
      ArchivedDelivery.File(
        kind: file.kind.rawValue, name: file.file, sha256: original.digest.description,
        deliveredSha256: delivered[file.file]?.description,
        originals: file.conversion?.originals.map { .init(file: $0.file, sha256: $0.digest.description) },
        dialect: file.dialect.flatMap { $0 == delivery.dialect ? nil : ArchivedDialect($0) })
    }
    let record = ArchivedDelivery(
      name: reading.name, deliveredOn: reading.deliveredOn.description, mode: terms.mode.rawValue,
      tolerance: terms.tolerance, mapping: mapping?.digest.description, files: files)
    try write(record, number)
  }

  /// Bytes that are to be kept.
  private struct Original: Sendable {
    enum Source: Sendable {
      /// With its checksum.
      case file(String, UInt64)
      case bytes([UInt8])
    }

    let digest: Digest
    let source: Source

    init(_ bytes: [UInt8]) { (digest, source) = (SHA256.digest(bytes), .bytes(bytes)) }
    init(_ path: String, _ digest: Digest, sum: UInt64) { (self.digest, source) = (digest, .file(path, sum)) }
  }

  private func original(of file: FileReading, in delivery: String) throws -> Original {
    if let conversion = file.conversion { return Original(conversion.bytes) }
    let path = "\(delivery)/\(file.file)"
    guard let digest = file.digest else { throw ChangingDelivery(path: path) }
    return Original(path, digest, sum: file.sum)
  }

  func keep(_ bytes: [UInt8]) throws -> String {
    let original = Original(bytes)
    try place([original])
    return original.digest.description
  }

  /// Written beside their places, all together brought to the disk, then put there, each in one step.
  private func place(_ originals: [Original]) throws {
    let wanting = originals.filter { !Disk.exists(file($0.digest.description)) }
    let new = Dictionary(wanting.map { ($0.digest.description, $0) }) { first, _ in first }.sorted { $0.key < $1.key }
    Disk.remove(bench)
    if new.isEmpty { return }
    try Disk.makeFolder(bench)
    _ = try Concurrently.map(new) { name, original in try write(original, to: "\(bench)/\(name)") }
    try Concurrently.wait(new.map { "\(bench)/\($0.key)" }) { try Disk.flush($0) }
    for (name, _) in new { try Disk.move("\(bench)/\(name)", to: file(name)) }
    try Disk.flush("\(folder)/files")
    Disk.remove(bench)
  }

  /// The bytes that were read are the bytes that are kept, or the delivery cannot be taken.
  private func write(_ original: Original, to path: String) throws {
    switch original.source {
    case .bytes(let bytes): try Disk.put(bytes, to: path)
    case .file(let source, let sum):
      do { try Disk.copy(source, to: path) } catch {
        throw Disk.exists(source) ? error : ChangingDelivery(path: source)
      }
      guard try Disk.sum(path) == sum else { throw ChangingDelivery(path: source) }
    }
  }

  func write(_ record: ArchivedDelivery, _ number: Int) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try Disk.write(Array(encoder.encode(record)) + [UInt8(ascii: "\n")], to: fresh)
    try Disk.move(fresh, to: path(of: number))
    try Disk.flush(deliveries)
  }

  /// Takes deliveries out from a number on: they were refused, or said nothing new, or a run ended before they were taken.
  func drop(from number: Int) throws {
    let last = numbers().filter { $0 >= number }
    guard !last.isEmpty else { return }
    for number in last { Disk.remove(path(of: number)) }
    try dropUnused()
  }

  /// Clears away what a run left that was stopped before it took what it had kept. That is one delivery at most, as each is
  /// taken before the next is kept: more, or any beside a ledger that knows of no run, are those of a ledger that is gone, and
  /// nothing else has them.
  func clear(beside ledger: borrowing Ledger) throws {
    Disk.remove(fresh)
    Disk.remove(bench)
    let taken = try ledger.deliveries().count(where: \.taken)
    let surplus = numbers().count { $0 > taken }
    guard surplus > 0 else { return }
    guard surplus == 1, try !ledger.runs().isEmpty else {
      throw ArchiveError(
        sentence: "the ledger knows nothing of \(surplus) deliveries that \(folder) keeps: run `ringwerk rebuild`, "
          + "or move that folder away to begin anew")
    }
    try drop(from: taken + 1)
  }

  /// Takes files out that no delivery names.
  func dropUnused() throws {
    let kept = Set(try records().flatMap { $0.record.files.map(\.sha256) + [$0.record.mapping].compactMap(\.self) })
    for name in Disk.names(in: "\(folder)/files") where !kept.contains(name) { Disk.remove(file(name)) }
  }

  private func numbers() -> [Int] {
    Disk.names(in: deliveries).compactMap { $0.hasSuffix(".json") ? Int($0.dropLast(5)) : nil }.sorted()
  }

  /// What was taken, in that order.
  func records() throws -> [(number: Int, record: ArchivedDelivery)] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try numbers().map { number in
      do {
        return (number, try decoder.decode(ArchivedDelivery.self, from: Data(try Disk.read(path(of: number)))))
      } catch is DecodingError {
        throw ArchiveError(sentence: "\(path(of: number)) is damaged; bring it back from a backup")
      }
    }
  }

  /// What the delivery's files are read with, but for those that were made from exports.
  func reader(of record: ArchivedDelivery) throws -> DeliveryReader {
    guard let mapping = record.mapping else { return DeliveryReader() }
    let text = String(decoding: try Disk.read(file(mapping)), as: UTF8.self)
    let definition = try MappingDefinition(try Notation(parsing: text, file: file(mapping)))
    return DeliveryReader(dialect: definition.dialect, mapping: definition.mapping)
  }

  /// Reads a delivery again as it was read when it was taken.
  func read(_ record: ArchivedDelivery, _ pools: consuming Pools) throws -> (DeliveryReading, IntakeTerms) {
    guard let day = Day(record.deliveredOn), let mode = DeliveryMode(rawValue: record.mode) else {
      throw ArchiveError(
        sentence: "the record of \(record.name) in \(deliveries) is damaged; bring it back from a backup")
    }
    let reader = try reader(of: record)
    var places: [Kind: DeliveryReader.Place] = [:]
    for file in record.files {
      guard let kind = Kind(rawValue: file.kind) else { continue }
      places[kind] = DeliveryReader.Place(
        path: self.file(file.sha256), name: file.name, isCanonical: file.originals != nil,
        dialect: try file.dialect.map { try $0.dialect() })
    }
    var reading = reader.read(places, name: record.name, deliveredOn: day, pools: pools) { Concurrently.map($0, $1) }
    for file in record.files {
      let read = reading.files.first { $0.kind.rawValue == file.kind }
      guard read?.digest?.description == file.sha256 else {
        throw ArchiveError(sentence: "\(self.file(file.sha256)) is damaged or gone; bring it back from a backup")
      }
    }
    reading.marks.digests = reading.files.reduce(into: [:]) { digests, file in
      digests[file.kind] = record.files.first { $0.kind == file.kind.rawValue }?.deliveredDigest ?? file.digest
    }
    reading.marks.manner = reader.manner(of: reading.files)
    var terms = IntakeTerms(mode: mode, tolerance: record.tolerance)
    terms.isReplay = true
    return (reading, terms)
  }
}

/// A delivery as the archive has it.
struct ArchivedDelivery: Codable, Hashable {
  struct Original: Codable, Hashable {
    let file: String
    let sha256: String
  }

  struct File: Codable, Hashable {
    let kind: String
    let name: String
    /// Of the file as delivered, or of the rows that were made from exports.
    let sha256: String
    /// Of the file as delivered, where forgotten people were taken out of it; nil where it is that file.
    let deliveredSha256: String?
    /// What the rows were made from, none of which is kept; nil for a file that was read as it stands.
    let originals: [Original]?
    /// How it was read, where that is not what the mapping says.
    var dialect: ArchivedDialect?

    var delivered: String { deliveredSha256 ?? sha256 }
    var deliveredDigest: Digest? { deliveredSha256.flatMap { Digest(hexadecimal: $0) } }
  }

  let name: String
  let deliveredOn: String
  let mode: String
  let tolerance: Double
  /// The file that said how to read it; nil when its files are canonical.
  let mapping: String?
  let files: [File]

  /// The same files of the same day, whatever was made of them: of several readings the last one counts.
  func isSame(as other: ArchivedDelivery) -> Bool {
    func contents(_ files: [File]) -> [String] { files.map { "\($0.kind) \($0.delivered)" }.sorted() }
    return (deliveredOn, mode) == (other.deliveredOn, other.mode) && contents(files) == contents(other.files)
  }
}

/// The archive cannot give back what was put into it.
struct ArchiveError: Error, Hashable, CustomStringConvertible {
  let sentence: String
  var description: String { sentence }
}

/// A file was not the same when it was kept as when it was read: its delivery is refused (exit 65).
struct ChangingDelivery: Error, Hashable, CustomStringConvertible {
  let path: String
  var description: String { "\(path) changed while it was taken; run again when it has been written" }
}
