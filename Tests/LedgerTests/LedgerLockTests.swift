import Foundation
import Ledger
import Synchronization
import TestSupport
import Testing

@Suite("The lock beside a ledger")
struct LedgerLockTests {
  @Test("a second run leaves with busy while the first holds the ledger, and gets it afterwards")
  func second() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    do {
      let first = try LedgerLock(beside: path)
      #expect(busy { _ = try LedgerLock(beside: path) })
      #expect(busy { _ = try LedgerLock(beside: path, patience: 60) })
      _ = consume first
    }
    _ = try LedgerLock(beside: path)
  }

  @Test("a run that is patient gets the ledger when the first one ends")
  func patient() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let first = try LedgerLock(beside: path)
    // A thread of its own: tasks would have to wait for other tests, and so would letting go.
    let gotten = Channel()
    Thread.detachNewThread { gotten.send(isFree(path)) }
    usleep(100_000)
    _ = consume first
    #expect(gotten.received(within: 25) == true)
  }

  @Test("a folder that is not there can not be written")
  func missing() {
    #expect { _ = try LedgerLock(beside: "/nowhere/at/all") } throws: { ($0 as? LedgerError)?.code == .notWritable }
  }

  private func busy(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return false
    } catch {
      return (error as? LedgerError)?.code == .busy
    }
  }
}

/// Whether somebody who is patient gets the ledger.
private func isFree(_ path: String) -> Bool {
  do {
    _ = try LedgerLock(beside: path, patience: 20_000)
    return true
  } catch {
    return false
  }
}

/// One answer from a thread.
private final class Channel: Sendable {
  private let answer = Mutex<Bool?>(nil)

  func send(_ value: Bool) { answer.withLock { $0 = value } }

  func received(within seconds: Int) -> Bool? {
    for _ in 0..<seconds * 100 {
      if let value = answer.withLock({ $0 }) { return value }
      usleep(10_000)
    }
    return nil
  }
}
