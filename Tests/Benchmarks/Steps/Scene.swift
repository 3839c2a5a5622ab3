import Foundation
import Ledger
import Pipeline
import Records

/// Where a step finds what it works on, and puts what it makes.
struct Scene {
  let delivery: URL
  let work: URL
  let year: Int
  let repeats: Int

  var period: Period { Period(year) }
  /// The reference date: the first day after the period.
  var day: Day { period.end }
  /// With the delivery in it; made by the step `enter`.
  var ledger: String { work.appending(path: "ledger.sqlite").path }
  var project: Project { Project(folder: Scene.folder.appending(path: "project").path) }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  init(_ options: Options) {
    delivery = options.delivery ?? options.work.appending(path: "delivery")
    (work, year, repeats) = (options.work, options.year, options.repeats)
  }

  func file(of kind: Kind) -> String { delivery.appending(path: kind.fileName).path }

  func reading(_ pools: consuming Pools = Pools()) throws -> DeliveryReading {
    try DeliveryReader().read(folder: delivery.path, deliveredOn: day, pools: pools)
  }

  func facts() throws -> Facts { try Ledger(at: ledger).facts(period: period, asOf: day) }

  /// The middle of several efforts.
  ///
  /// - Parameter prepare: done before each, and not timed.
  func timed(after prepare: () -> Void = {}, _ body: () throws -> Void) rethrows -> Effort {
    var efforts: [Effort] = []
    for _ in 0..<repeats {
      prepare()
      let before = Effort.now()
      try body()
      efforts.append(Effort.now() - before)
    }
    return .median(of: efforts)
  }
}
