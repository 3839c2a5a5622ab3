import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// One table written in many ways is one table, or a question; never another one.
@Suite("Round trip through dialects")
struct RoundTripTests {
  private static let seed: UInt64 = 2026

  /// All 1792 where everything is tried.
  private static var dialects: [WrittenDialect] {
    if Effort.isFull { return WrittenDialect.all }
    var random = SeededNumbers(seed)
    return (0..<24).map { _ in WrittenDialect(using: &random) }
  }

  private func taken(_ dialect: WrittenDialect) throws -> (digest: Digest?, account: DeliveryAccount) {
    let bureau = try Bureau()
    try bureau.deliver(SmallNetwork.files(dialect))
    let account = try #require(try bureau.run().first)
    return (account.taken ? try bureau.digest() : nil, account)
  }

  @Test("a canonical delivery written in any dialect gives the same ledger")
  func same() throws {
    let expected = try taken(SmallNetwork.canonical).digest
    print("round trip: seed \(RoundTripTests.seed), \(RoundTripTests.dialects.count) dialects")
    for dialect in RoundTripTests.dialects {
      let (digest, account) = try taken(dialect)
      #expect(digest == expected, "\(dialect): \(account.refusals(in: .en)) \(account.rejections(in: .en))")
      #expect(account.rejected == 0, "\(dialect)")
    }
  }

  @Test("where its cells leave the dialect open it is refused with a sentence, or the same")
  func open() throws {
    // No accents, no day over 12 and one number that may be in thousands.
    var tables = SmallNetwork.tables
    tables[.coalitions]?[1] = ["data", "Data", "2025-01-02", ""]
    tables[.meetings]?[1][1] = "2025-03-02"
    tables[.support]?[1][2] = "1.250"
    func taken(_ dialect: WrittenDialect) throws -> (Digest?, DeliveryAccount) {
      let bureau = try Bureau()
      try bureau.deliver(SmallNetwork.files(dialect, tables: tables))
      let account = try #require(try bureau.run().first)
      return (account.taken ? try bureau.digest() : nil, account)
    }
    let expected = try taken(SmallNetwork.canonical).0
    for dialect in RoundTripTests.dialects {
      let (digest, account) = try taken(dialect)
      if account.taken {
        #expect(digest == expected && account.rejected == 0, "\(dialect)")
      } else {
        #expect(account.refusals(in: .nl).contains { $0.contains("\"dialect\"") }, "\(dialect)")
      }
    }
  }
}
