import Records
import Testing

@Suite("Rows kept as canonical records")
struct CanonicalRecordTests {
  /// One row a kind, with every column filled.
  private static let full: [(Kind, String)] = [
    (.institutions, "I1,\"A, \"\"B\"\"\",member,2020-01-01,2021-01-01,yes"), (.mergers, "I1,I2,2020-01-01,"),
    (.people, "p1,I1,teacher,"), (.affiliations, "p1,2020-01-01,2021-01-01,I1,bureau,"),
    (.coalitions, "c1,\"line\nbreak\",2020-01-01,2021-01-01,goal,needs,"), (.expectedResults, "c1,guide,2020-01-01,3,"),
    (.memberships, "p1,c1,2020-01-01,2021-01-01,core,critical_friend,yes"),
    (.meetings, "m1,2020-01-01,c1,expert,planned,core+reader,1.25,12,"), (.attendance, "m1,p1,excused,c1,"),
    (.contributions, "x1,p1,c1,2020-01-01,counter_read,"), (.results, "r1,c1,other,T,2020-01-01,https://x.nl/?a=1,"),
    (.uses, "r1,2020-01-01,I1,c1,adopted,both,"), (.stories, "s1,c1,r1,2020-01-01,reframing,text,"),
    (.ambassadors, "p1,I1,2020-01-01,2021-01-01,"), (.support, "c1,2020,1,0.1,100000000000000000000,req,adv,"),
    (.decisions, "c1,2020,2020-01-01,conclude,reason,"), (.explanations, "c1,2020,flow,text,"),
    (.evaluations, "c1,2020,e1,safe_experiment,5,"),
  ]

  @Test("every kind is here") func complete() { #expect(CanonicalRecordTests.full.map(\.0) == Kind.allCases) }

  @Test("a record is typed again, and written as it was", arguments: full)
  func roundTrip(kind: Kind, record: String) {
    var (typer, pools, table) = (RowTyper(kind), Pools(), RowTable(kind))
    #expect(typer.take(record: Array(record.utf8), line: 7, pools: &pools, into: &table) == nil)
    #expect(table.count == 1 && table.lines == [7])
    #expect(String(decoding: table.record(0, pools: pools), as: UTF8.self) == record)
    #expect(table.isWithdrawn(0) == record.hasSuffix("yes"))
  }

  @Test("a record with only what it must have is, too", arguments: full)
  func sparse(kind: Kind, record: String) throws {
    var (typer, pools, table) = (RowTyper(kind), Pools(), RowTable(kind))
    #expect(typer.take(record: Array(record.utf8), line: 1, pools: &pools, into: &table) == nil)
    let isWithoutCoalition = { (name: String) in kind == .meetings && name == "coalition_id" }
    for (place, column) in kind.columns.enumerated() where !column.isRequired && !isWithoutCoalition(column.name) {
      table.columns[place][0] = RowTable.empty
    }
    let bare = table.record(0, pools: pools)
    var again = RowTable(kind)
    #expect(typer.take(record: bare, line: 1, pools: &pools, into: &again) == nil)
    #expect(again.columns == table.columns)
  }

  @Test("the record of a rejected row gives the same rejection again")
  func rejected() throws {
    let text =
      "person_id,function,institution_id,withdrawn\np1,boss,I1,\n,staff,,\np2,staff,,no\np3,staff\n\"a\"\"b\",,\"x,y\",\n"
    for rejection in try OneFile(.people, text).file.rejections {
      var (typer, pools, table) = (RowTyper(.people), Pools(), RowTable(.people))
      let again = try #require(typer.take(record: rejection.record, line: rejection.line, pools: &pools, into: &table))
      #expect(again.code == rejection.code && again.column == rejection.column && again.record == rejection.record)
      #expect(table.count == 0 && pools[.person].count == 0)
    }
  }

  @Test(
    "a record that is none is rejected and breaks nothing",
    arguments: ["", "p1", "\"p1,,staff,", "\"p1\"x,,staff,", "p1,,staff,,", "\n"])
  func noRecord(record: String) {
    var (typer, pools, table) = (RowTyper(.people), Pools(), RowTable(.people))
    #expect(typer.take(record: Array(record.utf8), line: 3, pools: &pools, into: &table)?.code == .wrongFieldCount)
  }

  @Test("a record keeps a byte order mark and a Ctrl-Z that are part of its values")
  func marks() throws {
    let file = try OneFile(.people, "function,person_id,institution_id\nstaff,\u{FEFF}p1,\n")
    let record = file.file.table.record(0, pools: file.pools)
    var (typer, pools, table) = (RowTyper(.people), Pools(), RowTable(.people))
    #expect(typer.take(record: record, line: 1, pools: &pools, into: &table) == nil)
    #expect(pools[.person][0] == "\u{FEFF}p1")
  }

  @Test(
    "numbers are written without an exponent, and read back as themselves",
    arguments: [
      0, 1, 0.1, 1.0 / 3, 1e-7, 1.5e-10, 1e16, 1.25e20, 123_456_789.125, .leastNonzeroMagnitude, 1.7976931348623157e308,
    ])
  func numbers(number: Double) throws {
    var (typer, pools, table) = (RowTyper(.support), Pools(), RowTable(.support))
    #expect(typer.take(record: Array("c1,2024,1,,,,,".utf8), line: 1, pools: &pools, into: &table) == nil)
    table.columns[2][0] = pools.code(ofNumber: number)
    let record = table.record(0, pools: pools)
    #expect(!record.contains(UInt8(ascii: "e")))
    #expect(typer.take(record: record, line: 1, pools: &pools, into: &table) == nil)
    #expect(pools.numbers[Int(table.columns[2][1])] == number)
  }
}
