import Records
import Testing

@Suite("Rows: the first fault counts")
struct RowRulesTests {
  private func rejects(_ kind: Kind, _ row: String, header: [String]? = nil) throws -> [String] {
    let names = header ?? (kind.columns.map(\.name) + ["withdrawn"])
    return try OneFile(kind, names.joined(separator: ",") + "\n" + row + "\n").rejects.map { String($0.dropFirst(2)) }
  }

  @Test("the number of fields is the header's, not the contract's")
  func fieldCount() throws {
    #expect(try rejects(.people, "p1,staff", header: ["person_id", "function"]) == [])
    #expect(try rejects(.people, "p1,staff,", header: ["person_id", "function"]) == [" wrong-field-count"])
    let file = try OneFile(.people, "person_id,institution_id,function\np1, \"x\"\n").file
    #expect(file.rejections.first?.value == "2/3")
    #expect(file.rejections.map { String(decoding: $0.record, as: UTF8.self) } == ["p1, \"x\""])
  }

  @Test("bad bytes go before every other fault but the number of fields, in the first column that has them")
  func badEncoding() throws {
    let header = Array("person_id,x,institution_id,function\n".utf8)
    let file = try OneFile(.people, header + Array(",".utf8) + [0xFF] + Array(",I\0,boss\n".utf8)).file
    #expect(file.rejections.map(\.column) == ["institution_id"])
    #expect(file.rejections.map(\.code) == [.badEncoding])
    let left = try OneFile(.people, header + Array("p1,".utf8) + [0xFF] + Array(",I1,staff\n".utf8))
    #expect(left.rows == ["p1,I1,staff,"], "a column that is left out is not looked at")
  }

  @Test(
    "only UTF-8 as Unicode has it is text",
    arguments: [
      [0xC3], [0xC3, 0x28], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFE], [0x00],
    ] as [[UInt8]])
  func noText(bytes: [UInt8]) throws {
    let text = Array("person_id,function\na".utf8) + bytes + Array(",staff\n".utf8)
    #expect(try OneFile(.people, text).rejects == ["2 person_id bad-encoding"])
  }

  @Test(
    "letters of every length are text",
    arguments: ["é", "€", "𝄞", "\u{10FFFF}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{80}x"])
  func text(letter: String) throws {
    #expect(try OneFile(.people, "person_id,function\na\(letter),staff\n").rows == ["a\(letter),,staff,"])
  }

  @Test(
    "faults are looked for column after column",
    arguments: [
      ("m1,2024-02-01,c1,session,held,,2,,", []),
      (",,,,,,,,x", ["meeting_id missing-value"]),
      ("m1,,,,,,,,", ["held_on missing-value"]),
      ("m1,x,,,,,,,", ["held_on bad-date"]),
      ("m1,1899-12-31,,,,,,,", ["held_on out-of-range"]),
      ("m1,2024-02-01,,session,,,,,", ["coalition_id missing-value"]),
      ("m1,2024-02-01,c1,joint,,,,,", ["coalition_id bad-value"]),
      ("m1,2024-02-01,,joint,,,,,", ["status missing-value"]),
      ("m1,2024-02-01,,sesion,,,,,", ["format bad-value"]),
      ("m1,2024-02-01,,,,,,,", ["format missing-value"]),
      ("m1,2024-02-01,c1,expert,Held,,,,", ["status bad-value"]),
      ("m1,2024-02-01,c1,expert,held,core+kern,,,", ["invited bad-value"]),
      ("m1,2024-02-01,c1,expert,held,core + active,1,,", ["invited bad-value"]),
      ("m1,2024-02-01,c1,expert,held,core+,1,,", ["invited bad-value"]),
      ("m1,2024-02-01,c1,expert,held,core,,x,", ["hours missing-value"]),
      ("m1,2024-02-01,c1,expert,held,core,twee,x,", ["hours bad-number"]),
      ("m1,2024-02-01,c1,expert,held,core,24.01,x,", ["hours out-of-range"]),
      ("m1,2024-02-01,c1,expert,held,core,24,-1,x", ["head_count out-of-range"]),
      ("m1,2024-02-01,c1,expert,held,core,24,1.5,x", ["head_count bad-number"]),
      ("m1,2024-02-01,c1,expert,held,core,0,0,x", ["withdrawn bad-value"]),
      ("m1,2024-02-01,c1,expert,held,core,0,0,Yes", ["withdrawn bad-value"]),
      ("m1,2024-02-01,c1,expert,held,core,0,0, yes ", []),
    ])
  func order(row: String, expected: [String]) throws { #expect(try rejects(.meetings, row) == expected) }

  @Test("withdrawn rows are in the table and known by their place")
  func withdrawn() throws {
    let file = try OneFile(
      .people, "person_id,withdrawn,function\np1,,staff\np2,yes,staff\np3,no,staff\np4,yes,staff\n")
    #expect(file.file.table.withdrawn == [1, 2])
    #expect(file.rows == ["p1,,staff,", "p2,,staff,yes", "p4,,staff,yes"])
    #expect(file.rejects == ["4 withdrawn bad-value"])
  }

  @Test(
    "an end must be later than its start; an open one is",
    arguments: [
      ("p1,c1,2024-01-01,2024-01-02,core,,", []), ("p1,c1,2024-01-01,,core,,", []),
      ("p1,c1,2024-01-01,2024-01-01,core,,", ["until interval-reversed"]),
      ("p1,c1,2024-01-01,2023-01-01,core,,", ["until interval-reversed"]),
      ("p1,c1,2024-01-01,2023-01-01,kern,,", ["ring bad-value"]),
      ("p1,c1,2024-01-01,2023-01-01,core,,ja", ["withdrawn bad-value"]),
    ])
  func interval(row: String, expected: [String]) throws { #expect(try rejects(.memberships, row) == expected) }

  @Test("a member since ever may have left on any day")
  func sinceEver() throws { #expect(try rejects(.institutions, "I1,x,member,,1900-01-01,") == []) }

  @Test(
    "numbers are digits, with a minus and decimals at most",
    arguments: [
      ("0", nil), ("007", nil), ("1.50", nil), ("24.0", nil), ("-0", nil), ("0.000000000000000000001", nil),
      ("-1", "out-of-range"),
      ("24.0000000000000000000001", nil), ("25", "out-of-range"), ("1e1", "bad-number"), (".5", "bad-number"),
      ("4.", "bad-number"), ("+3", "bad-number"), ("\"1,5\"", "bad-number"), ("1.2.3", "bad-number"),
      ("-", "bad-number"),
      ("--1", "bad-number"), ("١", "bad-number"), ("0x1", "bad-number"), ("NaN", "bad-number"), ("1 000", "bad-number"),
      (String(repeating: "9", count: 400), "out-of-range"),
    ])
  func numbers(text: String, code: String?) throws {
    #expect(try rejects(.meetings, "m1,2024-02-01,c1,session,held,,\(text),,") == (code.map { ["hours \($0)"] } ?? []))
  }

  @Test("a number keeps its value, and equal numbers are one")
  func values() throws {
    let header = "meeting_id,held_on,coalition_id,format,status,hours\n"
    let rows = ["1.5", "01.50", "0.1", "-0", "12.345678901234567", "0.00001"].enumerated()
      .map { "m\($0),2024-01-01,c1,session,held,\($1)\n" }
    let file = try OneFile(.meetings, header + rows.joined())
    #expect(file.pools.numbers == [1.5, 0.1, 0, 12.345678901234567, 0.00001])
    let hours = file.file.table.columns[6]
    #expect(hours == [0, 0, 1, 2, 3, 4])
    #expect(
      (0..<6).map { file.file.table.text(6, $0, pools: file.pools) } == [
        "1.5", "1.5", "0.1", "0", "12.345678901234567", "0.00001",
      ])
  }

  @Test(
    "whole numbers have their ranges",
    arguments: [
      ("2024,q,5", "question bad-value"), ("1899,network,5", "year out-of-range"),
      ("2200,network,5", "year out-of-range"),
      ("2024.0,network,5", "year bad-number"), ("2024,network,0", "score out-of-range"),
      ("2024,network,6", "score out-of-range"),
      ("99999999999999999999999999,network,5", "year out-of-range"), ("-2024,network,5", "year out-of-range"),
    ])
  func wholes(row: String, fault: String) throws {
    let header = ["year", "question", "score", "coalition_id", "respondent_id"]
    #expect(try rejects(.evaluations, row + ",c1,r1", header: header) == [fault])
    #expect(try rejects(.evaluations, "1900,network,1,c1,r1", header: header) == [])
    #expect(try rejects(.evaluations, "2199,impact,5,c1,r1", header: header) == [])
  }

  @Test(
    "dates have the years of the contract",
    arguments: [
      ("1900-01-01", nil), ("2199-12-31", nil), ("1899-12-31", "out-of-range"), ("2200-01-01", "out-of-range"),
      ("0001-01-01", "out-of-range"), ("9999-12-31", "out-of-range"), ("2023-02-29", "bad-date"),
      ("1-1-2024", "bad-date"),
      ("2024-01-01T00:00", "bad-date"),
    ])
  func dates(text: String, code: String?) throws {
    let header = ["result_id", "coalition_id", "kind", "title", "published_on"]
    #expect(
      try rejects(.results, "r1,c1,guide,x,\(text)", header: header) == (code.map { ["published_on \($0)"] } ?? []))
  }

  @Test("nothing of a row that is not taken is in the pools")
  func pools() throws {
    let file = try OneFile(
      .results,
      "result_id,coalition_id,kind,title,published_on,url\nr1,c1,guide,Title,2024-01-01,\nr2,c2,gids,Other,x,u\n")
    #expect(file.pools[.result].count == 1 && file.pools[.coalition].count == 1 && file.pools.texts.count == 1)
    #expect(file.file.table.columns.map(\.count) == [1, 1, 1, 1, 1, 1])
  }

  @Test("an empty cell is told apart from every value")
  func empty() throws {
    let file = try OneFile(
      .uses, "result_id,used_on,institution_id,coalition_id,kind,landed_in\nr1,1970-01-01,I1,,read,\n")
    #expect(file.file.table.columns == [[0], [0], [0], [RowTable.empty], [0], [RowTable.empty]])
  }

  @Test("the value at fault is cut where a letter begins, and bad bytes show as U+FFFD")
  func value() throws {
    let long = String(repeating: "é", count: 60)
    let file = try OneFile(.people, "person_id,function\np1,x\(long)\np2,\(long)\n").file
    #expect(
      file.rejections.map(\.value) == ["x" + String(repeating: "é", count: 39), String(repeating: "é", count: 40)])
    let bad = try OneFile(.people, Array("person_id,function\np".utf8) + [0xE9] + Array(",staff\n".utf8)).file
    #expect(bad.rejections.map(\.value) == ["p\u{FFFD}"])
    #expect(bad.rejections.first?.record == [0x70, 0xE9] + Array(",,staff,".utf8))
  }

  @Test("a cell that says what the one above it says is judged as that one was")
  func repeated() throws {
    let text = """
      person_id,from,until,institution_id,function
      p1,2024-01-01,,I1,staff
      p1,2024-01-02,2024-01-02,I1,staff
      p1,2024-01-02,,I1,staff
      p1,2024-02-30,,I1,staff
      p1,2024-02-30,,I1,staff
      ,2024-01-02,,I1,staff
      p1,,,I1,staff
      p1,2024-01-03,,,staff
      p1,2024-01-04,,,cook
      p1,2024-01-04,,,cook
      p1,2024-01-04,2024-02-01,I2,staff
      p1,2024-01-05,2024-02-01,I2,staff

      """
    let file = try OneFile(.affiliations, text)
    #expect(
      file.rows == [
        "p1,2024-01-01,,I1,staff,", "p1,2024-01-02,,I1,staff,", "p1,2024-01-03,,,staff,",
        "p1,2024-01-04,2024-02-01,I2,staff,", "p1,2024-01-05,2024-02-01,I2,staff,",
      ])
    #expect(
      file.rejects == [
        "3 until interval-reversed", "5 from bad-date", "6 from bad-date", "7 person_id missing-value",
        "8 from missing-value", "10 function bad-value", "11 function bad-value",
      ])
  }

  @Test("an inclusive end and the same day as a start are two days, in every row")
  func repeatedDays() throws {
    var table = Mapping.Table()
    table.endsAreInclusive = true
    let text = "person_id,from,until,function\np1,2024-01-01,2024-01-01,staff\np2,2024-01-01,2024-01-01,staff\n"
    let file = try OneFile(.affiliations, text, table: table)
    #expect(file.rows == ["p1,2024-01-01,2024-01-02,,staff,", "p2,2024-01-01,2024-01-02,,staff,"])
  }

  @Test("what a mapping says in its own form says nothing of the same text in the file's form")
  func repeatedOtherwise() throws {
    var dialect = Dialect.canonical
    (dialect.delimiter, dialect.decimalComma) = (.semicolon, true)
    let table = Mapping.Table(columns: ["requested_hours": .init(values: ["x": "1.5"])])
    let text = "coalition_id;year;requested_hours\nc1;2024;x\nc2;2024;1.5\nc3;2024;x\nc4;2024;1,5\nc5;2024;1,5\n"
    let file = try OneFile(.support, text, dialect: dialect, table: table)
    #expect(file.rows.count == 4)
    #expect(file.rejects == ["3 requested_hours bad-number"])
    #expect(file.pools.numbers == [1.5])
  }
}
