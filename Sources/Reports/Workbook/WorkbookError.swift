/// Why a workbook was not written, or may not be published.
package struct WorkbookError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable {
    /// The library or the file system refused.
    case notWritten
    /// The file is not there, or is no workbook.
    case notRead
    /// The file was cut off or damaged: a part is missing, unclosed or fails its checksum.
    case damaged
    /// A number that no cell can hold: NaN or an infinity.
    case notFinite
    /// More rows or columns than a sheet holds.
    case tooLarge
    /// A table that is none: no columns, a row of another length, or an id that another table has too.
    case malformed
    /// What was read back is not what the report says.
    case differs
  }

  package let code: Code
  /// The file, its part, or the cell as `Sheet!B5`.
  package let place: String
  package let detail: String

  package init(_ code: Code, at place: String, _ detail: String) {
    self.code = code
    self.place = place
    self.detail = detail
  }
}

extension WorkbookError: CustomStringConvertible {
  package var description: String { "\(place): \(detail)" }
}
