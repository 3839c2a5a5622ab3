import Foundation
import Metrics
import Pipeline
import Records
import Testing

/// Real records that lie beside the project on some machines, with figures of an independent implementation.
struct RealRecordsTests {
  private static let shared = PipelineDefinitionTests.root + "/../shared"

  @Test(
    "the figures of real records, read as they were found, are those of the independent implementation",
    .enabled(if: FileManager.default.fileExists(atPath: shared)),
    arguments: [("davis-1941", "real-davis-1930", 1930), ("w3c-groups", "real-w3c-2021", 2021)])
  func figures(data: String, reference: String, year: Int) throws {
    var query = FiguresQuery(
      deliveries: ["\(RealRecordsTests.shared)/data/\(data)"], period: Period(year))
    query.project = Project(folder: PipelineDefinitionTests.root)
    let document = try query.answer().document

    let file = URL(filePath: "\(RealRecordsTests.shared)/cases/\(reference)/expected.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let expected = try #require((parsed as? [String: Any])?["figures"] as? [String: Any])
    let groups: Set = ["network", "rings", "coalitions"]
    let compared = expected.filter { groups.contains(String($0.key.prefix { $0 != "/" })) }
    #expect(compared.count > 200)
    for (path, value) in compared {
      #expect(
        RealRecordsTests.agrees(document[path], value), "\(path): \(String(describing: document[path])) is not \(value)"
      )
    }
  }

  /// Numbers within 1e-9, all else exactly.
  private static func agrees(_ figure: Figure?, _ value: Any) -> Bool {
    switch figure {
    case .count(let count): (value as? NSNumber).map { abs(Double(count) - $0.doubleValue) <= 1e-9 } ?? false
    case .number(let number): (value as? NSNumber).map { abs(number - $0.doubleValue) <= 1e-9 } ?? false
    case .flag(let flag): value as? Bool == flag
    case .word(let word): value as? String == word
    case .absent: value is NSNull
    case .list(let items):
      (value as? [Any]).map { $0.count == items.count && zip(items, $0).allSatisfy(agrees) } ?? false
    case .group, nil: false
    }
  }
}
