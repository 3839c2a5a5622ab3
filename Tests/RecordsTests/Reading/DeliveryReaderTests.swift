import Foundation
import Records
import Testing

@Suite("Reading a delivery folder")
struct DeliveryReaderTests {
  @Test("every kind has a reading, in order, and other files are left out")
  func kinds() throws {
    let reading = try read(["people.csv": "person_id,function\np1,staff\n", "notes.csv": "x\n1\n"])
    #expect(reading.files.map(\.kind) == Kind.allCases)
    #expect(reading[.people].status == .read)
    #expect(reading[.people].table.count == 1)
    #expect(reading.files.filter { $0.status == .absent }.count == Kind.allCases.count - 1)
  }

  @Test("rows get the first of their faults, column after column")
  func faults() throws {
    let reading = try read([
      "people.csv": """
      person_id,institution_id,function
      p1,I1,teacher
      p3,I1,boss
      ,I1,teacher
      p5,I1

      """
    ])
    let people = reading[.people]
    #expect(people.rowsRead == 4)
    #expect(
      people.rejections.map { "\($0.line) \($0.column) \($0.code.rawValue)" } == [
        "3 function bad-value", "4 person_id missing-value", "5  wrong-field-count",
      ])
    #expect(
      people.rejections.map { String(decoding: $0.record, as: UTF8.self) } == ["p3,I1,boss,", ",I1,teacher,", "p5,I1"])
    #expect(people.table.record(0, pools: reading.pools) == Array("p1,I1,teacher,".utf8))
  }

  private func read(_ files: [String: String]) throws -> DeliveryReading {
    let folder = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID())/2024-06-01")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try DeliveryReader().read(folder: folder.path, deliveredOn: #require(Day("2024-06-01")))
  }
}
