import Foundation

/// A network with something odd about it, beside one of like size without.
struct Corner {
  let name: String
  let odd: Shape
  let ordinary: Shape

  private init(_ name: String, _ ordinary: Shape, _ change: (inout Shape) -> Void) {
    var odd = ordinary
    change(&odd)
    (self.name, self.odd, self.ordinary) = (name, odd, ordinary)
  }

  private static func all(_ rows: Int) -> [Corner] {
    let plain = Shape(attendance: rows)
    var busy = plain
    busy.meetings = 5_600 / (busy.coalitions * 2)
    var populous = plain
    populous.people = 120_000
    return [
      Corner("400 coalitions", plain) { $0.coalitions = 400 },
      Corner("20,000 meetings", plain) { $0.meetings = 22_000 / ($0.coalitions * 2) },
      Corner("one person at 5,000 meetings", busy) { $0.regular = 5_000 },
      Corner("one meeting of 100,000 people", populous) { $0.crowd = 100_000 },
      Corner("a name of 1 MiB", plain) { $0.nameLength = 1 << 20 },
      Corner("10 times the rows", Shape(attendance: rows / 10)) { $0 = plain },
    ]
  }

  /// Whole runs of those whose names begin so, each after its ordinary counterpart; the last delivery stays for a closer look.
  static func compare(_ name: String, _ options: Options) throws {
    var rows = [["corner", "rows", "run s", "ordinary rows", "run s", "times", "peak MiB", "ordinary"]]
    for corner in all(options.rows) where corner.name.hasPrefix(name) {
      let ordinary = try corner.time(corner.ordinary, options)
      let odd = try corner.time(corner.odd, options)
      rows.append([
        corner.name, TimingTable.short(odd.amount), TimingTable.decimal(odd.effort.wall),
        TimingTable.short(ordinary.amount), TimingTable.decimal(ordinary.effort.wall),
        String(format: "%.2f", odd.effort.wall / max(ordinary.effort.wall, 1e-9)), String(format: "%.0f", odd.peak),
        String(format: "%.0f", ordinary.peak),
      ])
    }
    TimingTable.show(rows)
  }

  private func time(_ shape: Shape, _ options: Options) throws -> Timing {
    _ = try MadeDelivery(shape, in: Scene(options).delivery)
    guard let timing = try Benchmarks.timings(options, steps: [.run]).first else {
      throw Options.Mistake(description: "a run of \(name) said nothing")
    }
    return timing
  }
}
