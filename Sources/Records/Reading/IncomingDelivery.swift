/// A delivery of which one file after the other is handed over, in the order of `Kind.takingOrder`.
package protocol IncomingDelivery {
  /// The folder's name.
  var name: String { get }
  var deliveredOn: Day { get }
  /// What is known of all its files, with their rows or without; of no file as long as one has yet to be read.
  var account: DeliveryReading { get }
  /// What the cells of all its files point to; nil while one has yet to be read.
  var pools: Pools? { get }

  /// The next file; nil after the last.
  ///
  /// - Parameter pools: the delivery's own, or those of the ledger, which take in what the file's cells point to.
  mutating func next(_ pools: inout Pools) -> FileReading?
}

/// A delivery that has been read.
package struct ReadDelivery: IncomingDelivery {
  package let account: DeliveryReading
  private var handed = 0

  package init(_ reading: DeliveryReading) { account = reading }

  package var name: String { account.name }
  package var deliveredOn: Day { account.deliveredOn }
  package var pools: Pools? { account.pools }

  package mutating func next(_ pools: inout Pools) -> FileReading? {
    guard handed < Kind.takingOrder.count else { return nil }
    handed += 1
    return account[Kind.takingOrder[handed - 1]]
  }
}
