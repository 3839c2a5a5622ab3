import Ledger
import Records
import TestSupport
import Testing

@Suite("Deliveries that are refused")
struct RefusalTests {
  /// Twenty rows that count towards the tolerance, of which as many are rejected.
  private func twenty(rejected: Int) -> DeliveryBuilder {
    var delivery = Network.delivery()
    for number in 3..<(18 - rejected) { delivery.add(.people, "p\(number),,staff,") }
    for number in 0..<rejected { delivery.add(.people, "q\(number),,boss,") }
    return delivery
  }

  @Test("exactly the tolerance is taken, one row more is refused; the counts stay")
  func tolerance() throws {
    let ledger = try Ledger(at: ":memory:")
    let refused = try ledger.take(twenty(rejected: 2), tolerance: 0.05)
    #expect(!refused.taken)
    #expect(refused.reasons == [.tolerance(rejected: 2, of: 20, limit: 0.05)])
    #expect(refused[.people].counts == [17, 15, 0, 0, 2])
    #expect(try ledger.facts().people.count == 0)
    #expect(try ledger.take(twenty(rejected: 1), tolerance: 0.05).taken)
    #expect(try ledger.facts().people.count == 16)
  }

  @Test("the limit is exact where a product of Doubles would not be", arguments: [(7, 0.07), (29, 0.29), (57, 0.57)])
  func exact(rejected: Int, tolerance: Double) throws {
    let ledger = try Ledger(at: ":memory:")
    var delivery = Network.delivery()
    for number in 3..<(98 - rejected) { delivery.add(.people, "p\(number),,staff,") }
    for number in 0..<rejected { delivery.add(.people, "q\(number),,boss,") }
    #expect(try ledger.check(delivery.read(), IntakeTerms(tolerance: tolerance)).taken)
    #expect(try !ledger.check(delivery.read(), IntakeTerms(tolerance: tolerance.nextDown)).taken)
  }

  @Test("waiting rows are in neither count of the tolerance")
  func waiting() throws {
    let ledger = try Ledger(at: ":memory:")
    var delivery = twenty(rejected: 1)
    for number in 0..<50 { delivery.add(.attendance, "m1,x\(number),present,,") }
    let taken = try ledger.take(delivery, tolerance: 0.05)
    #expect(taken.taken)
    #expect(taken[.attendance].rejected == 50)
    var tooMany = twenty(rejected: 2)
    for number in 0..<50 { tooMany.add(.attendance, "m1,x\(number),present,,") }
    #expect(try ledger.take(tooMany, tolerance: 0.05).reasons == [.tolerance(rejected: 2, of: 20, limit: 0.05)])
  }

  @Test("each required kind must have a row after the delivery, a later delivery may leave it out")
  func required() throws {
    let ledger = try Ledger(at: ":memory:")
    var people = DeliveryBuilder("people", on: "2024-01-01")
    people.add(.people, "p1,,staff,")
    let refused = try ledger.take(people)
    #expect(refused.reasons == [.required(.coalitions), .required(.meetings), .required(.attendance)])
    #expect(refused[.people].accepted == 1)
    #expect(try ledger.take(Network.delivery()).taken)
    #expect(try ledger.take(people).taken)
    let withdrawing = try ledger.take(Network.part(.attendance, "m1,p1,present,,yes"))
    #expect(withdrawing.reasons == [.required(.attendance)])
  }

  @Test("a file that cannot be read refuses the delivery, and nothing is counted in any")
  func files() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    var delivery = Network.delivery()
    delivery[.institutions] = "institution_id,name,kind\nI1,Een,member\nI2,\"Twee,member"
    delivery[.contributions] = "contribution_id,person_id,coalition_id,kind\nx1,p1,data,writing"
    let intake = try ledger.take(delivery)
    #expect(!intake.taken)
    #expect(intake.refusedKinds == [.institutions, .contributions])
    #expect(intake[.institutions].refusal?.line == 3)
    #expect(intake[.contributions].refusal?.code == .missingColumn)
    #expect(intake[.people].status == .read)
    #expect(intake.kinds.allSatisfy { $0.counts == [0, 0, 0, 0, 0] })
    #expect(intake.reasons.count == 2)
    #expect(try rows("SELECT taken, reason FROM deliveries", of: folder) == ["0|files"])
    #expect(try rows("SELECT count(*) FROM files WHERE status = 'refused'", of: folder) == ["2"])
  }

  @Test("a refused delivery leaves what counts as it was, and is remembered as refused")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    try ledger.take(Network.delivery())
    let before = try ledger.digest()
    var bad = Network.part(.people, "p1,,director,", "p2,,boss,", "p7,,staff,")
    bad.add(.attendance, "m1,p9,present,,")
    #expect(try !ledger.take(bad, .snapshot, tolerance: 0.1).taken)
    #expect(try ledger.digest() == before)
    #expect(try ledger.pools()[.person].count == 2)
    #expect(try rows("SELECT taken, reason FROM deliveries", of: folder) == ["1|NULL", "0|tolerance"])
    #expect(
      try rows("SELECT read, accepted, rejected FROM files WHERE delivery = 2 AND kind = 'people'", of: folder) == [
        "3|1|1"
      ])
    #expect(try rows("SELECT count(*) FROM attendance_waiting", of: folder) == ["0"])
  }

  @Test("checking says what taking would, and stores nothing at all")
  func checking() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    try ledger.take(Network.delivery())
    var second = Network.part(.people, "p1,,director,", "p2,,boss,", "p7,,staff,")
    second.add(.attendance, "m1,p9,present,,")
    let reading = try second.read(pools: ledger.pools())
    let before = try ledger.digest()
    let checked = try ledger.check(reading, IntakeTerms(mode: .snapshot, tolerance: 1))
    #expect(try ledger.digest() == before)
    #expect(try rows("SELECT count(*) FROM deliveries", of: folder) == ["1"])
    #expect(try ledger.check(reading, IntakeTerms(tolerance: 0)).taken == false)
    #expect(try rows("SELECT count(*) FROM deliveries", of: folder) == ["1"])
    #expect(try ledger.take(reading, IntakeTerms(mode: .snapshot, tolerance: 1)) == checked)
  }

  @Test("every reason is a sentence in both languages")
  func sentences() {
    let refusal = Refusal(kind: .people, file: "mensen.csv", line: 4, code: .textAfterQuote)
    let reasons: [RefusalReason] = [.file(refusal), .tolerance(rejected: 2, of: 20, limit: 0.05), .required(.people)]
    for reason in reasons {
      #expect(reason.sentence(in: .nl) != reason.sentence(in: .en))
      #expect(Language.allCases.allSatisfy { reason.sentence(in: $0).hasSuffix(".") })
    }
    #expect(reasons[0].sentence(in: .nl) == refusal.sentence(in: .nl))
  }
}
