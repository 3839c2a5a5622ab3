internal import Records

/// How a file of the archive was read when it was taken: found then, or declared in the pipeline of that day.
struct ArchivedDialect: Codable, Hashable {
  let delimiter: String
  let encoding: String
  let dates: String
  let decimalComma: Bool
  let preambleRows: Int

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter.rawValue
    encoding = dialect.encoding.rawValue
    dates = dialect.dateForm.rawValue
    decimalComma = dialect.decimalComma
    preambleRows = dialect.preambleRows
  }

  func dialect() throws(ArchiveError) -> Dialect {
    guard let delimiter = Dialect.Delimiter(rawValue: delimiter), let encoding = Dialect.Encoding(rawValue: encoding),
      let dates = Dialect.DateForm(rawValue: dates), preambleRows >= 0
    else {
      throw ArchiveError(sentence: "the record of a delivery names a dialect that is none; bring it back from a backup")
    }
    return Dialect(
      delimiter: delimiter, encoding: encoding, dateForm: dates, decimalComma: decimalComma, preambleRows: preambleRows)
  }
}
