import Foundation
import Ledger
import Metrics
import Pipeline
import Records
import TestSupport
import Testing

/// Every code is in the catalogue of the documentation, and each comes of real files.
@Suite("The catalogue of faults and findings")
struct CatalogueTests {
  private static let page = PipelineDefinitionTests.root + "/Sources/Records/Records.docc/Catalogue.md"

  /// The codes of the catalogue's rows that say what to do.
  private static func documented() throws -> Set<String> {
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let rows = text.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[0].hasPrefix("`"), !cells[1].isEmpty, !cells[2].isEmpty else { return nil }
      return cells[0].trimmingCharacters(in: ["`"])
    }
    return Set(rows)
  }

  @Test("every code has its row, and no row is of a code that there is not")
  func complete() throws {
    let documented = try CatalogueTests.documented()
    let codes =
      RejectionCode.allCases.map(\.rawValue) + Refusal.Code.allCases.map(\.rawValue)
      + FindingCode.allCases.map(\.rawValue) + ReadingError.Code.allCases.map(\.rawValue)
      + ["tolerance", "closes", "required", "delivery-json"]
      + NoteCode.allCases.map(\.rawValue) + PreviewCode.allCases.map(\.rawValue)
    #expect(Set(codes) == documented, "\(Set(codes).symmetricDifference(documented).sorted())")
  }

  // MARK: Rows

  /// Lines of one kind's file, its header first, put beside the small network.
  private static let rejected: [RejectionCode: (kind: Kind, lines: String, place: String)] = [
    .wrongFieldCount: (.results, "result_id,coalition_id,kind,title,published_on\nr1,data,guide\n", "line 2: "),
    .badEncoding: (
      .results, "result_id,coalition_id,kind,title,published_on\nr1,data,guide,\u{1}é\u{1},2025-01-01\n",
      "line 2: title"
    ),
    .missingValue: (
      .results, "result_id,coalition_id,kind,title,published_on\nr1,data,guide,,2025-01-01\n", "line 2: title"
    ),
    .badDate: (
      .memberships, "person_id,coalition_id,from,ring\np1,data,2025-02-30,core\n", "line 2: from \"2025-02-30\""
    ),
    .badNumber: (.support, "coalition_id,year,requested_hours\ndata,2025,veel\n", "line 2: requested_hours \"veel\""),
    .badValue: (.memberships, "person_id,coalition_id,from,ring\np1,data,2025-02-03,kern\n", "line 2: ring \"kern\""),
    .outOfRange: (.support, "coalition_id,year,requested_hours\ndata,2025,-1\n", "line 2: requested_hours \"-1\""),
    .intervalReversed: (
      .memberships, "person_id,coalition_id,from,until,ring\np1,data,2025-02-03,2025-02-03,core\n", "line 2: until"
    ),
    .duplicateKey: (
      .memberships, "person_id,coalition_id,from,ring\np1,data,2025-02-03,core\np1,data,2025-02-03,core\n", "line 3: "
    ),
    .unknownReference: (
      .memberships, "person_id,coalition_id,from,ring\np9,data,2025-02-03,core\n", "line 2: person_id \"p9\""
    ),
  ]

  /// Whoever was forgotten is known to a ledger only: ForgettingTests provoke it.
  private static let provokedElsewhere: Set<RejectionCode> = [.forgotten]

  @Test("each rejection comes of a row, with its place and sentence", arguments: RejectionCode.allCases)
  func rejection(code: RejectionCode) throws {
    if CatalogueTests.provokedElsewhere.contains(code) { return }
    let (kind, lines, place) = try #require(CatalogueTests.rejected[code], "no row provokes \(code.rawValue)")
    let bureau = try Bureau(tolerance: 1)
    try bureau.deliver(SmallNetwork.files(SmallNetwork.canonical))
    // One byte that is no letter between letters that are.
    var bytes = Data(lines.utf8)
    while let odd = bytes.firstIndex(of: 1) { bytes[odd] = 0xFF }
    try bureau.write(bytes, to: "in/2026-01-15/\(kind.fileName)")
    let account = try bureau.check("in/2026-01-15").account
    let english = account.rejections(in: .en)
    #expect(english.count == 1 && english[0].hasPrefix("\(kind.fileName), \(place)"), "\(english)")
    #expect(account.rejections(in: .nl) != english)
    #expect(try bureau.check("in/2026-01-15").document["rows/\(kind.rawValue)/codes/\(code.rawValue)"] == .count(1))
  }

  @Test("rows with one fault are told in one sentence with their lines, and the rest of many values is counted")
  func grouped() throws {
    let bureau = try Bureau(tolerance: 1)
    try bureau.deliver(SmallNetwork.files(SmallNetwork.canonical))
    var lines = "person_id,coalition_id,from,ring\n"
    for day in 10..<20 { lines += "p1,data,2025-02-\(day),kern\n" }
    for person in 0..<9 { lines += "x\(person),data,2025-02-03,core\n" }
    try bureau.write(lines, to: "in/2026-01-15/memberships.csv")
    let told = try bureau.check("in/2026-01-15").account.rejections(in: .en)
    #expect(told.count == 1 + 5 + 1)
    #expect(told[0].hasPrefix("memberships.csv, lines 2, 3, 4, 5, 6 and 5 more: ring \"kern\" is no valid word"))
    #expect(told[1].hasPrefix("memberships.csv, line 12: person_id \"x0\""))
    #expect(told[6].hasPrefix("memberships.csv: 4 more rows with the same fault (unknown-reference person_id)"))
  }

  // MARK: Files

  private static let header = "person_id,institution_id,function\n"

  /// Files put beside the small network, and the file that the sentence is about.
  private static let refused: [Refusal.Code: (files: [String: Data], told: String)] = [
    .missingColumn: (["people.csv": Data("person_id\np1\n".utf8)], "people.csv, line 1: the column \"function\""),
    .duplicateColumn: (
      ["people.csv": Data("person_id,function,function\n".utf8)], "people.csv, line 1: the column \"function\""
    ),
    .unterminatedQuote: (["people.csv": Data((header + "p1,\"x,staff\n").utf8)], "people.csv, line 2: "),
    .textAfterQuote: (["people.csv": Data((header + "p1,\"x\"y,staff\n").utf8)], "people.csv, line 2: "),
    .headerNotText: (
      ["people.csv": Data("person_id,function,".utf8) + Data([0x8E, 0x0A])], "people.csv, line 1: the header is no text"
    ),
    .emptyFile: (["people.csv": Data()], "people.csv: the file is empty"),
    .spreadsheet: (["people.csv": Data([0x50, 0x4B, 3, 4])], "people.csv: this is an Excel file"),
    .notCSV: (["people.csv": Data("%PDF-1.7\n".utf8)], "people.csv: this is no CSV file (PDF)"),
    .fileName: (
      ["forms/data.csv": Data("ID;Begintijd;Netwerk\n1;4:16;4\n".utf8)],
      "forms/data.csv: call the file by what it is about"
    ),
    .givenTwice: (
      [
        "evaluations.csv": Data("coalition_id,year,respondent_id,question,score\n".utf8),
        "forms/data_2025.csv": Data("ID;Begintijd;Netwerk\n1;4:16;4\n".utf8),
      ], "evaluations.csv: this stands beside the folder"
    ),
    .encodingUnclear: (
      ["people.csv": Data("person_id;function\np1;".utf8) + Data([0x8E]) + Data("staff\n".utf8)],
      "people.csv: the encoding cannot be seen"
    ),
    .delimiterUnclear: (
      ["people.csv": Data("Overzicht\na;b;c\n1;2;3\n".utf8)], "people.csv: the delimiter cannot be seen"
    ),
    .datesUnclear: (
      ["coalitions.csv": Data("coalition_id;name;started_on\ndata;Data;03-04-2025\n".utf8)], "coalitions.csv, line 2: "
    ),
    .datesMixed: (
      ["coalitions.csv": Data("coalition_id;name;started_on\na;A;13-04-2025\ndata;Data;2025-01-01\n".utf8)],
      "coalitions.csv, line 3: "
    ),
    .monthFirst: (
      ["coalitions.csv": Data("coalition_id;name;started_on\ndata;Data;03-25-2025\n".utf8)], "coalitions.csv, line 2: "
    ),
    .decimalsUnclear: (
      ["support.csv": Data("coalition_id;year;requested_hours\ndata;2025;1.250\n".utf8)], "support.csv, line 2: "
    ),
  ]

  /// What no bytes provoke: a folder where a file should be, and somebody who writes meanwhile.
  private func provoke(_ code: Refusal.Code, in bureau: Bureau) throws -> (told: String, FileHandle?) {
    let people = bureau.folder.appending(path: "in/2026-01-15/people.csv")
    switch code {
    case .unreadable:
      try FileManager.default.removeItem(at: people)
      try FileManager.default.createDirectory(at: people, withIntermediateDirectories: false)
      return ("people.csv: the file cannot be read", nil)
    case .changedWhileRead: return ("people.csv: the file changed", try FileHandle(forWritingTo: people))
    default:
      let (files, told) = try #require(CatalogueTests.refused[code], "no file provokes \(code.rawValue)")
      try bureau.deliver(files)
      return (told, nil)
    }
  }

  @Test("each refusal comes of a file, with its place and sentence", arguments: Refusal.Code.allCases)
  func refusal(code: Refusal.Code) throws {
    let bureau = try Bureau()
    let forms = PipelineDefinitionTests.root + "/pipelines/mappings/forms.json"
    try bureau.write(try Data(contentsOf: URL(filePath: forms)), to: "pipelines/mappings/forms.json")
    try bureau.deliver(SmallNetwork.files(SmallNetwork.canonical))
    let (told, writer) = try provoke(code, in: bureau)
    let account = try bureau.check("in/2026-01-15").account
    try writer?.close()
    #expect(!account.taken)
    let english = account.refusals(in: .en)
    #expect(english.count == 1 && english[0].hasPrefix(told), "\(english)")
    #expect(account.refusals(in: .nl) != english)
  }

  // MARK: Deliveries

  @Test("each refusal of a delivery comes of one, and says in a run what to correct or to move away")
  func deliveries() throws {
    let bureau = try Bureau(sources: #"[{ "folder": "in", "mode": "snapshot" }]"#)
    let files = SmallNetwork.files(SmallNetwork.canonical)
    try bureau.deliver(files.filter { $0.key != "attendance.csv" }, as: "in/2026-01-14")
    let required = try #require(try bureau.run().first)
    #expect(required.refusals(in: .en)[0].hasPrefix("There would be no row of attendance"))
    #expect(required.refusals(in: .en)[1].contains("/in/2026-01-14 was taken"))
    #expect(required.refusals(in: .en)[1].contains("correct attendance.csv there, or move that folder away"))
    try bureau.remove("in/2026-01-14")

    try bureau.deliver(files)
    #expect(try bureau.run().first?.isTakenWhole == true)
    try bureau.deliver(["people.csv": Data("person_id,function\np1,teacher\n".utf8)], as: "in/2026-01-16")
    let closes = try #require(try bureau.run().last)
    #expect(closes.refusals(in: .en)[0].hasPrefix("people.csv no longer names 2 of 3 rows"))
    #expect(try bureau.run(forced: true).allSatisfy(\.taken))

    try bureau.deliver(["people.csv": Data("person_id,function\np1,docent\n".utf8)], as: "in/2026-01-17")
    let tolerance = try #require(try bureau.run().last)
    #expect(tolerance.refusals(in: .nl)[0].hasPrefix("1 van de 1 rijen zijn afgewezen"))
    #expect(tolerance.refusals(in: .nl)[1].contains("verbeter daar people.csv, of haal de map weg"))

    try bureau.write("{ \"delivered_on\": \"vandaag\" }", to: "in/2026-01-17/delivery.json")
    let wrongDay = try #require(throws: RunError.self) { try bureau.run() }
    #expect(wrongDay.code == .deliveryRefused && wrongDay.sentence.contains("a day is written YYYY-MM-DD"))
    for (place, told) in [("nowhere", "There is no folder"), ("p.csv", "is no folder")] {
      try bureau.write("", to: "p.csv")
      let refused = try #require(throws: RunError.self) { try bureau.check(place) }
      #expect(refused.sentence.contains(told) && refused.code == .deliveryRefused)
    }
  }
}
