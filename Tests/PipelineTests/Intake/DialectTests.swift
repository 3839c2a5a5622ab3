import Foundation
import Metrics
import Pipeline
import Records
import TestSupport
import Testing

/// How a delivery's files are read when they are not in the contract's own form: declared, found and shown, or asked for.
@Suite("Dialects at intake")
struct DialectTests {
  private let dutch = WrittenDialect()

  private func expected() throws -> Digest {
    let bureau = try Bureau()
    try bureau.deliver(SmallNetwork.files(SmallNetwork.canonical))
    #expect(try bureau.run().allSatisfy(\.isTakenWhole))
    return try bureau.digest()
  }

  @Test("what was found is told, in both languages, and kept for scripts; the contract's own form is not spoken of")
  func told() throws {
    let bureau = try Bureau()
    try bureau.deliver(SmallNetwork.files(dutch))
    let account = try #require(try bureau.run().first)
    #expect(account.isTakenWhole)
    let guesses = account.guesses(in: .en)
    #expect(guesses.contains { $0.hasPrefix("meetings.csv: Read as UTF-8, semicolon, DD-MM-YYYY, decimal comma;") })
    #expect(guesses.contains { $0.hasPrefix("coalitions.csv: Read as Windows-1252, semicolon, DD-MM-YYYY;") })
    #expect(
      account.guesses(in: .nl).contains {
        $0.hasPrefix("coalitions.csv: Gelezen als Windows-1252, puntkomma, DD-MM-JJJJ;")
      })
    #expect(account.dialects.count == 5 && account.dialects.allSatisfy(\.isFound))
    #expect(account.dialects.first { $0.file == "meetings.csv" }?.dialect.decimalComma == true)
    let document = try bureau.check("in/2026-01-15").document
    #expect(document["read_as"] != .list([]))

    let plain = try Bureau()
    try plain.deliver(SmallNetwork.files(SmallNetwork.canonical))
    let taken = try #require(try plain.run().first)
    #expect(taken.guesses(in: .en).isEmpty && taken.dialects.isEmpty && taken.notes(in: .en).isEmpty)
  }

  @Test("rebuild and as-known-on read the archived file as it was read, also after the pipeline changed")
  func archived() throws {
    let bureau = try Bureau()
    try bureau.deliver(SmallNetwork.files(dutch))
    try bureau.run()
    let digest = try bureau.digest()
    #expect(digest == (try expected()))
    #expect(try bureau.rebuild().isSame == true)
    #expect(try bureau.run().first?.unchanged == 10)
    try bureau.use(sources: #"[{ "folder": "in", "dialect": { "delimiter": "tab" } }]"#)
    #expect(try bureau.rebuild().isSame == true)
    var past = try bureau.order()
    past.lookBack(to: try #require(Day("2026-01-20")))
    #expect(try Run(past, now: { 0 }).perform().accounts.isEmpty)
    #expect(try bureau.digest() == digest)
  }

  @Test("a dialect declared beside the folder counts above the mapping's and above what the bytes show")
  func declared() throws {
    let whole = #""delimiter": "semicolon", "encoding": "windows-1252", "dates": "DD-MM-YYYY", "decimal_comma": true"#
    let bureau = try Bureau(sources: "[{ \"folder\": \"in\", \"dialect\": { \(whole) } }]")
    try bureau.write(
      #"{ "sentence": "x", "dialect": { "delimiter": "tab" }, "tables": {} }"#, to: "pipelines/mappings/in.json")
    try bureau.deliver(SmallNetwork.files(dutch))
    let account = try #require(try bureau.run().first)
    #expect(account.isTakenWhole && account.guesses(in: .en).isEmpty)
    #expect(account.dialects.allSatisfy { !$0.isFound })
    #expect(try bureau.digest() == expected())
    #expect(try bureau.rebuild().isSame == true)
    #expect(try bureau.run().first?.unchanged == 10)
  }

  @Test("a mapping's dialect is believed; through a mapping that declares none the dialect is found")
  func mapped() throws {
    let bureau = try Bureau()
    var tables = SmallNetwork.tables
    tables[.people]?[0] = ["Deelnemer", "institution_id", "Functie"]
    try bureau.deliver(SmallNetwork.files(dutch, tables: tables))
    let columns = #""tables": { "people": { "columns": { "person_id": "Deelnemer", "function": "Functie" } } }"#
    try bureau.write("{ \"sentence\": \"x\", \(columns) }", to: "pipelines/mappings/in.json")
    #expect(try bureau.run().first?.isTakenWhole == true)
    #expect(try bureau.digest() == expected())
    let told = #""dialect": { "delimiter": "comma" }"#
    try bureau.write("{ \"sentence\": \"x\", \(told), \(columns) }", to: "pipelines/mappings/in.json")
    #expect(try bureau.run().first?.taken == false)
  }

  @Test("headings in another language are told with what to do, in one sentence")
  func headings() throws {
    let bureau = try Bureau()
    var tables = SmallNetwork.tables
    tables[.people]?[0] = ["Deelnemer", "Instelling", "Functie"]
    try bureau.deliver(SmallNetwork.files(dutch, tables: tables))
    let account = try bureau.check("in/2026-01-15").account
    #expect(
      account.refusals(in: .nl) == [
        "people.csv, regel 1: de kolommen \"person_id\", \"function\" ontbreken; voeg ze toe, of zeg in een vertaling (pipelines/mappings) hoe zij hier heten."
      ])
  }

  /// One file's cells in place of the network's, and the code with which the delivery is refused.
  private func refusal(_ kind: Kind, _ change: (inout [[String]]) -> Void, dialect: WrittenDialect) throws -> String? {
    let bureau = try Bureau()
    var tables = SmallNetwork.tables
    change(&tables[kind, default: []])
    try bureau.deliver(SmallNetwork.files(dialect, tables: tables))
    let account = try bureau.check("in/2026-01-15").account
    return account.refusals(in: .en).first
  }

  @Test("dates of which no day is over 12 ask for a declaration, in any dialect; so do two forms in one file")
  func dates() throws {
    var comma = SmallNetwork.canonical
    comma.isDayFirst = true
    for dialect in [dutch, comma] {
      let ambiguous = try #require(try refusal(.meetings, { $0[1][1] = "2025-03-04" }, dialect: dialect))
      #expect(ambiguous.hasPrefix("meetings.csv, line 2: in \"04-03-2025\" the day or the month may come first"))
      #expect(ambiguous.contains(#""dates": "DD-MM-YYYY""#))
      #expect(ambiguous.contains(#""delimiter": "semicolon""#) == (dialect == dutch))
      let american = try #require(try refusal(.meetings, { $0[1][1] = "03-25-2025" }, dialect: dialect))
      #expect(american.hasPrefix("meetings.csv, line 2: in \"03-25-2025\" the month comes first"))
      let both = try #require(try refusal(.meetings, { $0[2][1] = "03-25-2025" }, dialect: dialect))
      #expect(both.hasPrefix("meetings.csv, line 3: dates are written in more than one form"))
    }
    var mixed = dutch
    mixed.isDayFirst = false
    let both = try #require(try refusal(.meetings, { $0[2][1] = "25-03-2025" }, dialect: mixed))
    #expect(both.contains("\"2025-03-25\", \"25-03-2025\""))
  }

  @Test("one date in the last row decides for a file of any length")
  func lastRow() throws {
    let bureau = try Bureau()
    var tables = SmallNetwork.tables
    let one = ["p1", "data", "2025-02-03", "reader"]
    tables[.memberships] = [["person_id", "coalition_id", "from", "ring"]] + Array(repeating: one, count: 20_000)
    tables[.memberships]?.append(["p2", "data", "2025-02-13", "reader"])
    try bureau.deliver(SmallNetwork.files(dutch, tables: tables))
    let account = try bureau.check("in/2026-01-15").account
    #expect(
      account.guesses(in: .en).contains { $0.hasPrefix("memberships.csv: Read as UTF-8, semicolon, DD-MM-YYYY;") })
    #expect(account.rejected == 19_999)
  }

  @Test("a mark that may part thousands asks for a declaration, and a declaration answers")
  func decimals() throws {
    let asked = try #require(try refusal(.support, { $0[1][2] = "1.250" }, dialect: dutch))
    #expect(asked.hasPrefix("support.csv, line 2: in \"1,250\" the mark may part thousands or decimals"))
    var point = dutch
    point.hasDecimalComma = false
    #expect(try refusal(.support, { $0[1][2] = "1.250" }, dialect: point)?.contains("\"1.250\"") == true)
    // The contract's own form says that the point is decimal.
    #expect(try refusal(.support, { $0[1][2] = "1.250" }, dialect: SmallNetwork.canonical) == nil)
    let bureau = try Bureau(
      sources: #"[{ "folder": "in", "dialect": { "delimiter": "semicolon", "decimal_comma": true } }]"#)
    var tables = SmallNetwork.tables
    tables[.support]?[1][2] = "1.250"
    var iso = dutch
    (iso.isDayFirst, iso.encoding) = (false, .utf8)
    try bureau.deliver(SmallNetwork.files(iso, tables: tables))
    #expect(try bureau.run().first?.isTakenWhole == true)
  }

  @Test("a canonical file with a date in another form keeps its rows, and rejects that one")
  func canonicalStaysItself() throws {
    let bureau = try Bureau(tolerance: 0.5)
    var tables = SmallNetwork.tables
    tables[.meetings]?[2][1] = "25-03-2025"
    tables[.attendance]?.removeLast()
    try bureau.deliver(SmallNetwork.files(SmallNetwork.canonical, tables: tables))
    let account = try #require(try bureau.run().first)
    #expect(account.taken && account.rejected == 1 && account.guesses(in: .en).isEmpty)
  }

  @Test("a file of letters that fit no encoding, and one that nothing cuts, ask for a declaration")
  func unclear() throws {
    let bureau = try Bureau()
    var files = SmallNetwork.files(dutch)
    files["people.csv"] = Data("person_id;function\np1;".utf8) + Data([0x8E]) + Data("teacher\n".utf8)
    files["coalitions.csv"] = Data("Overzicht\na;b;c\n1;2;3\n".utf8)
    try bureau.deliver(files)
    let refusals = try bureau.check("in/2026-01-15").account.refusals(in: .en)
    #expect(refusals.contains { $0.hasPrefix("people.csv: the encoding cannot be seen for certain") })
    #expect(refusals.contains { $0.hasPrefix("coalitions.csv: the delimiter cannot be seen for certain (semicolon)") })
  }
}
