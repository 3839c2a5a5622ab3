import CSQLite
import Foundation
import Ledger
import Records
import TestSupport
import Testing

@Suite("Errors of the ledger")
struct LedgerErrorTests {
  @Test("while another program writes, the ledger is busy, and nothing was done")
  func busy() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite", patience: 1)
    try ledger.take(Network.delivery())
    let before = try ledger.digest()
    var other: OpaquePointer?
    defer { sqlite3_close(other) }
    sqlite3_open(folder.path + "/ledger.sqlite", &other)
    sqlite3_exec(other, "BEGIN IMMEDIATE", nil, nil, nil)
    #expect(throwsCode(.busy) { try ledger.take(Network.part(.people, "p9,,staff,")) })
    #expect(try ledger.digest() == before)
    sqlite3_exec(other, "ROLLBACK", nil, nil, nil)
    #expect(try ledger.take(Network.part(.people, "p9,,staff,")).taken)
  }

  @Test("a damaged file is told from others")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    try closed(path)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for page in stride(from: 4096, to: bytes.count, by: 4096) {
      for place in page..<page + 64 { bytes[place] = 0xEE }
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(
      throwsCode(.damaged) {
        let ledger = try Ledger(at: path)
        _ = try ledger.digest()
      })
  }

  @Test("an error says what to do, and nothing of what was written")
  func sentence() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite", patience: 1)
    var other: OpaquePointer?
    defer { sqlite3_close(other) }
    sqlite3_open(folder.path + "/ledger.sqlite", &other)
    sqlite3_exec(other, "BEGIN IMMEDIATE", nil, nil, nil)
    do {
      try ledger.take(Network.delivery())
      Issue.record("another program was writing")
    } catch let error as LedgerError {
      #expect(error.description.hasPrefix("Another run holds the ledger: try again"))
      #expect(error.description.contains("while taking a delivery"))
    }
  }

  private func closed(_ path: String) throws {
    let ledger = try Ledger(at: path)
    try ledger.take(Network.delivery())
  }
}
