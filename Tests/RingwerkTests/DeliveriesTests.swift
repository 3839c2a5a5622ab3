import Foundation
import Testing

/// Which deliveries a run finds, of which day they are, and through which mapping they are read.
struct DeliveriesTests {
  /// A project with the shipped reports and pipelines, and room for deliveries.
  private final class Room {
    let folder: URL
    init() throws {
      folder = try Program.scratch()
      for room in ["pipelines", "reports"] {
        try FileManager.default.copyItem(
          at: Program.root.appending(path: room), to: folder.appending(path: room))
      }
    }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func bring(_ fixture: String, as path: String) throws {
      let target = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Program.root.appending(path: "fixtures/" + fixture), to: target)
    }

    func write(_ text: String, to path: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func run(_ words: String...) throws -> (outcome: Program.Outcome, deliveries: [[String: Any]]) {
      let told = try Program.run(["run", "--on", "2026-01-20", "--json"] + words, in: folder)
      let json = try? JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any]
      let deliveries = json?["deliveries"] as? [[String: Any]] ?? []
      for delivery in deliveries {
        let numbers = ["read", "accepted", "unchanged", "updated", "rejected"].map { delivery[$0] as? Int ?? -1 }
        #expect(numbers[0] == numbers[1] + numbers[2] + numbers[3] + numbers[4])
      }
      return (told, deliveries)
    }
  }

  private static let day = "\"delivered_on\": \"2026-01-05\""

  @Test("of several delivery folders each is taken, oldest first; delivery.json counts above the folder's name")
  func several() throws {
    let room = try Room()
    try room.bring("rejected-rows/records", as: "in/2026-01-15-later")
    try room.bring("rejected-rows/records", as: "in/2026-01-19-first")
    try room.write("{ \(DeliveriesTests.day) }", to: "in/2026-01-19-first/delivery.json")
    let deliveries = try room.run("--data", "in").deliveries
    #expect(deliveries.map { $0["delivered_on"] as? String } == ["2026-01-05", "2026-01-15"])
    #expect(deliveries.map { $0["name"] as? String } == ["2026-01-19-first", "2026-01-15-later"])
  }

  @Test("a delivery.json that is wrong refuses the delivery with its place, and no ledger is made")
  func wrongDay() throws {
    let room = try Room()
    try room.bring("rejected-rows/records", as: "in/a")
    try room.write("{\n  \"delivered_on\": \"5 januari\"\n}", to: "in/a/delivery.json")
    let told = try room.run("--data", "in").outcome
    #expect(told.status == 65)
    #expect(told.messages.contains("delivery.json:2:19: a day is written YYYY-MM-DD"))
    #expect(!FileManager.default.fileExists(atPath: room.folder.appending(path: "data").path))
  }

  @Test("a folder that holds an Excel file only is not passed over")
  func workbook() throws {
    let room = try Room()
    try room.bring("rejected-rows/records", as: "in/2026-01-15-a")
    try room.write("PK", to: "in/2026-01-16-b/people.xlsx")
    let told = try room.run("--data", "in")
    #expect(told.outcome.status == 65)
    #expect(told.deliveries.count == 2)
    #expect(told.outcome.messages.contains("CSV UTF-8"))
  }

  @Test("a mapping edited between two runs of the same delivery is read anew")
  func editedMapping() throws {
    let room = try Room()
    try room.bring("rejected-rows/records", as: "in/2026-01-15-a")
    let mapping = "pipelines/mappings/in.json"
    try room.write("{ \"sentence\": \"x\", \"tables\": {} }", to: mapping)
    #expect(try room.run("--data", "in").deliveries.first?["accepted"] as? Int == 421)
    #expect(try room.run("--data", "in").deliveries.first?["unchanged"] as? Int == 421)
    let edited = """
      { "sentence": "x", "tables": { "people": { "columns": { "function": { "values": { "leraar": "teacher" } } } } } }
      """
    try room.write(edited, to: mapping)
    let again = try room.run("--data", "in")
    #expect(again.deliveries.first?["accepted"] as? Int ?? 0 > 0)
    #expect(again.deliveries.first?["rejected"] as? Int ?? 10 < 10)
    #expect(try room.run("--data", "in").deliveries.first?["accepted"] as? Int == 0)
  }

  @Test("a mapping that is wrong ends with 78 before anything is made")
  func wrongMapping() throws {
    let room = try Room()
    try room.bring("rejected-rows/records", as: "in/2026-01-15-a")
    try room.write("{ \"sentence\": \"x\", \"tabels\": {} }", to: "pipelines/mappings/in.json")
    let told = try room.run("--data", "in").outcome
    #expect(told.status == 78)
    #expect(told.messages.contains("pipelines/mappings/in.json:1:20:"))
    #expect(!FileManager.default.fileExists(atPath: room.folder.appending(path: "data").path))
  }

  @Test("data called as the project's own ledger get another one")
  func ownLedger() throws {
    let room = try Room()
    try room.bring("rejected-rows/records", as: "in/ledger/records")
    #expect(try room.run("--data", "in/ledger/records").outcome.status == 2)
    #expect(!FileManager.default.fileExists(atPath: room.folder.appending(path: "data/ledger.sqlite").path))
  }
}
