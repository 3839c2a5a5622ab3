import Foundation
import Ledger
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
  func patient() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let first = try LedgerLock(beside: path)
    let second = Task.detached { _ = try LedgerLock(beside: path, patience: 20_000) }
    try await Task.sleep(for: .milliseconds(100))
    _ = consume first
    try await second.value
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
