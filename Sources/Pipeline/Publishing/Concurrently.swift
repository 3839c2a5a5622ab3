internal import Dispatch
internal import Synchronization

/// Work on many things at once.
enum Concurrently {
  /// As many as the machine has cores. The results in the order of the items, whatever was ready first; of several errors the
  /// first in that order.
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

  /// All at once, for work that waits for the disk and does not reckon; of several errors the first in the items' order.
  static func wait<Item: Sendable>(_ items: [Item], _ body: @escaping @Sendable (Item) throws -> Void) throws {
    let errors = Mutex<[Int: any Error]>([:])
    let group = DispatchGroup()
    for (place, item) in items.enumerated() {
      DispatchQueue(label: "waiting for the disk").async(group: group) {
        do { try body(item) } catch { errors.withLock { $0[place] = error } }
      }
    }
    group.wait()
    if let first = errors.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }
}
