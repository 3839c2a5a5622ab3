import Foundation
import Records
import Reports
import Testing

/// A folder of its own that goes away with the test.
final class Scratch {
  let path = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

struct WorkbookTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func sheets(_ report: Report) throws -> [Sheet] {
    let path = scratch.file("\(UUID().uuidString).xlsx")
    try Workbook.write(report, to: path, created: WorkbookSample.day)
    try Workbook.reconcile(report, path)
    return try Workbook.readBack(path)
  }

  private func report(_ tables: [Table], charts: [Chart] = []) -> Report {
    Report(
      id: "r", language: .nl, title: "Verslag", subtitle: "",
      sections: [
        Section(id: "s", title: "Deel", blocks: tables.map(Block.table) + charts.map(Block.chart))
      ], style: "", frame: [:])
  }

  @Test("the workbook of the sample report is the recorded one", arguments: [Language.nl, .en])
  func recorded(language: Language) throws {
    let environment = ProcessInfo.processInfo.environment
    let path = (environment["RINGWERK_SAMPLES"] ?? scratch.path) + "/sample.\(language).xlsx"
    try Workbook.write(WorkbookSample.report(language), to: path, created: WorkbookSample.day)
    let text = dump(try Workbook.readBack(path))
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../fixtures/workbook/expected")
    let file = folder.appending(path: "sample.\(language).txt")
    if environment["RINGWERK_RECORD"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["sample.en.txt", "sample.nl.txt"])
  }

  @Test("contents come first with a jump to every other sheet, the meaning of all columns last")
  func order() throws {
    let sheets = try sheets(WorkbookSample.report())
    #expect(
      sheets.map(\.name) == [
        "Inhoud", "In het kort", "In woorden", "Gespreksvragen", "Ringen van betrokkenheid", "Doorstroom tussen ringen",
        "Kennisstroom tussen coalities", "Opkomst per coalitie", "Bereik over het jaar", "Beeld op twee assen",
        "Ademen",
        "Leveringen", "Bevindingen", "Toelichting",
      ])
    let jumps = sheets[0].cells.compactMap(\.target)
    #expect(jumps == sheets.dropFirst().map { "'\($0.name)'!A1" })
  }

  @Test("every sheet has its title in A1, one table, no merged cells, frozen headings, and prints on landscape A4")
  func structure() throws {
    for sheet in try sheets(WorkbookSample.report()) {
      let title = try #require(sheet.cells.first)
      #expect(title.place == CellPlace("A1") && title.isBold, "\(sheet.name)")
      let table = try #require(sheet.tables.first)
      #expect(sheet.tables.count == 1 && sheet.merged.isEmpty)
      #expect(sheet.frozen.flatMap { CellPlace($0) }?.row == table.first.row + 1)
      #expect(sheet.printTitles == "$\(table.first.row + 1):$\(table.first.row + 1)")
      #expect(
        sheet.page["orientation"] == "landscape" && sheet.page["paperSize"] == "9" && sheet.page["fitToWidth"] == nil)
      let headings = (table.first.column...table.last.column).map {
        sheet[CellPlace(row: table.first.row, column: $0)]?.content
      }
      #expect(headings == table.columns.map { .text($0) })
      #expect(Set(table.columns.map { $0.lowercased() }).count == table.columns.count)
      #expect((table.first.column...table.last.column).allSatisfy { sheet.widths[$0] != nil })
    }
  }

  /// How a sheet of so many rows and columns of numbers prints: pages beside and below each other.
  private func pages(rows: Int, numbers: Int) throws -> (across: String?, down: String?) {
    let columns =
      [WorkbookSample.column("l", "L")]
      + (0..<numbers).map { WorkbookSample.column("n\($0)", "Zeventien letters", "", .count) }
    let row = [Cell.text("x")] + (0..<numbers).map { WorkbookSample.figure("p\($0)", 1) }
    let table = WorkbookSample.table("t", "T", columns, Array(repeating: row, count: rows))
    let sheet = try sheets(report([table]))[1]
    return (sheet.page["fitToWidth"], sheet.page["fitToHeight"])
  }

  @Test("a table goes on as few pages as its letters stay readable on, the widest on two beside each other")
  func paper() throws {
    // 512 points a page at 0.65: 787 points, 52 rows of 15 points; four of them are title, heading and room.
    #expect(try pages(rows: 44, numbers: 1) == (nil, nil))
    #expect(try pages(rows: 52, numbers: 1) == (nil, "2"))
    #expect(try pages(rows: 20, numbers: 9) == (nil, nil))
    #expect(try pages(rows: 20, numbers: 20) == ("2", nil))
  }

  @Test("columns of text give way until a page holds the table, but stay readable; columns of numbers stay")
  func readableWidths() throws {
    let long = String(repeating: "woord ", count: 30)
    let columns =
      (0..<4).map { WorkbookSample.column("c\($0)", "C\($0)") } + [WorkbookSample.column("n", "N", "", .count)]
    let row = Array(repeating: Cell.text(long), count: 4) + [WorkbookSample.figure("p", 1)]
    let sheet = try sheets(report([WorkbookSample.table("t", "T", columns, [row])]))[1]
    let widths = (0..<5).compactMap { sheet.widths[$0] }
    #expect(widths.reduce(0, +) < 176 && widths.dropLast().allSatisfy { $0 > 25 })
    let many = (0..<8).map { WorkbookSample.column("c\($0)", "C\($0)") }
    let wide = try sheets(report([WorkbookSample.table("t", "T", many, [Array(repeating: .text(long), count: 8)])]))[1]
    #expect((0..<8).allSatisfy { (wide.widths[$0] ?? 0) > 25 })
  }

  @Test("no picture covers a cell or another picture, and each has its message, axes and alternative text")
  func pictures() throws {
    for sheet in try sheets(WorkbookSample.report()) {
      let table = try #require(sheet.tables.first)
      for (index, chart) in sheet.charts.enumerated() {
        #expect(chart.corner.column > table.last.column || chart.corner.row > table.last.row, "\(sheet.name)")
        #expect(chart.corner.row > table.first.row)
        for other in sheet.charts[..<index] {
          let apart = other.opposite.row < chart.corner.row || other.opposite.column < chart.corner.column
          #expect(apart, "\(sheet.name)")
        }
        #expect(!chart.title.isEmpty && !chart.description.isEmpty && !chart.series.isEmpty)
        #expect(chart.axes.count == 2 && chart.axes.allSatisfy { !$0.isEmpty })
      }
    }
  }

  @Test("two runs write the same bytes, another day writes others")
  func determinism() throws {
    let paths = ["a", "b", "c"].map { scratch.file("\($0).xlsx") }
    for (path, day) in zip(paths, [0, 0, 1]) {
      try Workbook.write(WorkbookSample.report(), to: path, created: WorkbookSample.day + day)
    }
    let bytes = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0] != bytes[2])
  }

  @Test("nothing but the workbook is left beside it")
  func leftovers() throws {
    try Workbook.write(WorkbookSample.report(), to: scratch.file("w.xlsx"), created: WorkbookSample.day)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["w.xlsx"])
  }

  @Test("the first day of 1970 is a date of creation like another")
  func epoch() throws {
    let (first, second) = (scratch.file("1.xlsx"), scratch.file("2.xlsx"))
    let epoch = Day(number: 0)
    try Workbook.write(WorkbookSample.report(), to: first, created: epoch)
    try Workbook.write(WorkbookSample.report(), to: second, created: epoch)
    #expect(try Data(contentsOf: URL(filePath: first)) == Data(contentsOf: URL(filePath: second)))
  }

  @Test(
    "text stays text, whatever it looks like",
    arguments: [
      "=cmd|' /C calc'!A0", "@SUM(A1)", "+1+1", "-2+3", "http://example.org", "mailto:x@example.org",
      "internal:Blad!A1",
      "<script>&amp;</script>", "</t></si>", "a\tb", "a\nb", "_x0041_", "__x005F_x0041_", "001", "1e5", " spaces ",
      "\u{1F469}\u{200D}\u{1F52C}",
      "'quoted", "{=1}", "]]>",
    ])
  func hostile(text: String) throws {
    let column = Table.Column(id: "c", title: text, unit: text, meaning: text, format: nil)
    let table = Table(
      id: "t", title: text, sheet: text, columns: [column], rows: [[.text(text)]], note: text, labelColumns: 1)
    let found = try #require(sheets(report([table])).first { $0.tables.first?.name == "t" })
    let cell = try #require(found[CellPlace(row: found.tables[0].last.row, column: 0)])
    #expect(cell.content == .text(text))
    #expect(cell.target == nil)
  }

  @Test("a chart's texts are never taken for references")
  func hostileChart() throws {
    let bad = "=Inhoud!$A$1"
    let columns = [
      Table.Column(id: "l", title: bad, unit: "", meaning: "", format: nil),
      Table.Column(id: "n", title: bad, unit: bad, meaning: "", format: .count),
    ]
    let table = Table(
      id: "t", title: "T", sheet: "T", columns: columns, rows: [[.text(bad), WorkbookSample.figure("p", 1)]], note: "",
      labelColumns: 1)
    let chart = Chart(kind: .bars, title: bad, description: bad, table: table, series: [1])
    let read = try #require(sheets(report([], charts: [chart]))[1].charts.first)
    #expect(read.title == " " + bad)
    #expect(read.axes == [" " + bad, " " + bad])
  }

  @Test("control characters are replaced, line ends are one kind")
  func controls() throws {
    let table = WorkbookSample.table(
      "t", "T\u{0}\u{1}", [WorkbookSample.column("c", "C\u{8}\nD")], [[.text("a\u{0}b\u{B}c\u{FFFF}\r\nd\re")]])
    let sheet = try sheets(report([table]))[1]
    #expect(
      sheet.cells.map(\.content) == [
        .text("T\u{FFFD}\u{FFFD}"), .text("C\u{FFFD} D"), .text("a\u{FFFD}b\u{FFFD}c\u{FFFD}\nd\ne"),
      ])
  }

  @Test("letters of every length stay as they are, and of the last of their plane only those that are none go")
  func letters() throws {
    let texts = [
      "é → 👩🏽‍🔬 \u{85}\u{7F}\u{FFFD}", "tab\there", "\u{EFFF}\u{FFEF}\u{FFC0}", "x\u{FFFE}", "\u{FFFF}é", "e\u{301}\r",
    ]
    let table = WorkbookSample.table("t", "T", [WorkbookSample.column("c", "C")], texts.map { [.text($0)] })
    let read = try sheets(report([table]))[1].cells.dropFirst(2).map(\.content)
    let expected = texts.prefix(3) + ["x\u{FFFD}", "\u{FFFD}é", "e\u{301}\n"]
    #expect(read == expected.map(SheetCell.Content.text))
  }

  @Test("longer text than a cell holds is cut at 32,767 UTF-16 units, never inside a character")
  func longText() throws {
    let long = String(repeating: "x", count: 32_765) + "\u{1F469}" + "tail"
    let table = WorkbookSample.table(
      "t", "T", [WorkbookSample.column("c", "C")],
      [[.text(String(repeating: "y", count: 40_000))], [.text(long)], [.text(String(repeating: "z", count: 32_767))]])
    let sheet = try sheets(report([table]))[1]
    let texts = sheet.cells.suffix(3).map(\.content)
    #expect(texts[0] == .text(String(repeating: "y", count: 32_766) + "…"))
    #expect(texts[1] == .text(String(repeating: "x", count: 32_765) + "…"))
    #expect(texts[2] == .text(String(repeating: "z", count: 32_767)))
  }

  @Test("sheets with one name, a long name or a name Excel refuses get names of their own")
  func sheetNames() throws {
    let names = [
      "Inhoud", "inhoud", "Een naam die veel langer is dan een tab kan dragen",
      "Een naam die veel langer is dan wat ook",
      "a/b:c*d?e[f]g\\h", "'x'", "", "History", "C#",
    ]
    let tables = names.enumerated().map { number, name in
      Table(
        id: "t\(number)", title: name, sheet: name, columns: [WorkbookSample.column("c", "C")], rows: [[.absent]],
        note: "",
        labelColumns: 1)
    }
    let found = try sheets(report(tables)).map(\.name).dropFirst().dropLast()
    #expect(
      Array(found) == [
        "Inhoud (2)", "inhoud (3)", "Een naam die veel langer is dan", "Een naam die veel langer is (2)",
        "a-b-c-d-e-f-g-h", "’x’", "-", "History-", "C-",
      ])
  }

  @Test("headings are unique, and a table's name never reads as a cell")
  func names() throws {
    let columns = ["Mensen", "mensen", "", "Mensen (2)"].map { WorkbookSample.column("id", $0) }
    for (id, name) in [
      ("ab12", "ab12_"), ("r1c1", "r1c1_"), ("r", "r_"), ("c", "c_"), ("rc", "rc_"), ("abcd1", "abcd1"), ("1x", "_1x"),
      ("rings", "rings"),
    ] {
      let table = WorkbookSample.table(id, "T", columns, [[.absent, .absent, .absent, .absent]])
      let read = try #require(sheets(report([table]))[1].tables.first)
      #expect(read.name == name)
      #expect(read.columns == ["Mensen", "mensen (2)", "id", "Mensen (2) (2)"])
    }
  }

  @Test("absent, hidden and withheld figures are text beside numbers with Excel's own formats")
  func cells() throws {
    let sheet = try #require(sheets(WorkbookSample.report()).first { $0.name == "Ringen van betrokkenheid" })
    let first = sheet.tables[0].first
    func cell(_ row: Int, _ column: Int) -> SheetCell? { sheet[CellPlace(row: first.row + row, column: column)] }
    #expect(cell(1, 1)?.content == .number(41) && cell(1, 1)?.format == "#,##0")
    #expect(cell(2, 2)?.content == .number(0.613) && cell(2, 2)?.format == "0.0%")
    #expect(cell(3, 1)?.content == .text("<5"))
    #expect(cell(4, 2)?.content == .text("-"))
  }

  @Test("days are dates of Excel, but text where a chart names its columns by them")
  func days() throws {
    let sheets = try sheets(WorkbookSample.report())
    let table = try #require(sheets.first { $0.name == "Leveringen" })
    let day = try #require(table[CellPlace(row: table.tables[0].last.row, column: 1)])
    #expect(day.content == .number(46056) && day.format == "[$-413]d mmmm yyyy")
    let breathing = try #require(sheets.first { $0.name == "Ademen" })
    let third = try #require(breathing[CellPlace(row: breathing.tables[0].first.row + 3, column: 1)])
    #expect(third.content == .text("20 jan 2025 *"))
  }

  @Test("a table without rows shows one row of dashes and no picture")
  func noRows() throws {
    let table = WorkbookSample.table(
      "t", "T", [WorkbookSample.column("a", "A"), WorkbookSample.column("b", "B", "", .count)], [])
    let chart = Chart(kind: .bars, title: "M", description: "D", table: table, series: [1])
    let sheet = try sheets(report([], charts: [chart]))[1]
    #expect(sheet.tables[0].last.row == sheet.tables[0].first.row + 1)
    #expect(sheet.cells.suffix(2).map(\.content) == [.text("-"), .text("-")])
    #expect(sheet.charts.isEmpty)
  }

  @Test("a family of tables shares a sheet, each picture drawn from its own rows")
  func family() throws {
    let sheet = try #require(sheets(WorkbookSample.report()).first { $0.name == "Ademen" })
    let table = try #require(sheet.tables.first)
    #expect(table.columns.first == "Coalitie" && table.last.row - table.first.row == 74)
    #expect(sheet.charts.map(\.series.count) == [5, 5])
    let top = table.first.row + 2
    #expect(sheet.charts[0].series[0].values == "'Ademen'!$C$\(top):$C$\(top + 13)")
    #expect(sheet.charts[1].series[0].values == "'Ademen'!$C$\(top + 14):$C$\(top + 73)")
    #expect(sheet.charts[1].title.hasPrefix("Examinering en toetsing in de beroepspraktijk: "))
  }

  @Test("members' own notes stand behind their names, under the table when there are too many to freeze")
  func familyNotes() throws {
    func tables(_ count: Int) -> [Table] {
      (0..<count).map { number in
        let family = Table.Family(
          id: "f", title: "F", sheet: "F", column: WorkbookSample.column("m", "M"), member: .text("m\(number)"))
        return WorkbookSample.table(
          "t\(number)", "T", [WorkbookSample.column("a", "A")], [[.text("x")]], note: "rust op \(number)",
          family: family)
      }
    }
    let few = try sheets(report(tables(2)))[1]
    #expect(few.cells[1].content == .text("m0: rust op 0") && few.cells[2].content == .text("m1: rust op 1"))
    #expect(few.tables[0].first.row == 4)
    let many = try sheets(report(tables(7)))[1]
    #expect(many.tables[0].first.row == 2)
    #expect(many[CellPlace(row: many.tables[0].last.row + 8, column: 0)]?.content == .text("m6: rust op 6"))
  }

  @Test("pictures stand side by side under a table wider than the page")
  func sideBySide() throws {
    let columns =
      [WorkbookSample.column("l", "L")] + (0..<14).map { WorkbookSample.column("n\($0)", "Kolom \($0)", "", .count) }
    let row = [Cell.text("x")] + (0..<14).map { WorkbookSample.figure("p\($0)", 1) }
    let table = WorkbookSample.table("t", "T", columns, [row])
    let charts = (1...3).map { Chart(kind: .bars, title: "M\($0)", description: "D", table: table, series: [$0]) }
    let sheet = try sheets(report([], charts: charts))[1]
    let corners = sheet.charts.map(\.corner)
    #expect(corners[0] == CellPlace(row: sheet.tables[0].last.row + 2, column: 0))
    #expect(corners[1].row == corners[0].row && corners[1].column > sheet.charts[0].opposite.column)
    #expect(corners[2].row > sheet.charts[0].opposite.row && corners[2].column == 0)
  }

  @Test("a page ends above a row of pictures that would run over its end, never within one")
  func pagesBetweenPictures() throws {
    let columns =
      [WorkbookSample.column("l", "L")] + (0..<14).map { WorkbookSample.column("n\($0)", "Kolom \($0)", "", .count) }
    let row = [Cell.text("x")] + (0..<14).map { WorkbookSample.figure("p\($0)", 1) }
    let table = WorkbookSample.table("t", "T", columns, Array(repeating: row, count: 30))
    func sheet(_ pictures: Int) throws -> Sheet {
      let charts = (1...pictures).map {
        Chart(kind: .bars, title: "M\($0)", description: "D", table: table, series: [$0])
      }
      return try sheets(report([], charts: charts))[1]
    }
    #expect(try sheet(1).breaks.count == 1 && sheet(1).page["scale"] != nil)
    let many = try sheet(8)
    #expect(many.breaks.count == many.breaks.filter { row in many.charts.contains { $0.corner.row == row + 1 } }.count)
    for chart in many.charts {
      #expect(!many.breaks.contains { chart.corner.row < $0 && $0 <= chart.opposite.row })
    }
    #expect(many.breaks.count == 4 && many.breaks.first == many.tables[0].last.row + 1)
  }

  @Test("a picture's rows bear the label that tells most of them apart, dates as text in all of them")
  func labels() throws {
    let columns = [
      WorkbookSample.column("d", "Datum"), WorkbookSample.column("k", "Soort"),
      WorkbookSample.column("n", "N", "", .count),
    ]
    let day = WorkbookSample.day
    let rows: [[Cell]] = [(day, "eigen"), (day, "samen"), (day + 1, "eigen")].map { day, kind in
      [.day(day), .text(kind), WorkbookSample.figure("p", 1)]
    }
    let table = WorkbookSample.table("t", "T", columns, rows, labels: 2)
    let sheet = try sheets(
      report([], charts: [Chart(kind: .stacked, title: "M", description: "D", table: table, series: [2])]))[1]
    #expect(sheet.charts[0].series[0].categories == "'T'!$A$4:$A$6")
    #expect(
      (3...5).map { sheet[CellPlace(row: $0, column: 0)]?.content }
        == ["3 feb 2026", "3 feb 2026", "4 feb 2026"].map { .text($0) })
  }

  @Test("rows without a number are left out of dots and lines, never drawn as 0")
  func gaps() throws {
    let all = try sheets(WorkbookSample.report())
    let dots = try #require(all.first { $0.name == "Opkomst per coalitie" }?.charts.first)
    #expect(dots.series[0].values == "('Opkomst per coalitie'!$B$5:$B$5,'Opkomst per coalitie'!$B$7:$B$7)")
    let points = try #require(all.first { $0.name == "Beeld op twee assen" }?.charts.first)
    #expect(points.series.map(\.values) == ["'Beeld op twee assen'!$C$4:$C$4", "'Beeld op twee assen'!$C$5:$C$5"])
    func steps(_ cells: [Cell]) throws -> [SheetChart] {
      let columns = [WorkbookSample.column("d", "D"), WorkbookSample.column("n", "N", "", .count)]
      let rows = cells.enumerated().map { [Cell.text("\($0)"), $1] }
      let table = WorkbookSample.table("t", "T", columns, rows)
      return try sheets(
        report([], charts: [Chart(kind: .steps, title: "M", description: "D", table: table, series: [1])]))[1].charts
    }
    let one = WorkbookSample.figure("p", 1)
    #expect(try steps([.absent, one, one, .absent]).first?.series.first?.values == "'T'!$B$5:$B$6")
    #expect(try steps([one, .absent, one]).isEmpty)
    #expect(try steps([.absent]).isEmpty)
  }

  @Test("a number that is none is refused, with its cell")
  func notANumber() throws {
    for value in [Double.nan, .infinity, -.infinity] {
      let table = WorkbookSample.table(
        "t", "T", [WorkbookSample.column("a", "A"), WorkbookSample.column("b", "B", "", .count)],
        [[.text("x"), WorkbookSample.figure("p", value)]])
      let path = scratch.file("nan.xlsx")
      let error = #expect(throws: WorkbookError.self) {
        try Workbook.write(report([table]), to: path, created: WorkbookSample.day)
      }
      #expect(error?.code == .notFinite && error?.place == "T!B4")
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test("a row that does not fit, or two tables with one id, are refused")
  func malformed() throws {
    let column = WorkbookSample.column("a", "A")
    let one = WorkbookSample.table("t", "T", [column], [[.absent]])
    let other = WorkbookSample.table("t", "T", [column], [[.text("x")]])
    let ragged = WorkbookSample.table("u", "U", [column], [[.absent, .absent]])
    for tables in [[one, other], [ragged]] {
      let error = #expect(throws: WorkbookError.self) { try sheets(report(tables)) }
      #expect(error?.code == .malformed)
    }
    #expect(throws: Never.self) { try sheets(report([one, one])) }
  }

  @Test("a folder that is not there is said, and nothing is left")
  func noFolder() throws {
    let error = #expect(throws: WorkbookError.self) {
      try Workbook.write(WorkbookSample.report(), to: scratch.file("none/w.xlsx"), created: WorkbookSample.day)
    }
    #expect(error?.code == .notWritten)
  }

  @Test("a report's own words win over the workbook's")
  func frame() throws {
    let table = WorkbookSample.table("t", "T", [WorkbookSample.column("a", "A")], [[.absent]])
    let report = Report(
      id: "r", language: .nl, title: "V", subtitle: "",
      sections: [Section(id: "s", title: "D", blocks: [.table(table)])],
      style: "", frame: ["workbook.contents": "Wat erin staat"])
    #expect(try sheets(report)[0].name == "Wat erin staat")
  }
}
