internal import Records

/// A delivery that tells how far it is.
struct FollowedDelivery: IncomingDelivery {
  private(set) var delivery: DeliveryAhead
  /// Told the kind of each file when that is about to be entered, and its place among them.
  let told: (Kind, Int) -> Void
  /// Given once what is known of all files, when they are read.
  let whenRead: (DeliveryReading) -> Void
  private var isRead = false
  private var handed = 0

  init(
    _ delivery: DeliveryAhead, told: @escaping (Kind, Int) -> Void, whenRead: @escaping (DeliveryReading) -> Void
  ) {
    (self.delivery, self.told, self.whenRead) = (delivery, told, whenRead)
  }

  var name: String { delivery.name }
  var deliveredOn: Day { delivery.deliveredOn }
  var account: DeliveryReading { delivery.account }
  var pools: Pools? { delivery.pools }

  mutating func next(_ pools: inout Pools) -> FileReading? {
    let file = delivery.next(&pools)
    if !isRead, delivery.isRead {
      isRead = true
      whenRead(delivery.wholeAccount())
    }
    handed += 1
    if let file { told(file.kind, handed) }
    return file
  }
}
