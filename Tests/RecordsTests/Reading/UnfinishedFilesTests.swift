import Foundation
import Records
import TestSupport
import Testing

/// A file that is cut, grows or is written anew while it is read is one of its versions, or refused.
@Suite("Faults: files that change while they are read")
struct UnfinishedFilesTests {
  /// 2 KiB of rows with quotes, line ends within them and letters of two bytes.
  private static let rows: [UInt8] = {
    var text = "coalition_id,name,started_on,goal\n"
    var number = 0
    while text.utf8.count < 2048 {
      number += 1
      text += "c\(number),\"Zoë, \"\"\(number)\"\"\",2024-01-\(number % 18 + 10),\"doel\n\(number)\"\n"
    }
    return Array(text.utf8)
  }()

  @Test(
    "cut at any byte of two KiB: refused, or the rows that were whole and of the last one a rejection or what stood")
  func cuts() throws {
    let bytes = UnfinishedFilesTests.rows
    let whole = try OneFile(.coalitions, bytes)
    #expect(bytes.count >= 2048 && whole.rejects == [] && whole.rows.count > 30)
    var refused = 0
    for end in bytes.indices {
      let cut = try OneFile(.coalitions, Array(bytes[..<end]), chunk: 256)
      #expect(cut.file.status == (cut.refusals == [] ? .read : .refused), "cut at \(end)")
      if cut.file.status == .refused {
        refused += 1
        #expect(cut.rows == [], "cut at \(end)")
        continue
      }
      let same = zip(cut.rows, whole.rows).prefix { $0 == $1 }.count
      // A row without its end was not delivered whole; where its cells are there it cannot be told from one that was.
      #expect(cut.rows.count - same <= 1 && cut.rejects.count <= 1, "cut at \(end)")
      #expect(bytes[..<end].count { $0 == UInt8(ascii: "\n") } / 2 <= same + 1, "cut at \(end)")
    }
    #expect(refused > 0)
  }

  private static func version(_ function: String, _ rows: Int) -> [UInt8] {
    Array("person_id,function\n".utf8) + Array((0..<rows).map { "p\($0),\(function)\n" }.joined().utf8)
  }

  @Test("written anew in place, cut short and grown again, again and again")
  func changes() throws {
    let changes = Faults.count(20, full: 500)
    let versions = ["director", "external"].map { UnfinishedFilesTests.version($0, 2000) }
    try withFolder(["people.csv": versions[0]]) { folder in
      let path = folder + "/people.csv"
      let writer = Thread {
        for change in 0..<changes {
          guard let file = FileHandle(forWritingAtPath: path) else { break }
          let bytes = versions[change % 2]
          if change % 3 == 0 { try? file.truncate(atOffset: 0) }
          let middle = bytes.count * (change % 7) / 7
          try? file.write(contentsOf: Data(bytes[..<middle]))
          usleep(500)
          try? file.write(contentsOf: Data(bytes[middle...]))
          try? file.close()
          usleep(2_000)
        }
      }
      writer.start()
      var reads = 0
      while !writer.isFinished || reads == 0 {
        reads += 1
        let people = try DeliveryReader(chunk: 4096).read(folder: folder, deliveredOn: Day(number: 0))[.people]
        guard people.status == .read else { continue }
        // Cut short between two writings it is a version that ends there.
        #expect(Set(people.table.columns[2]).count <= 1, "after \(reads) readings")
      }
      let last = try DeliveryReader().read(folder: folder, deliveredOn: Day(number: 0))[.people]
      #expect(last.table.count == 2000)
    }
  }
}
