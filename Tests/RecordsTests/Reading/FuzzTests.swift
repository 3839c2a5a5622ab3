import Foundation
import Records
import Testing

/// Numbers that are the same on every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Whatever the bytes")
struct FuzzTests {
  private static let delivery = [
    "meeting_id,held_on,coalition_id,format,status,invited,hours,head_count,withdrawn\r",
    "m1,2024-02-01,data,session,held,,2,,\r",
    "\"m2\",2024-02-02,data,session,held,core+active,\"1.5\",12,yes",
    "m3,2024-02-03,,joint,planned,,0,,\r",
    "",
    "\"m \"\"4\"\"\",\"2024-02-04\",\"da\nta\",expert,cancelled,reader,24,0,",
    " m5 ,2024-02-05,Zoë,session,held,,2.25,,",
    "m6,2024-02-30,data,session,held,,2,,",
    "m7,2024-02-07,data",
  ].joined(separator: "\n")

  /// What must hold of every reading, whatever was read.
  private func check(_ file: OneFile, _ note: String) {
    let (reading, table) = (file.file, file.file.table)
    #expect(reading.rowsRead == table.count + reading.rejections.count, "\(note)")
    #expect(table.columns.allSatisfy { $0.count == table.count }, "\(note)")
    #expect(reading.status == (reading.refusals.isEmpty ? .read : .refused), "\(note)")
    #expect(zip(table.lines, table.lines.dropFirst()).allSatisfy { $0 < $1 }, "\(note)")
    #expect(zip(reading.rejections, reading.rejections.dropFirst()).allSatisfy { $0.line < $1.line }, "\(note)")
    #expect(reading.refusals.isEmpty || (reading.rowsRead == 0 && table.count == 0), "\(note)")
  }

  @Test(
    "what is read does not depend on how the bytes come in", arguments: [1, 2, 3, 5, 7, 8, 9, 16, 61, 64, 127, 1000])
  func chunks(chunk: Int) throws {
    let whole = try OneFile(.meetings, FuzzTests.delivery)
    let parts = try OneFile(.meetings, FuzzTests.delivery, chunk: chunk)
    #expect(whole.rows.count == 5 && whole.rejects.count == 2)
    #expect(parts.rows == whole.rows && parts.rejects == whole.rejects && parts.file.table == whole.file.table)
    #expect(parts.file.notes == whole.file.notes)
  }

  @Test("a record longer than many chunks is read whole")
  func longRecord() throws {
    let long = String(repeating: "lang, \"\"en\"\" breed\n", count: 60_000)
    let text =
      "coalition_id,name,started_on,goal\nc1,\"\(long)\",2024-01-01,\(String(repeating: "x", count: 300_000))\nc2,b,2024-01-01,\n"
    for chunk in [4096, 256 * 1024] {
      let file = try OneFile(.coalitions, text, chunk: chunk)
      #expect(file.file.table.lines == [2, 60_003])
      #expect(file.file.table.text(1, 0, pools: file.pools).utf8.count == 60_000 * 17 - 1)
      #expect(file.file.table.text(4, 0, pools: file.pools).utf8.count == 300_000)
    }
  }

  @Test("a file cut at any byte is refused, or gives the rows that were whole and at most one that was not")
  func cuts() throws {
    let bytes = Array(FuzzTests.delivery.utf8)
    let whole = try OneFile(.meetings, bytes)
    for end in bytes.indices {
      let cut = try OneFile(.meetings, Array(bytes[..<end]), chunk: 64)
      check(cut, "cut at \(end)")
      let same = zip(cut.rows, whole.rows).prefix { $0 == $1 }.count
      #expect(cut.rows.count - same <= 1, "cut at \(end)")
      #expect(cut.file.rowsRead <= whole.file.rowsRead, "cut at \(end)")
    }
  }

  @Test("random bytes and random changes break nothing, and every row is accounted for")
  func random() throws {
    var dice = Dice(state: 20_240_601)
    let valid = Array(FuzzTests.delivery.utf8)
    let header = Array("meeting_id,held_on,coalition_id,format,status,hours\n".utf8)
    let spice: [UInt8] =
      Array(",\"\n\r;\\+-. 0123456789my".utf8) + [0, 0x1A, 0xEF, 0xBB, 0xBF, 0xFF, 0xC3, 0xA9, 0xE2, 0x80, 0x80]
    let encodings = Dialect.Encoding.allCases
    for round in 0..<200 {
      var bytes = round % 4 == 0 ? [] : round % 4 == 1 ? header : valid
      for _ in 0..<Int.random(in: 1...40, using: &dice) {
        let place = Int.random(in: 0...bytes.count, using: &dice)
        let byte =
          Bool.random(using: &dice) ? spice.randomElement(using: &dice) : UInt8.random(in: 0...255, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes.insert(byte ?? 0, at: place)
        case 1 where place < bytes.count: bytes[place] = byte ?? 0
        case 2 where place < bytes.count: bytes.remove(at: place)
        default: bytes += Array(repeating: byte ?? 0, count: 3)
        }
      }
      let dialect = Dialect(
        delimiter: round % 5 == 0 ? .semicolon : .comma,
        escape: round % 7 == 0 ? UInt8(ascii: "\\") : UInt8(ascii: "\""),
        encoding: round % 3 == 0 ? encodings.randomElement(using: &dice) ?? .utf8 : .utf8)
      let chunk = Int.random(in: 1...200, using: &dice)
      let (parts, whole) = (
        try OneFile(.meetings, bytes, dialect: dialect, chunk: chunk), try OneFile(.meetings, bytes, dialect: dialect)
      )
      check(whole, "round \(round)")
      #expect(
        parts.rows == whole.rows && parts.rejects == whole.rejects && parts.refusals == whole.refusals, "round \(round)"
      )
      retype(whole, "round \(round)")
      try withFolder(["f.csv": bytes]) { folder in
        let preview = Preview(path: folder + "/f.csv", dialect: round % 2 == 0 ? nil : dialect)
        #expect(preview.rows.allSatisfy { $0.count == preview.rows[0].count })
      }
    }
  }

  /// Every row that was taken is taken again from its record, with the same content.
  private func retype(_ file: OneFile, _ note: String) {
    var (typer, pools, table) = (RowTyper(.meetings), file.pools, RowTable(.meetings))
    for (row, record) in file.rows.enumerated() {
      #expect(
        typer.take(record: Array(record.utf8), line: row, pools: &pools, into: &table) == nil, "\(note): \(record)")
    }
    #expect(table.columns == file.file.table.columns, "\(note)")
  }

  @Test("a file that is rewritten while it is read is one of its versions, or refused")
  func rewritten() throws {
    func version(_ function: String) -> [UInt8] {
      Array("person_id,function\n".utf8) + Array((0..<2000).map { "p\($0),\(function)\n" }.joined().utf8)
    }
    let (first, second) = (version("director"), version("external"))
    try withFolder(["people.csv": first]) { folder in
      let path = folder + "/people.csv"
      let writer = Thread {
        var isFirst = false
        while !Thread.current.isCancelled {
          guard let file = FileHandle(forWritingAtPath: path) else { break }
          try? file.write(contentsOf: Data(isFirst ? first : second))
          try? file.close()
          isFirst.toggle()
        }
      }
      writer.start()
      defer { writer.cancel() }
      for _ in 0..<40 {
        let people = try DeliveryReader(chunk: 1024).read(folder: folder, deliveredOn: Day(number: 0))[.people]
        guard people.status == .read else { continue }
        #expect(people.table.count == 2000)
        #expect(Set(people.table.columns[2]).count == 1)
      }
    }
  }
}
