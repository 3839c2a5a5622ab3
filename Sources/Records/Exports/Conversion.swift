/// Rows of one kind made from a delivery's export files: a canonical file in memory, and where each of its rows came from.
package struct Conversion: Hashable, Sendable {
  /// Where a row stood as it was delivered.
  package struct Origin: Hashable, Sendable {
    /// Within the delivery: `teams/DATA-2025-03.csv`.
    package let file: String
    package let line: Int
  }

  /// Somebody who is not on the list of identities: shown to whoever is looking, and stored nowhere.
  package struct Stranger: Hashable, Sendable {
    package let origin: Origin
    /// As the export has it: the surest of address, account and name.
    package let shown: String
    /// Whom the list has under a similar address, to be decided by a person.
    package let proposal: String?
  }

  /// A file as delivered, of which only the rows are kept.
  package struct Original: Hashable, Sendable {
    package let file: String
    /// As `sha256sum` prints it.
    package let digest: Digest
  }

  /// The canonical file.
  package private(set) var bytes: [UInt8]
  /// Of each data row of `bytes`, in order.
  package private(set) var origins: [Origin] = []
  package private(set) var originals: [Original] = []
  package private(set) var strangers: [Stranger] = []
  /// Rows that said again what an earlier one of their file said, as when somebody joined twice.
  package private(set) var repeated = 0
  /// Rows of addresses that belong to nobody that counts.
  package private(set) var nobodies = 0
  /// Files that cannot be read refuse the delivery.
  package private(set) var refusals: [Refusal] = []

  package let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
    bytes = Conversion.line(kind.columns.map(\.name))
  }

  mutating func took(_ file: String, _ digest: Digest) { originals.append(Original(file: file, digest: digest)) }
  mutating func refuse(_ refusal: Refusal) { refusals.append(refusal) }
  mutating func met(_ stranger: Stranger) { strangers.append(stranger) }
  mutating func passedNobody() { nobodies += 1 }
  mutating func passedRepeated() { repeated += 1 }

  /// A row, its cells in the order of the kind's columns.
  mutating func add(_ cells: [String], from origin: Origin) {
    bytes += Conversion.line(cells)
    origins.append(origin)
  }

  /// A row of another number of fields than its header: rejected for just that, without its content.
  mutating func addMisshapen(from origin: Origin) {
    add([String](repeating: "", count: kind.columns.count + 1), from: origin)
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    CanonicalRecord.joined(cells.map { Array($0.utf8) }) + [0x0A]
  }
}
