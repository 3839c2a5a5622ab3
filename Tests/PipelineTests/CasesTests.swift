import Foundation
import Metrics
import Pipeline
import Records
import Testing

/// The cases of `fixtures/cases`, from the delivery's files to the figures.
@Suite struct CasesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "fixtures/cases")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasSuffix(".md") }.sorted()

  @Test("all cases are there")
  func complete() {
    #expect(CasesTests.names.count == 21)
  }

  @Test("every figure is as it was worked out", arguments: names)
  func figures(name: String) throws {
    let folder = CasesTests.folder.appending(path: name)
    let options = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "expected.json"))) as? [String: Any])
    let expected = try #require(options["figures"] as? [String: Any])
    let document = try query(folder, options).answer().document
    #expect(!expected.isEmpty)
    for (path, value) in expected.sorted(by: { $0.key < $1.key }) {
      let figure = document[path]
      #expect(figure.map { matches($0, value) } ?? false, "\(path): \(String(describing: figure)), not \(value)")
    }
  }

  private func query(_ folder: URL, _ options: [String: Any]) throws -> FiguresQuery {
    let year = try #require(options["year"] as? Int)
    let start = try #require((options["year_starts"] as? String).flatMap(YearStart.init))
    let further = (options["then"] as? [String] ?? []).map { folder.appending(path: $0).path }
    var query = FiguresQuery(deliveries: [folder.path] + further, period: Period(year, yearStart: start))
    query.day = try (options["as_of"] as? String).map { try #require(Day($0)) }
    query.mode = try #require((options["mode"] as? String).flatMap(DeliveryMode.init))
    query.tolerance = options["tolerance"] as? Double ?? query.tolerance
    return query
  }

  private func matches(_ figure: Figure, _ value: Any) -> Bool {
    switch (figure, value) {
    case (.absent, is NSNull): true
    case (.word(let word), let text as String): word == text
    case (.list(let items), let list as [Any]): items.count == list.count && zip(items, list).allSatisfy(matches)
    case (_, let near as [String: Double]) where Set(near.keys) == ["value", "tolerance"]:
      isNumber(figure, near["value"], within: near["tolerance"])
    case (.group(let entries), let group as [String: Any]):
      Set(entries.map(\.name)) == Set(group.keys)
        && entries.allSatisfy { matches($0.figure, group[$0.name] ?? NSNull()) }
    case (.flag(let flag), let number as NSNumber): isBool(number) && number.boolValue == flag
    case (_, let number as NSNumber): !isBool(number) && isNumber(figure, number.doubleValue, within: 1e-9)
    default: false
    }
  }

  private func isBool(_ number: NSNumber) -> Bool { number.objCType.pointee == Int8(UInt8(ascii: "c")) }

  private func isNumber(_ figure: Figure, _ value: Double?, within tolerance: Double?) -> Bool {
    guard let value, let tolerance else { return false }
    switch figure {
    case .count(let count): return abs(Double(count) - value) <= tolerance
    case .number(let number): return abs(number - value) <= max(tolerance, 1e-9 * abs(value))
    default: return false
    }
  }
}
