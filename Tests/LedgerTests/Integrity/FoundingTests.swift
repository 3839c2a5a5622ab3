import Foundation
import Ledger
import Records
import TestSupport
import Testing

@Suite("A new ledger")
struct FoundingTests {
  @Test("comes to its place whole, whatever a program that was stopped left beside it")
  func whole() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    try Data("half a ledger".utf8).write(to: URL(filePath: path + ".founded"))
    #expect(try Ledger(at: path).deliveries().isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.filter { !["-wal", "-shm"].contains(where: $0.hasSuffix) } == ["ledger.sqlite"])
  }

  @Test("takes the place of nothing that is there")
  func other() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let run = try Ledger(at: path).beginRun(of: "nightly", on: #require(Day("2026-01-10")), at: 7)
    #expect(try Ledger(at: path).runs().map(\.id) == [run])
    try Data("a letter to the board, not a ledger, and longer than any header of one is".utf8)
      .write(to: URL(filePath: path + "2"))
    #expect(throws: LedgerError.self) { _ = try Ledger(at: path + "2") }
    #expect(try String(contentsOfFile: path + "2", encoding: .utf8).hasPrefix("a letter"))
  }
}
