internal import Glibc
internal import Records

/// What a ledger had entered when it last said so, kept beside it: a ledger that has less is older than what was
/// promised, as when its write-ahead log was lost or an old copy was put in its place.
///
///     deliveries 3 runs 7 ended 7 editions 12
///     <SHA-256 of that line>
struct Mark: Hashable {
  /// What is counted, each with the question to the ledger. None ever becomes less but by the ledger's own doing.
  private static let counts = [
    ("deliveries", "SELECT count(*) FROM deliveries"), ("runs", "SELECT coalesce(max(id), 0) FROM runs"),
    ("ended", "SELECT count(*) FROM runs WHERE state IS NOT NULL"), ("editions", standing),
  ]

  /// One that is only announced may yet be taken back.
  private static let standing = """
    SELECT count(*) FROM editions e WHERE NOT EXISTS (SELECT 1 FROM unplaced u
    WHERE (u.report, u.period, u.number, u.run) = (e.report, e.period, e.number, e.run))
    """

  private let numbers: [Int]

  static func path(beside ledger: String) -> String { ledger + "-mark" }

  init(_ connection: borrowing Connection) throws(LedgerError) {
    var numbers: [Int] = []
    for (name, sql) in Mark.counts {
      let count = try connection.prepare(sql, "counting \(name)")
      numbers.append(try count.step() ? count.int(0) : 0)
    }
    self.numbers = numbers
  }

  /// Nil where there is none; damaged where it does not say what was written.
  init?(beside ledger: String) throws(LedgerError) {
    guard let text = Mark.text(at: Mark.path(beside: ledger)) else { return nil }
    let lines = text.split(separator: "\n")
    let words = lines.first?.split(separator: " ") ?? []
    let numbers = stride(from: 1, to: words.count, by: 2).compactMap { Int(words[$0]) }
    guard lines.count == 2, SHA256.digest(lines[0].utf8).description == lines[1], numbers.count == Mark.counts.count
    else { throw LedgerError(.damaged, "reading its mark") }
    self.numbers = numbers
  }

  /// The ledger has at least what was promised.
  func isKept(by other: Mark) -> Bool { zip(numbers, other.numbers).allSatisfy { $0 <= $1 } }

  var isEmpty: Bool { numbers.allSatisfy { $0 == 0 } }

  /// Writes it beside its place and puts it there in one step.
  func write(beside ledger: String) throws(LedgerError) {
    let line = zip(Mark.counts, numbers).map { "\($0.0) \($1)" }.joined(separator: " ")
    let text = "\(line)\n\(SHA256.digest(line.utf8))\n"
    let (path, fresh) = (Mark.path(beside: ledger), Mark.path(beside: ledger) + ".new")
    let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Mark.failure() }
    let written = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    let isWritten = written == text.utf8.count && fsync(file) == 0
    close(file)
    guard isWritten, rename(fresh, path) == 0 else { throw Mark.failure() }
  }

  private static func failure() -> LedgerError {
    LedgerError(errno == ENOSPC || errno == EDQUOT ? .full : .notWritable, "writing its mark")
  }

  private static func text(at path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
  }
}
