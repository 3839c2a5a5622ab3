import Foundation
import Reports
import Testing

/// Reading back a workbook that no writer of ours made, whole and damaged.
struct WorkbookReadingTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let sheet = """
    <?xml version="1.0"?><worksheet><!-- no cell --><cols><col min="1" max="2" width="9.5"/></cols><sheetData>
    <row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><v>-1.5E-3</v></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><t>in &lt;line&gt; &#233;&#x20AC;</t></is></c><c r="AB2" s="2"><f>SUM(B1:B1)</f><v>0.25</v></c></row>
    <row r="3"><c r="A3" t="str"><f>A1</f><v>x</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="1"/></row>
    </sheetData></worksheet>
    """

  private static let parts: [(name: String, text: String)] = [
    ("[Content_Types].xml", "<Types/>"), ("docProps/core.xml", "<core/>"), ("docProps/app.xml", "<app/>"),
    ("xl/workbook.xml", "<workbook><sheets><sheet name=\"B &amp; A\" r:id=\"rId9\"/></sheets></workbook>"),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"rId9\" Target=\"/xl/worksheets/one.xml\"/></Relationships>"
    ),
    ("xl/sharedStrings.xml", "<sst><si><r><t>ri</t></r><r><t>ch_x000A_</t></r></si></sst>"),
    (
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"0.000\"/></numFmts><fonts><font/><font><b/></font></fonts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
    ),
    ("xl/worksheets/one.xml", sheet),
  ]

  private func read(_ parts: [(name: String, text: String)], wrongSum: String? = nil) throws -> [Sheet] {
    let path = scratch.file("\(UUID().uuidString).xlsx")
    try Data(StoredZip.bytes(parts, wrongSum: wrongSum)).write(to: URL(filePath: path))
    return try Workbook.readBack(path)
  }

  private func replacing(_ name: String, _ text: String?) -> [(name: String, text: String)] {
    Self.parts.compactMap { part in part.name == name ? text.map { (name, $0) } : part }
  }

  @Test("cells of every kind are read with their format, weight and value")
  func cells() throws {
    let sheets = try read(Self.parts)
    #expect(sheets.map(\.name) == ["B & A"])
    #expect(sheets[0].cells.map(\.place.description) == ["A1", "B1", "A2", "AB2", "A3", "B3", "C3"])
    #expect(
      sheets[0].cells.map(\.content) == [
        .text("rich\n"), .number(-0.0015), .text("in <line> é€"), .formula("SUM(B1:B1)", value: "0.25"),
        .formula("A1", value: "x"), .text("1"), .blank,
      ])
    #expect(sheets[0].cells.map(\.isBold) == [true, false, false, false, false, false, true])
    #expect(sheets[0].cells[3].format == "0.000")
    #expect(sheets[0].widths == [0: 9.5, 1: 9.5])
  }

  @Test("a number is read as the double that is nearest to its digits, however many they are")
  func numbers() throws {
    let digits = [
      "0", "7", "007", "12.50", "0.1", "0.30000000000000004", "9007199254740992", "9007199254740993",
      "123456789012345678",
      "1234567890123456789", "0.9523809523809523", "99999999.9999999999", "0.000000000000000001", "-0.5", "1E-3", "5.",
      "1e22",
    ]
    let cells = digits.enumerated().map { "<c r=\"A\($0.offset + 1)\"><v>\($0.element)</v></c>" }.joined()
    let sheet = "<worksheet><sheetData><row>\(cells)</row></sheetData></worksheet>"
    let read = try read(replacing("xl/worksheets/one.xml", sheet))[0].cells.map(\.content)
    #expect(read == digits.compactMap { Double($0).map(SheetCell.Content.number) })
  }

  @Test(
    "what is no number where one should stand is damage", arguments: ["1.2.3", ".", "1,5", "NaN", "inf", "1 2", "--1"])
  func noNumber(text: String) throws {
    let sheet = "<worksheet><sheetData><row><c r=\"C7\"><v>\(text)</v></c></row></sheetData></worksheet>"
    try expectDamage(at: "xl/worksheets/one.xml!C7") { try read(replacing("xl/worksheets/one.xml", sheet)) }
  }

  @Test("a comment within a value parts it and is no piece of it")
  func comments() throws {
    let sheet =
      "<worksheet><sheetData><row><c r=\"A1\"><v>1<!-- x -->2</v></c><c r=\"B1\" t=\"str\"><v>a<!---->b</v></c></row></sheetData></worksheet>"
    #expect(try read(replacing("xl/worksheets/one.xml", sheet))[0].cells.map(\.content) == [.number(12), .text("ab")])
  }

  @Test("a sheet cut off at any character is damaged")
  func cutOff() throws {
    for length in 1..<Self.sheet.count {
      try expectDamage(at: "xl/worksheets/one.xml") {
        try read(replacing("xl/worksheets/one.xml", String(Self.sheet.prefix(length))))
      }
    }
  }

  @Test("any part that is missing is damage", arguments: parts.map(\.name).filter { !$0.contains("shared") })
  func missing(part: String) throws {
    let error = #expect(throws: WorkbookError.self) { try read(replacing(part, nil)) }
    #expect(error?.code == .damaged)
  }

  @Test("a part whose checksum is false is damage", arguments: parts.map(\.name))
  func wrongSum(part: String) throws {
    try expectDamage(at: part) { try read(Self.parts, wrongSum: part) }
  }

  @Test("a part in the place of sheets that no sheet is told of is proven as well")
  func unlisted() throws {
    let parts = Self.parts + [("xl/worksheets/two.xml", "<worksheet/>")]
    #expect(try read(parts).map(\.name) == ["B & A"])
    try expectDamage(at: "xl/worksheets/two.xml") { try read(parts, wrongSum: "xl/worksheets/two.xml") }
  }

  @Test(
    "a sheet that is no sheet is damage",
    arguments: [
      "", "text", "<a><b></a></b>", "<a></a", "<a x=></a>", "<a x=\"1></a>", "<a><c r=\"A0\"/></a>",
      "<a><c r=\"1A\"/></a>",
      "<a><c r=\"A1\"><v>NAN</v></c></a>", "<a><c r=\"A1\"><v>INF</v></c></a>",
      "<a><c r=\"A1\" t=\"s\"><v>7</v></c></a>",
      "<a><!-- ", "<a>&lt;",
    ])
  func noSheet(text: String) throws {
    let error = #expect(throws: WorkbookError.self) { try read(replacing("xl/worksheets/one.xml", text)) }
    #expect(error?.code == .damaged)
  }

  @Test("a file cut off after any byte is refused, and so is one that is no zip or not there")
  func cutFile() throws {
    let whole = StoredZip.bytes(Self.parts)
    let path = scratch.file("cut.xlsx")
    for length in stride(from: 0, to: whole.count - 22, by: 97) {
      try Data(whole.prefix(length)).write(to: URL(filePath: path))
      #expect(throws: WorkbookError.self) { try Workbook.readBack(path) }
    }
    #expect(throws: WorkbookError.self) { try Workbook.readBack(scratch.file("none.xlsx")) }
  }

  private func expectDamage(at place: String, _ body: () throws -> [Sheet]) throws {
    let error = #expect(throws: WorkbookError.self) { try body() }
    #expect(error?.code == .damaged && error?.place == place)
  }

  @Test(
    "a cell's name is read and written alike",
    arguments: ["A1", "Z9", "AA10", "AZ1", "BA1", "ZZ1", "AAA1", "XFD1048576"])
  func places(name: String) {
    #expect(CellPlace(name)?.description == name)
  }

  @Test("what is no cell has no place", arguments: ["", "A", "1", "1A", "A0", "a1", "XFE1", "A1048577", "A-1", "A1B"])
  func noPlaces(name: String) {
    #expect(CellPlace(name) == nil)
  }
}
