import Foundation
import Records
import Testing

@Suite("Files: what is a record, and what refuses a file")
struct FileRulesTests {
  private let header = "person_id,institution_id,function"

  @Test(
    "rows end in LF, CRLF or CR, the last one also in nothing",
    arguments: ["\n", "\r\n", "\r"], [true, false])
  func lineEnds(end: String, isLastEnded: Bool) throws {
    let text = [header, "p1,,staff", "p2,,teacher"].joined(separator: end) + (isLastEnded ? end : "")
    let people = try OneFile(.people, text)
    #expect(people.rows == ["p1,,staff,", "p2,,teacher,"])
    #expect(people.file.table.lines == [2, 3])
    #expect(people.file.notes == (end == "\r" ? [.oldLineEnds] : []))
  }

  @Test("mixed line ends are read and reported")
  func mixed() throws {
    let people = try OneFile(.people, header + "\r\np1,,staff\np2,,staff\rp3,,staff\n")
    #expect(people.rows.count == 3)
    #expect(people.file.table.lines == [2, 3, 4])
    #expect(people.file.notes == [.mixedLineEnds(lf: 2, crlf: 1, cr: 1)])
  }

  @Test("a line without any character is no row but counts as a line, also before the header")
  func blankLines() throws {
    let people = try OneFile(.people, "\n\r\n\(header)\n\np1,,staff\n\n\n,,\n \n")
    #expect(people.rows == ["p1,,staff,"])
    #expect(people.file.table.lines == [5])
    #expect(people.rejects == ["8 person_id missing-value", "9  wrong-field-count"])
    #expect(people.file.rowsRead == 3)
  }

  @Test("a row's line is that of its first character, and a quoted line break counts as a line")
  func quotedLines() throws {
    let text = "coalition_id,name,started_on\nc1,\"a\nb\r\nc\rd\",2024-01-01\nc2,\"x, \"\"y\"\"\",2024-01-01\nc3,z,\n"
    let coalitions = try OneFile(.coalitions, text)
    #expect(coalitions.file.table.lines == [2, 6])
    #expect(coalitions.rejects == ["7 started_on missing-value"])
    #expect(coalitions.rows[1] == "c2,\"x, \"\"y\"\"\",2024-01-01,,,,")
    #expect(coalitions.rows[0] == "c1,\"a\nb\r\nc\rd\",2024-01-01,,,,")
  }

  @Test("a quote counts only as a field's first character")
  func quoteWithin() throws {
    let people = try OneFile(.people, header + "\np\"1\",,staff\n\"p\"\"2\",\"\",\"staff\"\n")
    #expect(people.rows == ["\"p\"\"1\"\"\",,staff,", "\"p\"\"2\",,staff,"])
  }

  @Test("a byte order mark is no part of the header, a second one is")
  func byteOrderMark() throws {
    #expect(try OneFile(.people, "\u{FEFF}\(header)\np1,,staff\n").rows == ["p1,,staff,"])
    let twice = try OneFile(.people, "\u{FEFF}\u{FEFF}\(header)\np1,,staff\n")
    #expect(twice.refusals == ["1 missing-column person_id"])
  }

  @Test("columns go by their names, in whatever order; unknown ones are left out and told in header order")
  func columns() throws {
    let people = try OneFile(.people, " function ,naam,person_id,e-mail,\nstaff,X,p1,x@y,\n")
    #expect(people.rows == ["p1,,staff,"])
    #expect(people.file.unknownColumns == ["naam", "e-mail", ""])
  }

  @Test("names are compared exactly: a column in capitals is another one")
  func columnCase() throws {
    let people = try OneFile(.people, "Person_id,institution_id,function\np1,,staff\n")
    #expect(people.refusals == ["1 missing-column person_id"])
  }

  @Test("fields are trimmed of all white space, also that of Unicode, also within quotes")
  func whiteSpace() throws {
    let spaces = "\u{A0}\u{2003}\u{1680}\u{85}\u{202F}\u{3000}\u{2028}\u{205F}\t\u{B} "
    let people = try OneFile(.people, header + "\n\(spaces)p 1\(spaces), \u{A0} ,\" staff \"\n")
    #expect(people.rows == ["p 1,,staff,"])
  }

  @Test("what is no white space stays: zero width, byte order mark")
  func noWhiteSpace() throws {
    let people = try OneFile(.people, header + "\n\u{200B}p1\u{FEFF},,staff\n")
    #expect(people.rows == ["\u{200B}p1\u{FEFF},,staff,"])
  }

  @Test("every column that is missing is told; those that may be empty are empty in every row")
  func missing() throws {
    #expect(
      try OneFile(.contributions, "contribution_id,coalition_id\n").refusals
        == ["1 missing-column person_id", "1 missing-column made_on", "1 missing-column kind"])
    #expect(try OneFile(.memberships, "person_id,coalition_id,ring,from\np1,c1,core,2024-01-01\n").rows.count == 1)
  }

  @Test("a column named twice refuses the file, also one that is not known; without a name there is none")
  func duplicate() throws {
    #expect(try OneFile(.people, "person_id,function,person_id\n").refusals == ["1 duplicate-column person_id"])
    #expect(try OneFile(.people, "person_id,function,x,x,x\n").refusals == ["1 duplicate-column x"])
    #expect(try OneFile(.people, "person_id,function,,\np1,staff,,\n").rows == ["p1,,staff,"])
  }

  @Test("a quote that never closes is told at the line where it opens")
  func unterminated() throws {
    let text = "coalition_id,name,started_on\nc1,a,2024-01-01\n\"c2\n\",\"b,2024-01-01\nc3,c,2024-01-01\n"
    let coalitions = try OneFile(.coalitions, text)
    #expect(coalitions.refusals == ["4 unterminated-quote "])
    #expect(coalitions.file.status == .refused)
    #expect(coalitions.file.rowsRead == 0 && coalitions.file.table.count == 0 && coalitions.rejects.isEmpty)
  }

  @Test("text after a closing quote is told at the row's line")
  func textAfterQuote() throws {
    let text = "coalition_id,name,started_on\nc1,\"a\nb\",2024-01-01\nc2,\"x\n\"y,2024-01-01\n"
    #expect(try OneFile(.coalitions, text).refusals == ["4 text-after-quote "])
    #expect(try OneFile(.people, header + "\n\"p1\" ,,staff\n").refusals == ["2 text-after-quote "])
  }

  @Test("a header that is no text, an empty file, a file of empty lines")
  func noHeader() throws {
    #expect(
      try OneFile(.people, Array(header.utf8) + [0xE9, 0x0A]).refusals.map { $0.prefix(17) } == ["1 header-not-text"])
    #expect(try OneFile(.people, Array("\nperson\0_id\n".utf8)).refusals.map { $0.prefix(17) } == ["2 header-not-text"])
    for text in ["", "\u{FEFF}", "\n\r\n\r", "\u{1A}"] {
      #expect(try OneFile(.people, text).refusals == ["1 empty-file "])
    }
  }

  @Test("a header alone is a file without rows")
  func headerOnly() throws {
    let people = try OneFile(.people, header)
    #expect(people.file.status == .read && people.file.rowsRead == 0)
  }

  @Test("the end of a DOS file is no row, and is told")
  func controlZ() throws {
    let people = try OneFile(.people, header + "\np1,,staff\n\u{1A}\u{1A}")
    #expect(people.rows == ["p1,,staff,"] && people.rejects.isEmpty)
    #expect(people.file.notes == [.controlZ(2)])
    #expect(try OneFile(.people, header + "\np\u{1A}1,,staff\n").rows == ["p\u{1A}1,,staff,"])
  }

  @Test(
    "what is no CSV is told for what it is",
    arguments: [
      ("PK\u{3}\u{4}", "spreadsheet", ""), ("%PDF-1.7\n", "not-csv", "PDF"), ("<!DOCTYPE html>\n", "not-csv", "HTML"),
      ("\n <html>", "not-csv", "HTML"), ("[{\"id\":1}]", "not-csv", "JSON"),
      ("<?xml version=\"1.0\"?>", "not-csv", "XML"),
    ])
  func otherFiles(text: String, code: String, detail: String) throws {
    #expect(try OneFile(.people, text).refusals == ["1 \(code) \(detail)"])
  }

  @Test("a file is known by its SHA-256, also one that is refused before its end")
  func digest() throws {
    let rows = String(repeating: "p1,,staff\n", count: 1000)
    for text in [header + "\n" + rows, header + "\n\"p\"1,,staff\n" + rows, "", "person_id\n" + rows] {
      let file = try OneFile(.people, text, chunk: 100).file
      #expect(file.digest == SHA256.digest(text.utf8))
    }
    #expect(try read([:])[.people].digest == nil)
  }

  @Test("a file that somebody still has open for writing is refused, and read when it is closed")
  func stillWritten() throws {
    try withFolder(["people.csv": Array("person_id,function\np1,staff\n".utf8)]) { folder in
      func people() throws -> FileReading {
        try DeliveryReader().read(folder: folder, deliveredOn: Day(number: 0))[.people]
      }
      let writer = try #require(FileHandle(forWritingAtPath: folder + "/people.csv"))
      #expect(try people().refusals.map(\.code) == [.changedWhileRead])
      try writer.close()
      #expect(try people().status == .read)
      // As a program has it that is just being started.
      let passing = open(folder + "/people.csv", O_WRONLY)
      Thread.detachNewThread {
        usleep(2000)
        close(passing)
      }
      #expect(try people().status == .read)
    }
  }

  @Test("a file that gives more bytes than it has changed while it was read")
  func changed() throws {
    try withFolder([:]) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/people.csv", withDestinationPath: "/proc/self/status")
      let refusals = try DeliveryReader().read(folder: folder, deliveredOn: Day(number: 0))[.people].refusals
      #expect(refusals.map(\.code).contains(.changedWhileRead))
    }
  }
}
