import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// Deliveries that update, precede, repeat, withdraw and close one another, each taken by a run of its own.
@Suite("The order in which runs take deliveries")
struct ShuffledOrdersTests {
  private static let seed: UInt64 = 20_250_601

  /// Folder and files; the snapshots' names begin with `all`.
  private struct Delivery {
    let folder: String
    let files: [Kind: String]
    var isSnapshot: Bool { folder.hasPrefix("all") }
  }

  private static let people = "person_id,institution_id,function\np1,,teacher\np2,,manager\np3,,staff\n"
  private static let coalitions = "coalition_id,name,started_on\ndata,Data,2025-01-01\n"
  private static let meetings =
    "meeting_id,held_on,coalition_id,format,status,hours\nm1,2025-01-20,data,session,held,2\n"
  private static let attendance = "meeting_id,person_id,status\nm1,p1,present\n"
  private static let memberships = "person_id,coalition_id,from,until,ring,withdrawn\n"
  private static let contributions = "contribution_id,person_id,coalition_id,made_on,kind,withdrawn\n"

  /// Each names what the ledger must have, so that it could be the first.
  private static func delivery(_ folder: String, _ added: [Kind: String]) -> Delivery {
    var files: [Kind: String] = [
      .people: people, .coalitions: coalitions, .meetings: meetings, .attendance: attendance,
    ]
    for (kind, lines) in added { files[kind] = (files[kind] ?? header(kind)) + lines }
    return Delivery(folder: folder, files: files)
  }

  private static func header(_ kind: Kind) -> String { kind == .memberships ? memberships : contributions }

  private static let updates: [Kind: String] = [
    .people: "p4,,teacher\n", .meetings: "m2,2025-02-20,data,session,planned,2\n",
    .memberships: "p1,data,2025-01-01,,core,\np2,data,2025-01-01,,reader,\np4,data,2025-02-01,,reader,\n",
    .contributions: "c1,p4,data,2025-02-20,pilot,\nc2,p1,data,2025-02-21,writing,\n",
  ]

  private static let deliveries = [
    delivery("2025-02-01 base", [.memberships: "p1,data,2025-01-01,,active,\np3,data,2025-01-01,2025-06-01,core,\n"]),
    delivery("2025-03-01 updates", updates),
    // The same once more, under its own name and under another one.
    delivery("2025-03-01 updates", updates),
    delivery("renamed on 2025-03-01", updates),
    // Overlapping: much of it again, some of it changed.
    delivery(
      "2025-03-15 overlapping",
      [
        .people: "p4,,quality\n", .meetings: "m2,2025-02-20,data,session,held,3\n",
        .memberships: "p1,data,2025-01-01,2025-09-01,core,\np2,data,2025-01-01,,follower,\n",
      ]),
    delivery("all 2025-04-01", [.people: "p4,,quality\n", .memberships: "p1,data,2025-01-01,,core,\n"]),
    // Rows that wait for those of a later day.
    delivery("2025-05-01 waiting", [.attendance: "m3,p5,present\nm2,p4,present\nm3,p1,excused\n"]),
    delivery(
      "2025-06-01 withdrawn", [.contributions: "c2,p1,data,2025-02-21,writing,yes\nc1,p4,data,2025-02-20,pilot,\n"]),
    delivery("2025-07-01 awaited", [.people: "p5,,student\n", .meetings: "m3,2025-06-20,data,session,held,1\n"]),
    delivery(
      "all 2025-08-01", [.people: "p5,,student\np4,,quality\n", .contributions: "c3,p5,data,2025-07-01,pilot,\n"]),
    delivery("2025-09-01 late", [.memberships: "p2,data,2025-01-01,,core,\np5,data,2025-08-01,,reader,\n"]),
  ]

  private func bureau() throws -> Bureau {
    try Bureau(sources: #"[{ "folder": "in" }, { "folder": "snapshots", "mode": "snapshot" }]"#)
  }

  private func bring(_ delivery: Delivery, to bureau: Bureau) throws -> String {
    let path = (delivery.isSnapshot ? "snapshots/" : "in/") + delivery.folder
    try bureau.deliver(
      Dictionary(uniqueKeysWithValues: delivery.files.map { ($0.key.fileName, Data($0.value.utf8)) }), as: path)
    return path
  }

  /// A run for each, with nothing else there; made again from the archive it says the same.
  private func digest(of deliveries: [Delivery], isRebuilt: Bool = true) throws -> Digest {
    let bureau = try bureau()
    for delivery in deliveries {
      for room in ["in", "snapshots"] { try bureau.write("", to: "\(room)/.keep") }
      let path = try bring(delivery, to: bureau)
      let accounts = try bureau.run(forced: true)
      #expect(accounts.count == 1 && accounts.allSatisfy(\.taken), "\(accounts.map { $0.refusals(in: .en) })")
      try bureau.remove(path)
    }
    let digest = try bureau.digest()
    if isRebuilt {
      #expect(try bureau.rebuild().isSame == true)
      #expect(try bureau.digest() == digest)
    }
    return digest
  }

  @Test("does not matter: append, snapshot, withdrawn, updated, waiting, repeated, renamed, overlapping and late ones")
  func shuffled() throws {
    let turns = Effort.isFull ? 200 : 20
    var random = SeededNumbers(ShuffledOrdersTests.seed)
    print(
      "shuffled orders: seed \(ShuffledOrdersTests.seed), \(turns) orders of \(ShuffledOrdersTests.deliveries.count)")
    let expected = try digest(of: ShuffledOrdersTests.deliveries)
    for turn in 0..<turns {
      let order = ShuffledOrdersTests.deliveries.shuffled(using: &random)
      #expect(try digest(of: order, isRebuilt: turn < 3) == expected, "turn \(turn): \(order.map(\.folder))")
    }
  }

  @Test("all at once in their folders are taken as if each had come in its turn, and once more adds nothing")
  func together() throws {
    let bureau = try bureau()
    for delivery in ShuffledOrdersTests.deliveries { _ = try bring(delivery, to: bureau) }
    #expect(try bureau.run(forced: true).allSatisfy(\.taken))
    let digest = try bureau.digest()
    #expect(try digest == self.digest(of: ShuffledOrdersTests.deliveries))
    #expect(try bureau.run(forced: true).allSatisfy { $0.accepted + $0.updated == 0 })
    #expect(try bureau.digest() == digest)
  }
}
