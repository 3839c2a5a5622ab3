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

  @Test("files that are read at the same time, in whatever order, give what they give one after the other")
  func together() throws {
    let files = [
      "institutions.csv": "institution_id,name,kind\nI2,Twee,member\nI1,Een,member\nI1,Een,member\n",
      "people.csv": "person_id,institution_id,function\np2,I1,staff\np1,I3,staff\np9,I9,cook\np0,I2,teacher\n",
      "coalitions.csv": "coalition_id,name,started_on,goal\nc1,Een,2024-01-01,Twee\nc2,Twee,2024-01-01,\n",
      "meetings.csv": "meeting_id,held_on,coalition_id,format,status,hours\nm1,2024-02-01,c2,session,held,1.5\n",
      "attendance.csv": "meeting_id,person_id,status\nm1,p3,present\nm1,p1,present\nm2,p2,excused\n",
      "support.csv": "coalition_id,year,requested_hours,granted_hours\nc1,2024,2,1.5\nc2,2024,1.50,0\n",
      "results.csv": "title\n",
    ]
    try withFolder(files.mapValues { Array($0.utf8) }) { folder in
      var pools = Pools()
      for person in ["p1", "p7"] { _ = pools[.person].intern(person) }
      let reader = DeliveryReader()
      let one = try reader.read(folder: folder, deliveredOn: Day(number: 0), pools: pools)
      let other = try reader.read(folder: folder, deliveredOn: Day(number: 0), pools: pools) { kinds, read in
        Array(kinds.reversed().map(read).reversed())
      }
      for (a, b) in zip(one.files, other.files) {
        #expect(a.table == b.table)
        #expect(a.rejections == b.rejections && a.refusals == b.refusals && a.digest == b.digest)
      }
      let people = (0..<one.pools[.person].count).map { one.pools[.person][Int32($0)] }
      // Nothing of a rejected row, what was there first, then file after file.
      #expect(people == ["p1", "p7", "p2", "p0", "p3"])
      #expect((0..<other.pools[.person].count).map { other.pools[.person][Int32($0)] } == people)
      #expect(one[.people].table.columns[0] == [2, 0, 3])
      #expect(one[.attendance].table.columns[1] == [4, 0, 2])
      #expect(one.pools.numbers == [1.5, 2, 0] && other.pools.numbers == [1.5, 2, 0])
      #expect(one[.support].table.columns[2...3] == [[1, 0], [0, 2]])
      #expect(one[.coalitions].table.text(4, 0, pools: one.pools) == "Twee")
      #expect(one[.results].status == .refused)
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
