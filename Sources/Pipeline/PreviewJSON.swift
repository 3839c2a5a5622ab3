internal import FoundationEssentials
package import Records

/// A preview as one JSON object: `rows` with the header first, `bad_lines` by number, `error` as a sentence or null,
/// and how the bytes were taken.
package struct PreviewJSON {
  private struct Shape: Encodable {
    let rows: [[String]]
    let badLines: [Int]
    let error: String?
    let delimiter: String
    let encoding: String
    let detected: Bool
    let notes: [String]

    private enum Key: CodingKey { case rows, badLines, error, delimiter, encoding, detected, notes }

    /// The synthesised one would leave a missing error out.
    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: Key.self)
      try values.encode(rows, forKey: .rows)
      try values.encode(badLines, forKey: .badLines)
      try values.encode(error, forKey: .error)
      try values.encode(delimiter, forKey: .delimiter)
      try values.encode(encoding, forKey: .encoding)
      try values.encode(detected, forKey: .detected)
      try values.encode(notes, forKey: .notes)
    }
  }

  private let shape: Shape

  package init(_ preview: Preview, _ language: Language) {
    let notes = preview.badLines.map { "\($0.line): \($0.sentence(in: language))" }
    shape = Shape(
      rows: preview.rows, badLines: preview.badLines.map(\.line), error: preview.problem?.sentence(in: language),
      delimiter: preview.dialect.delimiter.rawValue, encoding: preview.dialect.encoding.rawValue,
      detected: preview.isDetected, notes: notes + preview.notes.map { $0.sentence(in: language) })
  }

  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(shape)) + [UInt8(ascii: "\n")]
  }
}
