import Foundation
import Records
import Testing

@Suite("Reading a delivery folder")
struct DeliveryReaderTests {
  private let people = Array("person_id,function\np1,staff\n".utf8)

  @Test("every kind has a reading, in order; files of other names are left out")
  func kinds() throws {
    let reading = try read(["people.csv": people, "notes.csv": people, "PEOPLE.CSV": people, "people.csv.bak": people])
    #expect(reading.files.map(\.kind) == Kind.allCases)
    #expect(reading.name == "delivery-2024-06-01")
    #expect(reading[.people].status == .read)
    #expect(reading[.people].table.count == 1)
    #expect(reading.files.filter { $0.status == .absent }.map(\.kind) == Kind.allCases.filter { $0 != .people })
    #expect(reading[.results].file == "results.csv")
  }

  @Test("one pool serves all files, and goes on from the codes it comes with")
  func pools() throws {
    let attendance = Array("meeting_id,person_id,status\nm1,p1,present\n".utf8)
    try withFolder(["people.csv": people, "attendance.csv": attendance]) { folder in
      var pools = Pools()
      _ = pools[.person].intern("p0")
      let reading = try DeliveryReader().read(folder: folder + "/", deliveredOn: Day(number: 0), pools: pools)
      #expect(reading[.people].table.columns[0] == [1])
      #expect(reading[.attendance].table.columns[1] == [1])
      #expect(reading.pools[.person].count == 2)
      #expect(reading.name == "delivery-2024-06-01")
    }
  }

  @Test("a folder that is not there, or is a file, is no delivery")
  func noFolder() throws {
    try withFolder(["people.csv": people]) { folder in
      for (path, code) in [(folder + "/none", ReadingError.Code.noSuchFolder), (folder + "/people.csv", .noFolder)] {
        let error = #expect(throws: ReadingError.self) {
          try DeliveryReader().read(folder: path, deliveredOn: Day(number: 0))
        }
        #expect(error?.code == code)
        #expect(error?.sentence(in: .nl).contains(path) == true)
        #expect(error?.sentence(in: .en).contains(path) == true)
      }
    }
  }

  @Test("a folder or a pipe in a file's place refuses the delivery and holds nobody up")
  func noPlainFile() throws {
    try withFolder([:]) { folder in
      try FileManager.default.createDirectory(atPath: folder + "/people.csv", withIntermediateDirectories: true)
      #expect(mkfifo(folder + "/meetings.csv", 0o600) == 0)
      let reading = try DeliveryReader().read(folder: folder, deliveredOn: Day(number: 0))
      #expect(reading[.people].refusals.map(\.code) == [.unreadable])
      #expect(reading[.meetings].refusals.map(\.code) == [.unreadable])
      #expect(reading[.meetings].status == .refused)
    }
  }

  @Test("a workbook in a file's place is refused, beside the file it is left out")
  func workbook() throws {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]
    #expect(try read(["people.xlsx": zip])[.people].refusals.map(\.code) == [.spreadsheet])
    #expect(try read(["people.csv": zip])[.people].refusals.map(\.code) == [.spreadsheet])
    #expect(try read(["people.csv": people, "people.xlsx": zip])[.people].status == .read)
  }

  @Test(
    "the day in a folder's name",
    arguments: [
      ("2024-06-01", "2024-06-01"), ("levering 2024-06-01 b", "2024-06-01"), ("x_2024-02-30_2024-02-29", "2024-02-29"),
      ("12024-06-01", nil), ("2024-06-011", nil), ("2024-6-1", nil), ("", nil), ("juni", nil), ("1024-06-01", nil),
    ])
  func day(name: String, day: String?) {
    #expect(DeliveryReader.day(inName: name)?.description == day)
  }
}
