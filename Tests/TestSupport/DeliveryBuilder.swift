import Foundation
package import Records

/// A delivery written down in a test, file by file, and read as a real one.
///
///     var first = DeliveryBuilder("first", on: "2024-01-01")
///     first[.people] = """
///       person_id,institution_id,function
///       p1,,staff
///       """
///     let reading = try first.read(pools: ledger.pools())
package struct DeliveryBuilder: Sendable {
  package let name: String
  package let deliveredOn: Day
  private var files: [Kind: String] = [:]

  package init(_ name: String, on day: String) {
    self.name = name
    deliveredOn = Day(day) ?? .distantPast
  }

  /// The same files under another name and day.
  package init(_ name: String, on day: String, files other: DeliveryBuilder) {
    self.init(name, on: day)
    files = other.files
  }

  package subscript(_ kind: Kind) -> String? {
    get { files[kind] }
    set { files[kind] = newValue }
  }

  /// Adds lines to a file; the first lines given for a kind begin with its header.
  package mutating func add(_ kind: Kind, _ lines: String...) {
    files[kind] = ([files[kind] ?? kind.header] + lines).joined(separator: "\n")
  }

  /// Reads the files in a folder of their own.
  package func read(pools: Pools = Pools()) throws -> DeliveryReading {
    try withFolder { try DeliveryReader().read(folder: $0, deliveredOn: deliveredOn, pools: pools) }
  }

  /// Writes the files into a folder of their own, which is there until the body returns.
  package func withFolder<T>(_ body: (_ path: String) throws -> T) throws -> T {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("ringwerk-" + UUID().uuidString)
    let folder = base.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }
    for (kind, text) in files {
      try Data((text + "\n").utf8).write(to: folder.appendingPathComponent(kind.fileName))
    }
    return try body(folder.path)
  }
}

extension Kind {
  /// The canonical header, and `withdrawn`.
  fileprivate var header: String { (columns.map(\.name) + ["withdrawn"]).joined(separator: ",") }
}
