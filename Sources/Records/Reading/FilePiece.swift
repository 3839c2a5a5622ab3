/// One kind's file read by itself, with what its cells point to.
///
/// Files can so be read at the same time: joined in the order of `Kind.takingOrder` they are what they would be had they been
/// read one after the other in that order, down to every code.
package struct FilePiece: Sendable {
  package private(set) var reading: FileReading
  private let pools: Pools

  init(_ read: (inout Pools) -> FileReading) {
    var pools = Pools()
    reading = read(&pools)
    self.pools = pools
  }

  /// There is no file of the kind.
  package init(absent kind: Kind) { self.init { _ in FileReading(kind: kind, file: kind.fileName, status: .absent) } }

  /// Has its cells point into pools that take in what they point to, once the pieces before it were joined.
  package mutating func join(_ pools: inout Pools) { reading.table.renumber(pools.take(self.pools)) }

  /// What reads the file of each kind.
  package typealias Reader = @Sendable (Kind) -> FilePiece

  /// How a delivery's files are read: answers the pieces of the kinds, in their order.
  package typealias Together = ([Kind], @escaping Reader) -> [FilePiece]

  /// One after the other.
  package static func oneByOne(_ kinds: [Kind], _ read: @escaping Reader) -> [FilePiece] { kinds.map(read) }
}

extension DeliveryReading {
  /// The pools go on from the codes that they come with.
  ///
  /// - Parameter pieces: one a kind, in the order of `Kind.allCases`.
  init(name: String, deliveredOn: Day, joining pieces: consuming [FilePiece], pools: consuming Pools) {
    for kind in Kind.takingOrder { pieces[Kind.code(of: kind)].join(&pools) }
    self.init(name: name, deliveredOn: deliveredOn, files: pieces.map(\.reading), pools: pools)
  }
}
