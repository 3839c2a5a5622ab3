import Foundation
import Pipeline

/// The built program and others on one delivery, in turn, so that all meet the same spells of a busy machine.
struct SideBySide {
  private let commands: [(name: String, words: [String])]
  private let options: Options
  private let scene: Scene

  init(_ options: Options, _ scene: Scene) {
    (self.options, self.scene) = (options, scene)
    let own = "\(options.program ?? "ringwerk") --project \(scene.project.folder) run network-figures --data {delivery}"
    let all =
      [own + " --year \(options.year) --ledger {out}/ledger.sqlite --output {out}/output --quiet"] + options.beside
    commands = all.enumerated().map { place, command in
      (place == 0 ? "ringwerk" : "other \(place)", command.split(separator: " ").map(String.init))
    }
  }

  /// One round that does not count, then the medians of the rounds that do.
  func compare() throws {
    var outcomes = [[Child.Outcome]](repeating: [], count: commands.count)
    for round in 0...options.repeats {
      for (place, command) in commands.enumerated() {
        let outcome = try run(command.words, place)
        if round > 0 { outcomes[place].append(outcome) }
      }
    }
    let own = outcomes[0]
    var rows = [["program", "wall s", "CPU s", "peak MiB", "times our wall", "times our CPU"]]
    for (command, those) in zip(commands, outcomes) {
      let pairs = Array(zip(those, own))
      rows.append([
        command.name, TimingTable.decimal(those.map(\.effort.wall).median),
        TimingTable.decimal(those.map(\.effort.cpu).median), String(format: "%.0f", those.map(\.peak).median),
        String(format: "%.2f", pairs.map { $0.effort.wall / $1.effort.wall }.median),
        String(format: "%.2f", pairs.map { $0.effort.cpu / max($1.effort.cpu, 1e-6) }.median),
      ])
    }
    TimingTable.show(rows)
  }

  private func run(_ words: [String], _ place: Int) throws -> Child.Outcome {
    let out = options.work.appending(path: "beside-\(place)")
    try? FileManager.default.removeItem(at: out)
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    let command = words.map {
      $0.replacingOccurrences(of: "{delivery}", with: scene.delivery.path).replacingOccurrences(
        of: "{out}", with: out.path)
    }
    return try Child.run(command, output: options.work.appending(path: "beside.txt"))
  }
}
