internal import Dispatch
internal import Synchronization

/// Work on many things at once, as many as the machine has cores.
enum Concurrently {
  /// The results in the order of the items, whatever was ready first; of several errors the first in that order.
  static func map<Item: Sendable, Output: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) throws -> Output
  ) throws -> [Output] {
    let results = Mutex<[Int: Result<Output, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { place in
      let result = Result { try body(items[place]) }
      results.withLock { $0[place] = result }
    }
    return try results.withLock { $0.sorted { $0.key < $1.key } }.map { try $0.value.get() }
  }
}
