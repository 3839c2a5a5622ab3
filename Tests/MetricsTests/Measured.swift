import Metrics
import Records
import TestSupport
import Testing

/// Figures of small facts, looked up by path.
struct Measured {
  let document: Figure

  /// Writes facts down and measures them.
  init(
    _ year: Int = 2024, yearStart: String = "01-01", on asOf: String? = nil, settings: Settings = Settings(),
    _ write: (inout FactsBuilder) -> Void
  ) {
    var builder = FactsBuilder(year, yearStart: yearStart, on: asOf)
    write(&builder)
    document = Measurement(facts: builder.build(), settings: settings).document
  }

  subscript(path: String) -> Figure? { document[path] }

  func whole(_ path: String) -> Int? {
    guard case .count(let value) = document[path] else { return nil }
    return value
  }

  func number(_ path: String) -> Double? {
    guard case .number(let value) = document[path] else { return nil }
    return value
  }

  /// The two counts of a ratio.
  func counts(_ path: String) -> [Int?] { [whole(path + "_counts/0"), whole(path + "_counts/1")] }

  /// The cells of a table of rings that are not 0, as `from>to n`, in order.
  func cells(_ path: String) -> [String] {
    (document[path]?.leaves() ?? []).compactMap { path, leaf in
      leaf == .count(0) ? nil : path.replacing("/", with: ">") + " \(leaf)"
    }.map { $0.replacing("count(", with: "").replacing(")", with: "") }
  }
}

func isNear(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-12 } ?? false }
