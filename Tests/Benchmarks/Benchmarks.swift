import Foundation
import Records

/// Times each step of a run on a made-up delivery, beside what was found possible (README.md).
@main
struct Benchmarks {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      if let step = options.step { return try Benchmarks.measure(step, Scene(options)) }
      try FileManager.default.createDirectory(at: options.work, withIntermediateDirectories: true)
      if let name = options.corner { return try Corner.compare(name, options) }
      let scene = Scene(options)
      try prepare(options, scene)
      if !options.beside.isEmpty { return try SideBySide(options, scene).compare() }
      TimingTable.show(try timings(options))
      try RingTable(options, scene).compare()
    } catch {
      FileHandle.standardError.write(Data("Benchmarks: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func prepare(_ options: Options, _ scene: Scene) throws {
    #if DEBUG
      print("A debug build: these times say nothing. Use: swift run -c release Benchmarks\n")
    #endif
    guard options.delivery == nil else { return }
    let made = try MadeDelivery(Shape(attendance: options.rows), in: scene.delivery)
    let rows = made.rows.values.reduce(0, +)
    print(
      "\(rows) rows, \(made.rows[.attendance] ?? 0) of attendance, \(made.shape.coalitions) coalitions; medians of \(options.repeats)\n"
    )
  }

  /// Every step in a process of its own.
  static func timings(_ options: Options, steps: [Step] = Step.allCases) throws -> [Timing] {
    try steps.flatMap { step in
      var command = [CommandLine.arguments[0], "--step", step.rawValue, "--work", options.work.path]
      command += ["--repeats", String(options.repeats), "--year", String(options.year)]
      if let delivery = options.delivery { command += ["--delivery", delivery.path] }
      let outcome = try Child.run(command, output: options.work.appending(path: "timings.txt"))
      return outcome.output.split(separator: "\n").compactMap { Timing(line: $0, peak: outcome.peak) }
    }
  }

  private static func measure(_ step: Step, _ scene: Scene) throws {
    let timings =
      switch step {
      case .tokenise: try step.tokenise(scene)
      case .read: step.read(scene)
      case .check: try step.check(scene)
      case .enter: try step.enter(scene)
      case .facts: try step.facts(scene)
      case .families: try step.families(scene)
      case .page: try step.page(scene)
      case .workbook: try step.workbook(scene)
      case .run: try step.run(scene)
      }
    for timing in timings { print(timing.line) }
  }
}
