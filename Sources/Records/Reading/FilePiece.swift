/// One kind's file read by itself, with what its cells point to.
///
/// Files can so be read at the same time: joined in the order of their kinds they are what they would be had they been
/// read one after the other, down to every code.
package struct FilePiece: Sendable {
  fileprivate var reading: FileReading
  fileprivate let pools: Pools

  init(_ read: (inout Pools) -> FileReading) {
    var pools = Pools()
    reading = read(&pools)
    self.pools = pools
  }

  /// How a delivery's files are read: answers the pieces of the kinds, in their order.
  package typealias Together = ([Kind], @escaping @Sendable (Kind) -> FilePiece) -> [FilePiece]

  /// One after the other.
  package static func oneByOne(_ kinds: [Kind], _ read: @escaping @Sendable (Kind) -> FilePiece) -> [FilePiece] {
    kinds.map(read)
  }
}

extension DeliveryReading {
  /// The pools go on from the codes that they come with, in the order of the pieces.
  init(name: String, deliveredOn: Day, joining pieces: consuming [FilePiece], pools: consuming Pools) {
    for place in pieces.indices { pieces[place].reading.table.renumber(pools.take(pieces[place].pools)) }
    self.init(name: name, deliveredOn: deliveredOn, files: pieces.map(\.reading), pools: pools)
  }
}
