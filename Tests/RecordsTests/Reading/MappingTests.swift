import Records
import Testing

@Suite("Mappings: somebody else's names")
struct MappingTests {
  private typealias Source = Mapping.Source

  @Test("an event list becomes meetings: renamed, constant and derived columns, one source for two")
  func meetings() throws {
    let table = Mapping.Table(
      file: "events.csv",
      columns: [
        "meeting_id": Source(column: "event"), "held_on": Source(column: "date"),
        "coalition_id": Source(values: ["joint": ""]),
        "format": Source(column: "coalition_id", values: ["joint": "joint"], otherwise: "session"),
        "status": Source(whenEmpty: "held"), "hours": Source(whenEmpty: "1"),
      ])
    let file = try OneFile(
      .meetings,
      "event,date,coalition_id,format\nE1,1930-02-23,clique2,social event\nE2,1930-03-02, joint ,x\nE3,1930-03-03,,\n",
      table: table)
    #expect(file.file.file == "events.csv")
    #expect(file.rows == ["E1,1930-02-23,clique2,session,held,,1,,", "E2,1930-03-02,,joint,held,,1,,"])
    #expect(file.rejects == ["4 format missing-value"], "an empty value is not one that the map does not name")
    #expect(file.file.unknownColumns == ["format"])
  }

  @Test("value names; what the map does not name stays, and is judged")
  func values() throws {
    let table = Mapping.Table(columns: [
      "status": Source(values: ["chair": "present", "guest": "present", "regrets": "excused"])
    ])
    let text = "meeting_id,person_id,status\nm1,p1,chair\nm1,p2,regrets\nm1,p3,present\nm1,p4,late\nm1,p5,Chair\n"
    let file = try OneFile(.attendance, text, table: table)
    #expect(file.rows == ["m1,p1,present,,", "m1,p2,excused,,", "m1,p3,present,,"])
    #expect(file.rejects == ["5 status bad-value", "6 status bad-value"])
    #expect(file.file.rejections.map(\.value) == ["late", "Chair"])
  }

  @Test("constants stand where a field is empty or its column missing, nowhere else")
  func constants() throws {
    let table = Mapping.Table(columns: [
      "kind": Source(whenEmpty: "member"), "name": Source(whenEmpty: "?"),
      "member_from": Source(whenEmpty: "2020-01-01"),
    ])
    let file = try OneFile(.institutions, "institution_id,name\nI1,\nI2,Two\n", table: table)
    #expect(file.rows == ["I1,?,member,2020-01-01,,", "I2,Two,member,2020-01-01,,"])
  }

  @Test("rows are left out by the source's values, before they are mapped or judged, but not miscounted")
  func skips() throws {
    let table = Mapping.Table(
      columns: [
        "institution_id": Source(column: "code", values: ["x": "unknown"]), "kind": Source(whenEmpty: "member"),
      ],
      skip: [
        Mapping.Skip(column: "code", values: ["unknown", "none"]), Mapping.Skip(column: "type", values: ["test"]),
      ])
    let text = "code,name,type\nunknown,,\n none ,A,\nx,A,\nI1,A,test\nI2,A,live\nunknown,A\n"
    let file = try OneFile(.institutions, text, table: table)
    #expect(file.rows == ["unknown,A,member,,,", "I2,A,member,,,"])
    #expect(file.file.rowsSkipped == 3)
    #expect(file.file.rowsRead == 3)
    #expect(file.rejects == ["7  wrong-field-count"])
    #expect(file.file.unknownColumns == [])
  }

  @Test("a skip or a required column by a name that the file does not have refuses it, by that name")
  func missing() throws {
    let skip = Mapping.Table(skip: [Mapping.Skip(column: "soort", values: ["x"])])
    #expect(try OneFile(.people, "person_id,function\np1,staff\n", table: skip).refusals == ["1 missing-column soort"])
    let column = Mapping.Table(columns: [
      "person_id": Source(column: "nummer"), "institution_id": Source(column: "school"),
    ])
    #expect(
      try OneFile(.people, "person_id,function\np1,staff\n", table: column).refusals == ["1 missing-column nummer"])
  }

  @Test("an inclusive end gets a day more; a constant end is canonical already")
  func inclusiveEnds() throws {
    let table = Mapping.Table(columns: ["until": Source(whenEmpty: "2030-01-01")], endsAreInclusive: true)
    let header = "person_id,coalition_id,from,until,ring\n"
    let rows = "p1,c1,2024-01-01,2024-02-29,core\np2,c1,2024-01-01,2024-01-01,core\np3,c1,2024-01-01,,core\n"
    let bad = "p4,c1,2024-01-02,2023-12-31,core\np5,c1,2024-01-01,2199-12-31,core\np6,c1,2024-01-01,2024-02-29,kern\n"
    let file = try OneFile(.memberships, header + rows + bad, table: table)
    #expect(
      file.rows == [
        "p1,c1,2024-01-01,2024-03-01,core,,", "p2,c1,2024-01-01,2024-01-02,core,,",
        "p3,c1,2024-01-01,2030-01-01,core,,",
      ])
    #expect(file.rejects == ["5 until interval-reversed", "6 until out-of-range", "7 ring bad-value"])
    #expect(file.file.rejections.first?.value == "2023-12-31")
    #expect(
      file.file.rejections.last.map { String(decoding: $0.record, as: UTF8.self) }
        == "p6,c1,2024-01-01,2024-03-01,kern,,")
  }

  @Test("constants are canonical where the files have day-first dates and decimal commas")
  func constantForms() throws {
    let dialect = Dialect(dateForm: .dayFirst, decimalComma: true)
    let table = Mapping.Table(columns: ["hours": Source(whenEmpty: "1.5"), "held_on": Source(whenEmpty: "2024-01-02")])
    let file = try OneFile(
      .meetings, "meeting_id,coalition_id,format,status\nm1,c1,session,held\n", dialect: dialect, table: table)
    #expect(file.rows == ["m1,2024-01-02,c1,session,held,,1.5,,"])
  }

  @Test("the column withdrawn is mapped like any other")
  func withdrawn() throws {
    let table = Mapping.Table(columns: ["withdrawn": Source(column: "weg", values: ["ja": "yes"], otherwise: "")])
    let file = try OneFile(.people, "person_id,function,weg\np1,staff,ja\np2,staff,nee\n", table: table)
    #expect(file.rows == ["p1,,staff,yes", "p2,,staff,"])
    #expect(file.file.unknownColumns == [])
  }

  @Test("kinds that the mapping does not name are read as they are")
  func others() throws {
    let reading = try read(
      ["people.csv": Array("person_id,function\np1,staff\n".utf8)],
      mapping: Mapping(tables: [.meetings: Mapping.Table(file: "vergaderingen.csv")]))
    #expect(reading[.people].table.count == 1)
    #expect(reading[.meetings].status == .absent && reading[.meetings].file == "vergaderingen.csv")
  }
}
