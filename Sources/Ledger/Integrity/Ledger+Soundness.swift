internal import Glibc

extension Ledger {
  /// What a look at the whole file found.
  package struct Soundness: Hashable, Sendable {
    package let pages: Int
    /// One sentence a fault; empty when everything is as it was written.
    package let faults: [String]
  }

  /// Looks at every page of the file, also those that nothing is kept in now, and at the shape of every table.
  package func soundness() throws(LedgerError) -> Soundness {
    try settle()
    let size = try number("PRAGMA page_size")
    let (pages, damaged) = try damagedPages(of: size)
    var faults = damaged.prefix(Ledger.shownFaults).map { "page \($0) of the ledger is not as it was written" }
    if damaged.count > Ledger.shownFaults { faults.append("so are \(damaged.count - Ledger.shownFaults) more pages") }
    if !damaged.isEmpty { return Soundness(pages: pages, faults: faults) }
    let check = try connection.prepare("PRAGMA integrity_check(\(Ledger.shownFaults))", "checking it")
    while try check.step() { if check.text(0) != "ok" { faults.append("the ledger's tables: \(check.text(0))") } }
    let references = try connection.prepare(
      "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1", "checking it")
    while try references.step() {
      faults.append("\(references.int(1)) rows of \(references.text(0)) refer to what is not there")
    }
    return Soundness(pages: pages, faults: faults)
  }

  private static let shownFaults = 5

  private func number(_ sql: String) throws(LedgerError) -> Int {
    let statement = try connection.prepare(sql, "checking it")
    return try statement.step() ? statement.int(0) : 0
  }

  /// Pages count from 1, as SQLite counts them. One of zeros only was never written, and is none until it is.
  private func damagedPages(of size: Int) throws(LedgerError) -> (pages: Int, damaged: [Int]) {
    guard let path else { return (0, []) }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw LedgerError(.damaged, "checking it") }
    defer { Glibc.close(file) }
    var (number, damaged) = (0, [Int]())
    var page = [UInt8](repeating: 0, count: size)
    while true {
      let count = read(file, &page, size)
      if count == 0 { return (number, damaged) }
      number += 1
      let isWhole = count == size
      let holds = page.withUnsafeBytes { bytes in
        bytes.baseAddress.map { PageSeal.holds($0, count: size, at: Int64((number - 1) * size)) } ?? false
      }
      let isBlank = number > 1 && page.allSatisfy { $0 == 0 }
      if !isWhole || !(holds || isBlank) { damaged.append(number) }
      if count < 0 { return (number, damaged) }
    }
  }
}
