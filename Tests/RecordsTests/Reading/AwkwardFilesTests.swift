import Foundation
import Records
import Testing

/// One file of `fixtures/awkward`, with what must come of it (see the README there).
struct AwkwardFile: Decodable, CustomTestStringConvertible, Sendable {
  struct Told: Decodable, Sendable {
    let delimiter: String
    let quote: String
    let escape: String
    let encoding: String
    let preambleRows: Int
  }

  let id: String
  let file: String
  let expect: String
  let expected: String?
  let dialect: Told?
  let badRows: [Int]?
  let alsoOk: [[String]]?
  let fullOk: [[String]]?
  let rawRows: [[String]]?
  var testDescription: String { id }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../fixtures/awkward")

  static let all: [AwkwardFile] = {
    let lines = (try? String(contentsOf: folder.appending(path: "manifest.jsonl"), encoding: .utf8)) ?? ""
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return lines.split(separator: "\n").compactMap { try? decoder.decode(AwkwardFile.self, from: Data($0.utf8)) }
  }()

  var path: String { AwkwardFile.folder.appending(path: file).path }

  func grid() throws -> [[String]]? {
    guard let expected else { return nil }
    let data = try Data(contentsOf: AwkwardFile.folder.appending(path: expected))
    return AwkwardFile.plain(try JSONDecoder().decode([[String]].self, from: data))
  }

  /// Nil where the encoding is one that is not read.
  var told: Dialect? {
    get throws {
      guard let dialect else { return .canonical }
      guard let encoding = Dialect.Encoding(name: dialect.encoding) else { return nil }
      return Dialect(
        delimiter: try #require(Dialect.Delimiter(name: dialect.delimiter)), quote: dialect.quote.utf8.first,
        escape: try #require(dialect.escape.utf8.first), encoding: encoding, preambleRows: dialect.preambleRows)
    }
  }

  /// Without records and cells at the end that are empty.
  static func plain(_ rows: [[String]]) -> [[String]] {
    rows.map { row in Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)) }.filter { !$0.isEmpty }
  }
}

@Suite("Awkward files")
struct AwkwardFilesTests {
  enum Outcome { case right, flagged, refused, wrong }

  @Test("all 84 are here") func complete() { #expect(AwkwardFile.all.count == 84) }

  @Test("with the dialect told every file is read rightly, or refused where it must be", arguments: AwkwardFile.all)
  func told(file: AwkwardFile) throws {
    guard let dialect = try file.told else {
      #expect(file.expect == "refuse")
      return
    }
    #expect(try outcome(file, Preview(path: file.path, dialect: dialect)) == .right)
  }

  @Test("with the dialect found nothing is ever silently wrong", arguments: AwkwardFile.all)
  func found(file: AwkwardFile) throws {
    let outcome = try outcome(file, Preview(path: file.path))
    #expect(outcome == (file.id == "quote-backslash" ? .flagged : .right))
  }

  private func outcome(_ file: AwkwardFile, _ preview: Preview) throws -> Outcome {
    let rows = AwkwardFile.plain(preview.rows)
    let accepted = [file.alsoOk, file.fullOk, file.rawRows].compactMap { $0.map(AwkwardFile.plain) }
    let grid = try file.grid()
    let isFlagged = !preview.badLines.isEmpty
    switch file.expect {
    case "any": return .right
    case "refuse": return preview.problem != nil || isFlagged || accepted.contains(rows) ? .right : .wrong
    case "flag":
      if preview.problem != nil || file.fullOk.map({ AwkwardFile.plain($0) == rows }) == true { return .right }
      return isFlagged && (rows == grid || accepted.contains(rows)) ? .right : .wrong
    default:
      if preview.problem != nil { return .refused }
      if rows == grid || accepted.contains(rows) { return .right }
      let good = grid.map { grid in grid.indices.filter { file.badRows?.contains($0) != true }.map { grid[$0] } }
      return isFlagged && rows == good ? .flagged : .wrong
    }
  }
}
