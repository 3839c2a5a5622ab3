internal import Dispatch
internal import Records
internal import Synchronization

/// Work on many things at once.
enum Concurrently {
  /// As many as the machine has cores. The results in the order of the items, whatever was ready first; of several errors the
  /// first in that order.
  ///
  /// - Parameter done: told after each how many are done, by who waits for them.
  static func map<Item: Sendable, Output: Sendable, Failure: Error>(
    _ items: [Item], done: (Int) -> Void = { _ in }, _ body: @escaping @Sendable (Item) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    let results = Mutex<[Int: Result<Output, Failure>]>([:])
    let (group, finished) = (DispatchGroup(), DispatchSemaphore(value: 0))
    DispatchQueue(label: "working on all cores").async(group: group) {
      DispatchQueue.concurrentPerform(iterations: items.count) { place in
        let result = Result { () throws(Failure) in try body(items[place]) }
        results.withLock { $0[place] = result }
        finished.signal()
      }
    }
    for place in items.indices {
      finished.wait()
      done(place + 1)
    }
    group.wait()
    var outputs: [Output] = []
    for (_, result) in results.withLock({ $0.sorted { $0.key < $1.key } }) { outputs.append(try result.get()) }
    return outputs
  }

  /// Many at once, for work that waits for the disk and does not reckon; of several errors the first in the items' order.
  static func wait<Item: Sendable>(_ items: [Item], _ body: @escaping @Sendable (Item) throws -> Void) throws {
    let errors = Mutex<[Int: any Error]>([:])
    for start in stride(from: 0, to: items.count, by: mostWaiting) {
      let group = DispatchGroup()
      for place in start..<min(start + mostWaiting, items.count) {
        // A queue of its own is a thread of its own, which a core more or less does not hold up.
        DispatchQueue(label: "waiting for the disk").async(group: group) {
          do { try body(items[place]) } catch { errors.withLock { $0[place] = error } }
        }
      }
      group.wait()
    }
    if let first = errors.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }

  private static let mostWaiting = 32

  /// Something that is done on a thread of its own while others go on.
  final class Errand: Sendable {
    private let failure = Mutex<(any Error)?>(nil)
    private let group = DispatchGroup()

    func begin(_ errand: @escaping @Sendable () throws -> Void) {
      DispatchQueue(label: "on an errand").async(group: group) { [self] in
        do { try errand() } catch { failure.withLock { $0 = error } }
      }
    }

    /// Whether what was begun was done; waits until it has ended.
    var isDone: Bool {
      group.wait()
      return failure.withLock { $0 == nil }
    }

    /// Waits for the end of what was begun, and throws what it threw.
    func finish() throws {
      group.wait()
      if let error = failure.withLock({ $0 }) { throw error }
    }
  }

  /// Gives up a large value, of which this should be the last owner, and the memory that it took: on a thread of its own, for
  /// which nobody waits, unless memory is short. Then it is gone before anything comes in its place.
  static func letGo<Value: Sendable>(_ value: consuming Value) {
    let last = Mutex<Value?>(value)
    let group = DispatchGroup()
    let isAwaited = EmptyMemory.isLargeProcess
    DispatchQueue(label: "letting go").async(group: group) {
      last.withLock { $0 = nil }
      EmptyMemory.giveBack()
    }
    if isAwaited { group.wait() }
  }
}
