internal import Dispatch
internal import Records
internal import Synchronization

/// A delivery that is read on other cores while what was read of it is entered.
struct DeliveryAhead: IncomingDelivery {
  let name: String
  let deliveredOn: Day
  private let files: FilesAhead
  private let marks: ([FileReading]) -> DeliveryMarks
  private var handed = 0
  private var isAwaited = false

  /// - Parameter marks: by what the delivery is known, from what is known of its files.
  init(
    name: String, deliveredOn: Day, _ files: FilesAhead,
    _ marks: @escaping ([FileReading]) -> DeliveryMarks
  ) {
    (self.name, self.deliveredOn, self.files, self.marks) = (name, deliveredOn, files, marks)
  }

  var pools: Pools? { nil }

  var account: DeliveryReading {
    let isKnown = isAwaited || handed == Kind.takingOrder.count
    return isKnown ? wholeAccount() : DeliveryReading(name: name, deliveredOn: deliveredOn)
  }

  mutating func next(_ pools: inout Pools) -> FileReading? {
    guard handed < Kind.takingOrder.count else { return nil }
    var piece = files.take(Kind.takingOrder[handed])
    handed += 1
    piece.join(&pools)
    return piece.reading
  }

  /// All of it is read by now.
  var isRead: Bool { handed == Kind.takingOrder.count || files.areRead }

  /// Waits until all of it is read.
  mutating func wait() {
    files.wait()
    isAwaited = true
  }

  /// What is known of all its files, rows apart; waits until they are read.
  func wholeAccount() -> DeliveryReading {
    let accounts = files.wait()
    var account = DeliveryReading(name: name, deliveredOn: deliveredOn, files: accounts)
    account.marks = marks(accounts)
    return account
  }
}

/// The pieces of a delivery, each there as soon as it is read.
final class FilesAhead: Sendable {
  private let pieces = Mutex<[Kind: FilePiece]>([:])
  private let accounts = Mutex<[Kind: FileReading]>([:])
  private let isRead = Kind.allCases.map { _ in DispatchSemaphore(value: 0) }
  private let all = DispatchGroup()

  /// Begins to read.
  init(_ read: @escaping FilePiece.Reader) {
    DispatchQueue(label: "reading ahead").async(group: all) { [self] in
      // The largest, which is wanted last, takes longest.
      let kinds = [Kind.takingOrder.last].compactMap(\.self) + Kind.takingOrder.dropLast()
      DispatchQueue.concurrentPerform(iterations: kinds.count) { place in
        let (kind, piece) = (kinds[place], read(kinds[place]))
        accounts.withLock { $0[kind] = piece.reading.account }
        pieces.withLock { $0[kind] = piece }
        isRead[Kind.code(of: kind)].signal()
      }
    }
  }

  /// Waits for a kind's piece and gives it away, once.
  func take(_ kind: Kind) -> FilePiece {
    isRead[Kind.code(of: kind)].wait()
    return pieces.withLock { $0.removeValue(forKey: kind) } ?? FilePiece(absent: kind)
  }

  var areRead: Bool { all.wait(timeout: .now()) == .success }

  /// Waits for all, and answers what is known of them.
  @discardableResult
  func wait() -> [FileReading] {
    all.wait()
    return accounts.withLock { accounts in Kind.allCases.compactMap { accounts[$0] } }
  }
}
