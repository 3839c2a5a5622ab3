import Ledger
import Records
import TestSupport
import Testing

/// A small network to begin a test with: people p1 and p2, the coalition data, its meeting m1 with a list.
enum Network {
  static func delivery(_ name: String = "first", on day: String = "2024-01-01") -> DeliveryBuilder {
    var delivery = DeliveryBuilder(name, on: day)
    delivery.add(.people, "p1,,staff,", "p2,,teacher,")
    delivery.add(.coalitions, "data,Data,2020-01-01,,,,")
    delivery.add(.meetings, "m1,2024-02-01,data,session,held,,2,,")
    delivery.add(.attendance, "m1,p1,present,,")
    return delivery
  }

  /// A delivery of one file only.
  static func part(_ kind: Kind, _ lines: String..., on day: String = "2024-02-01") -> DeliveryBuilder {
    var delivery = DeliveryBuilder("of " + day, on: day)
    for line in lines { delivery.add(kind, line) }
    return delivery
  }
}

extension Ledger {
  /// Reads with the ledger's pools and takes, as a run does; every row of every file is accounted for.
  @discardableResult
  func take(_ delivery: DeliveryBuilder, _ mode: DeliveryMode = .append, tolerance: Double = 1) throws -> Intake {
    let intake = try take(try delivery.read(pools: pools()), IntakeTerms(mode: mode, tolerance: tolerance))
    for kind in intake.kinds where intake.taken {
      #expect(kind.read == kind.accepted + kind.unchanged + kind.updated + kind.rejected, "\(kind.kind)")
    }
    return intake
  }

  func facts() throws -> Facts {
    try facts(period: Period(2024), asOf: Period(2024).end)
  }
}

extension KindIntake {
  /// Read, accepted, unchanged, updated, rejected.
  var counts: [Int] { [read, accepted, unchanged, updated, rejected] }
}
