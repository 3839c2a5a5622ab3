import Foundation

/// What was asked for on the command line.
struct Options {
  var rows = 200_000
  var repeats = 3
  /// Where deliveries, ledgers and reports are made; each run empties it first.
  var work = FileManager.default.temporaryDirectory.appending(path: "ringwerk-benchmarks")
  /// A delivery that is there already, in the place of a made-up one.
  var delivery: URL?
  var year = 2025
  /// Measured in this process: the way in which the program calls itself for a single step.
  var step: Step?
  /// The corner cases whose names begin so, in the place of the steps; empty for all.
  var corner: String?
  /// A Python that has duckdb and duckdb-ext-sqlite.
  var python = ProcessInfo.processInfo.environment["RINGWERK_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
  /// The built program, and the command of another to run in turn with it.
  var program: String?
  var beside: [String] = []

  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if name == "--corners" {
        corner = ""
        continue
      }
      guard let value = rest.popFirst() else { throw Mistake(description: "\(name) needs a value") }
      try take(name, value)
    }
    guard program != nil || beside.isEmpty else { throw Mistake(description: "--beside needs --program") }
  }

  private mutating func take(_ name: String, _ value: String) throws {
    switch name {
    case "--rows": rows = try count(value, name)
    case "--repeats": repeats = try count(value, name)
    case "--year": year = try count(value, name)
    case "--work": work = URL(filePath: value)
    case "--delivery": delivery = URL(filePath: value)
    case "--python": python = value
    case "--corner": corner = value
    case "--program": program = value
    case "--beside": beside.append(value)
    case "--step":
      guard let step = Step(rawValue: value) else { throw Mistake(description: "there is no step \(value)") }
      self.step = step
    default: throw Mistake(description: "\(name) is not an option; see Tests/Benchmarks/README.md")
    }
  }

  private func count(_ value: String, _ name: String) throws -> Int {
    guard let count = Int(value), count > 0 else { throw Mistake(description: "\(name) needs a whole number") }
    return count
  }
}
