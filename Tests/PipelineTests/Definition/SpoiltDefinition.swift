import Foundation
import Pipeline
import Records
import Reports
import Testing

/// A shipped definition that can be read with one of its files spoilt.
struct SpoiltDefinition: CustomTestStringConvertible, Sendable {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// From the checkout's root.
  let file: String
  var testDescription: String { file }

  static let pipelines = names(of: "pipelines").map { SpoiltDefinition(file: "pipelines/\($0)") }
  static let mappings = names(of: "pipelines/mappings").map { SpoiltDefinition(file: "pipelines/mappings/\($0)") }
  static let reports = reportFiles(ending: ".json")
  static let columns = reportFiles(ending: "columns.csv")

  private static func reportFiles(ending: String) -> [SpoiltDefinition] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "reports").path)) ?? []
    return folders.sorted().flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "reports/\(folder)").path)) ?? [])
        .sorted().filter { $0.hasSuffix(ending) }.map { SpoiltDefinition(file: "reports/\(folder)/\($0)") }
    }
  }

  private static func names(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }

  var text: String {
    get throws { try String(contentsOf: SpoiltDefinition.root.appending(path: file), encoding: .utf8) }
  }

  /// The mistake that the program finds when the file says this; nil when it finds none.
  func mistake(saying text: String) -> DefinitionError? {
    do throws(DefinitionError) {
      try read(saying: text)
      return nil
    } catch {
      return error
    }
  }

  private func read(saying text: String) throws(DefinitionError) {
    if file.hasPrefix("pipelines/mappings/") {
      _ = try Notation(parsing: text, file: file).read(MappingDefinition.init)
    } else if file.hasPrefix("pipelines/") {
      _ = try Notation(parsing: text, file: file).read { notation throws(DefinitionError) in
        try PipelineDefinition(name: "p", notation)
      }
    } else {
      try readReport(saying: text)
    }
  }

  /// Reading it takes so long that not every way of spoiling it is tried each time.
  var isLong: Bool {
    file.hasPrefix("reports/") && ProcessInfo.processInfo.environment["RINGWERK_FAULTS"] != "full"
  }

  /// The end of its path, however it is reached.
  var lastParts: String { file.split(separator: "/").suffix(2).joined(separator: "/") }

  /// Texts that all reports share are read with each of them.
  private func readReport(saying text: String) throws(DefinitionError) {
    let parts = file.split(separator: "/").map(String.init)
    guard parts[1] == ReportDefinition.common else { return try read(report: parts[1], file: parts[2], saying: text) }
    for report in SpoiltDefinition.reportNames { try read(report: report, file: "../common/\(parts[2])", saying: text) }
  }

  private static let reportNames = Set(reports.map { String($0.file.split(separator: "/")[1]) })
    .subtracting([ReportDefinition.common]).sorted()

  private func read(report: String, file spoilt: String, saying text: String) throws(DefinitionError) {
    let place = "reports/\(report)"
    _ = try ReportDefinition(id: report, place: place) { name in
      if name == spoilt { return Array(text.utf8) }
      let path = SpoiltDefinition.root.appending(path: "\(place)/\(name)").path
      return FileManager.default.contents(atPath: path).map(Array.init)
    }
  }
}

/// A key of a JSON text with comments, and where its value begins.
struct WrittenKey: Sendable {
  let name: String
  /// The group's own key; empty for the whole.
  let group: String
  /// Without the quotes.
  let range: Range<Int>
  let value: Range<Int>
  let line: Int
  let column: Int

  /// Where the value ends that begins at a place.
  private static func end(of value: Int, in bytes: [UInt8]) -> Int {
    var (at, depth) = (value, 0)
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        while bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        if depth == 0 { return at + 1 }
      case UInt8(ascii: "/") where bytes[at...].starts(with: "//".utf8):
        while at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "\n") { at += 1 }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return at }
        depth -= 1
        if depth == 0 { return at + 1 }
      case UInt8(ascii: ",") where depth == 0: return at
      default: break
      }
      at += 1
    }
    return at
  }

  /// Every key, found by a reader that knows no more than quotes, braces and comments.
  static func all(in text: String) -> [WrittenKey] {
    let bytes = Array(text.utf8)
    var (keys, groups, at, line, lineStart): ([WrittenKey], [String], Int, Int, Int) = ([], [], 0, 1, 0)
    var last = ""
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = at + 1
      case UInt8(ascii: "/") where bytes[at...].starts(with: "//".utf8):
        while at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "\n") { at += 1 }
      case UInt8(ascii: "{"), UInt8(ascii: "["): groups.append(last)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): last = groups.popLast() ?? ""
      case UInt8(ascii: "\""):
        let start = at + 1
        at += 1
        while bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
        var next = at + 1
        while next < bytes.count, [0x20, 0x0A].contains(bytes[next]) { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
          last = String(decoding: bytes[start..<at], as: UTF8.self)
          var value = next + 1
          while [0x20, 0x0A].contains(bytes[value]) { value += 1 }
          let column = 1 + bytes[lineStart..<start - 1].count { $0 & 0xC0 != 0x80 }
          keys.append(
            WrittenKey(
              name: last, group: groups.last ?? "", range: start..<at, value: value..<end(of: value, in: bytes),
              line: line,
              column: column))
        }
      default: break
      }
      at += 1
    }
    return keys
  }
}

extension String {
  /// With these bytes put in the place of others.
  func replacing(bytes range: Range<Int>, with text: String) -> String {
    let bytes = Array(utf8)
    return String(decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...], as: UTF8.self)
  }
}
