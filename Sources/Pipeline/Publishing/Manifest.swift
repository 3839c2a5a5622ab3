internal import FoundationEssentials
internal import Ledger
internal import Records
internal import Reports

/// What an edition was made from and what it consists of, so that it can be checked without the program.
struct Manifest {
  static let name = "manifest.json"

  struct File: Codable {
    let name: String
    /// The coalition or institution that it is about, where there is a file for each.
    let subject: String?
    let sha256: String?
  }

  /// One file of the edition.
  struct Output: Hashable {
    let name: String
    let subject: String?
    let digest: Digest
  }

  struct Source: Codable {
    let name: String
    let deliveredOn: String
    let files: [File]
  }

  /// As it stands in the file.
  struct Shape: Codable {
    let report: String
    let title: String
    let audience: String
    let edition: Int
    let program: String
    let pipeline: String
    let period: [String]
    let asOf: String
    let provisional: Bool
    let language: String
    let inputs: [Source]
    let outputs: [File]
  }

  private let order: RunOrder
  private let measured: MeasuredPeriod
  private let deliveries: [DeliverySummary]

  init(_ order: RunOrder, _ measured: MeasuredPeriod, _ deliveries: [DeliverySummary]) {
    self.order = order
    self.measured = measured
    self.deliveries = deliveries.filter(\.taken)
  }

  /// - Parameter outputs: the edition's files with their SHA-256, as `sha256sum` prints it.
  func bytes(of publication: Publication, edition: Int, _ outputs: [Output]) throws -> [UInt8] {
    let shape = Shape(
      report: publication.name, title: publication.title, audience: publication.audience.rawValue, edition: edition,
      program: "ringwerk \(order.version)",
      pipeline: order.pipeline.name,
      period: [measured.period.start.description, measured.period.end.description], asOf: measured.asOf.description,
      provisional: measured.isProvisional, language: order.language.rawValue,
      inputs: deliveries.map { delivery in
        Source(
          name: delivery.name, deliveredOn: delivery.deliveredOn.description,
          files: delivery.files.map { File(name: $0.name, subject: nil, sha256: $0.digest?.description) })
      },
      outputs: outputs.map { File(name: $0.name, subject: $0.subject, sha256: $0.digest.description) })
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try Array(encoder.encode(shape)) + [UInt8(ascii: "\n")]
  }

  static func read(_ bytes: [UInt8]) throws -> Shape {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Shape.self, from: Data(bytes))
  }

  /// Whether the folder holds a manifest of this digest, and every file that it names as it says.
  static func isWhole(_ folder: String, _ digest: Digest) -> Bool {
    guard let bytes = try? Disk.read("\(folder)/\(name)"), SHA256.digest(bytes) == digest,
      let manifest = try? read(bytes)
    else { return false }
    return manifest.outputs.allSatisfy { (try? Disk.digest("\(folder)/\($0.name)"))?.description == $0.sha256 }
  }
}
