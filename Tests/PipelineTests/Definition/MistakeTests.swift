import Foundation
import Pipeline
import Records
import Testing

/// Every shipped definition spoilt in every way that a person's hand has: none may be accepted silently.
struct MistakeTests {
  /// Groups whose keys are the network's own words.
  private static let free: Set = ["values", "skip", "coalitions", "fields"]

  private static let ofPipelines = SpoiltDefinition.pipelines + SpoiltDefinition.mappings
  private static let all = ofPipelines + SpoiltDefinition.reports

  /// Of long files every so manieth, so that no more than this many are tried.
  private static func some<Item>(_ items: [Item], atMost most: Int) -> [Item] {
    let step = max(1, (items.count + most - 1) / most)
    return stride(from: 0, to: items.count, by: step).map { items[$0] }
  }

  /// All of a pipeline and a mapping; of a report some, and all with `RINGWERK_FAULTS=full`.
  private func keys(_ definition: SpoiltDefinition) throws -> [WrittenKey] {
    MistakeTests.some(WrittenKey.all(in: try definition.text), atMost: definition.isLong ? 8 : 10_000)
  }

  private func misspelt(_ name: String) -> String {
    var letters = Array(name)
    let place = letters.count / 2
    letters[place] = letters[place] == "x" ? "q" : "x"
    return String(letters)
  }

  @Test("as shipped there is no mistake", arguments: all)
  func right(definition: SpoiltDefinition) throws {
    #expect(definition.mistake(saying: try definition.text) == nil)
    #expect(try keys(definition).count > 2)
  }

  @Test("a key with one wrong letter is told at its place, with the word that was meant", arguments: ofPipelines)
  func misspeltKey(definition: SpoiltDefinition) throws {
    let text = try definition.text
    for key in try keys(definition) where !MistakeTests.free.contains(key.group) {
      let mistake = definition.mistake(saying: text.replacing(bytes: key.range, with: misspelt(key.name)))
      #expect(mistake?.file == definition.file, "\(key.name)")
      let places = [mistake].compactMap(\.self).flatMap { [$0] + $0.others }.map { [$0.line, $0.column] }
      // A key that must be there may be missed first, at its group.
      #expect(places.contains([key.line, key.column]) || mistake?.sentence.contains("missing") == true, "\(key.name)")
    }
  }

  @Test("a key of a report or its texts with one wrong letter is found", arguments: SpoiltDefinition.reports)
  func misspeltKeyOfReport(definition: SpoiltDefinition) throws {
    let text = try definition.text
    for key in try keys(definition) {
      let mistake = definition.mistake(saying: text.replacing(bytes: key.range, with: misspelt(key.name)))
      #expect(
        mistake.map { $0.line >= 1 && $0.column >= 1 && !$0.sentence.isEmpty } == true, "\(key.name), line \(key.line)")
    }
  }

  @Test("a key that stands twice is told where it stands the second time", arguments: all)
  func duplicateKey(definition: SpoiltDefinition) throws {
    let text = try definition.text
    for key in try keys(definition) {
      let start = key.range.lowerBound - 1
      let mistake = definition.mistake(saying: text.replacing(bytes: start..<start, with: "\"\(key.name)\": 0, "))
      #expect(mistake?.sentence == "the key \"\(key.name)\" stands here twice; keep one")
      #expect(mistake?.line == key.line && mistake?.column == key.column + "\"\(key.name)\": 0, ".count)
    }
  }

  @Test("a value of another type is told at its place", arguments: all)
  func wrongType(definition: SpoiltDefinition) throws {
    let text = try definition.text
    let bytes = Array(text.utf8)
    for key in try keys(definition) {
      let isPlain = !"\"[{".utf8.contains(bytes[key.value.lowerBound])
      let wrong = isPlain ? "\"no such word\"" : bytes[key.value.lowerBound] == UInt8(ascii: "\"") ? "[[7]]" : "7"
      let mistake = definition.mistake(saying: text.replacing(bytes: key.value, with: wrong))
      #expect(mistake.map { $0.line >= 1 && $0.column >= 1 } == true, "\(key.name), line \(key.line)")
    }
  }

  /// At every byte, of long files at some.
  @Test("a file that was cut off is never taken for a whole one", arguments: all)
  func truncated(definition: SpoiltDefinition) throws {
    let bytes = Array(try definition.text.utf8)
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
    for length in MistakeTests.some(Array(0...end), atMost: definition.isLong ? 15 : 2_000) {
      let mistake = definition.mistake(saying: String(decoding: bytes[..<length], as: UTF8.self))
      #expect(mistake?.file.hasSuffix(definition.lastParts) == true, "\(length) bytes")
    }
  }

  @Test(
    "a cell of columns.csv that no longer names what it named is told with its line",
    arguments: SpoiltDefinition.columns)
  func columns(definition: SpoiltDefinition) throws {
    let lines = try definition.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let numbers = MistakeTests.some(
      Array(lines.indices.dropFirst().filter { !lines[$0].isEmpty }), atMost: definition.isLong ? 6 : 10_000)
    for number in numbers {
      // Table, column, figure, format: plain words before the first quoted cell.
      let cells = lines[number].split(separator: ",", omittingEmptySubsequences: false).prefix(4).map(String.init)
      for (place, cell) in cells.enumerated() where !cell.isEmpty && !cell.hasPrefix("\"") && place != 1 {
        var spoilt = lines
        var row = lines[number].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        row[place] = misspelt(cell)
        spoilt[number] = row.joined(separator: ",")
        let mistake = definition.mistake(saying: spoilt.joined(separator: "\n"))
        #expect(mistake != nil, "line \(number + 1): \(row[place])")
      }
      var short = lines
      short[number] = String(lines[number].dropLast(lines[number].count / 2))
      #expect(definition.mistake(saying: short.joined(separator: "\n"))?.line == number + 1)
    }
  }

  @Test("several mistakes of a file are told together, each with its place")
  func several() throws {
    let text = """
      { "sentense": "A run.", "sentence": "A run.",
        "period": { "year": "running" }, "deliveries": [{ "folder": "x", "mod": "append" }], "reports": [],
        "settings": { "memory": 0, "sead": 1, "half_life": 9 } }
      """
    let definition = SpoiltDefinition(file: "pipelines/mine.json")
    let mistake = try #require(definition.mistake(saying: text))
    #expect(
      mistake.description.split(separator: "\n") == [
        "pipelines/mine.json:1:3: the key \"sentense\" is not known; did you mean \"sentence\"?",
        "pipelines/mine.json:2:68: the key \"mod\" is not known; did you mean \"mode\"?",
        "pipelines/mine.json:3:27: write a whole number of at least 1",
        "pipelines/mine.json:3:30: the key \"sead\" is not known; did you mean \"seed\"?",
      ])
  }
}
