import Foundation
import Records
import Testing

@Suite("Previews")
struct PreviewTests {
  private func preview(_ bytes: [UInt8], dialect: Dialect? = nil, limit: Int = .max) throws -> Preview {
    try withFolder(["f.csv": bytes]) { Preview(path: $0 + "/f.csv", dialect: dialect, limit: limit) }
  }

  private func preview(_ text: String, dialect: Dialect? = nil, limit: Int = .max) throws -> Preview {
    try preview(Array(text.utf8), dialect: dialect, limit: limit)
  }

  @Test("cells are shown as they are; bad lines are set aside by number and reason")
  func badLines() throws {
    let text = Array("a;b\n 1 ; x\n2\n3;\"x\"y\n4;".utf8) + [0xFF] + Array("\n5;\0\n6;7\n8;\"9\n10;11\n".utf8)
    let preview = try preview(text, dialect: Dialect(delimiter: .semicolon))
    #expect(preview.rows == [["a", "b"], [" 1 ", " x"], ["6", "7"], ["10", "11"]])
    #expect(
      preview.badLines == [
        .init(line: 3, reason: .fieldCount(1, header: 2)), .init(line: 4, reason: .textAfterQuote),
        .init(line: 5, reason: .noText), .init(line: 6, reason: .zeroByte),
        .init(line: 8, reason: .unterminatedQuote(8)),
      ])
    #expect(preview.problem == nil && !preview.isDetected)
  }

  @Test("a limit cuts, and says so")
  func limit() throws {
    let cut = try preview("a,b\n1,2\n3,4\n", limit: 2)
    #expect(cut.rows.count == 2 && cut.isCut)
    #expect(try !preview("a,b\n1,2\n", limit: 2).isCut)
  }

  @Test("no file, an empty one, a workbook, a bad header")
  func problems() throws {
    #expect(Preview(path: "/nonexistent/file.csv").problem == .absent)
    #expect(Preview(path: "/").problem == .unreadable(""))
    #expect(try preview("").problem == .empty)
    #expect(try preview("\n\n", dialect: .canonical).problem == .empty)
    #expect(try preview("PK\u{3}\u{4}").problem == .spreadsheet)
    #expect(
      try preview("\"a\"b,c\n1,2\n", dialect: .canonical).problem == .badHeader(.init(line: 1, reason: .textAfterQuote))
    )
  }

  @Test(
    "a delimiter is found from header and rows, or asked for",
    arguments: [
      ("a;b\n1,5;2,5\n", Dialect.Delimiter.semicolon), ("a\tb\n1;2\t3;4\n", .tab), ("a|b|c\n1|2|3\n", .pipe),
      ("a,b\n1,2\n", .comma),
      ("opmerking\nja, graag\nnee, dank\n", .semicolon), ("a;b\n1;2\n3\n4;5\n", .semicolon),
      ("sep=|\na;b|c\n1|2\n", .pipe),
      ("a;b,c\n1;2,3\n", nil), ("Titel\na;b\n1;2\n3;4\n", nil), ("Titel\na,b\n1,2\n3,4\n", nil),
      ("a;b\n1\n2\n3\n", nil),
      ("a;b;c;d\n1;2;3,5;4\n", .semicolon), ("a\n1\n", .semicolon),
    ])
  func delimiters(text: String, delimiter: Dialect.Delimiter?) throws {
    let preview = try preview(text)
    guard let delimiter else {
      guard case .delimiterUnclear = preview.problem else {
        Issue.record("should have asked: \(preview)")
        return
      }
      return
    }
    #expect(preview.dialect.delimiter == delimiter && preview.problem == nil && preview.isDetected)
  }

  @Test(
    "eight-bit letters are taken for Windows-1252 only where they make words",
    arguments: [
      ([0x5A, 0x6F, 0xEB], true), ([0x80, 0x20, 0x31], true), ([0x84, 0x61, 0x94], true),
      ([0x66, 0x6F, 0x74, 0x6F, 0x92, 0x73], true),
      ([0xE0, 0x20, 0x35], true), ([0xC9, 0x65, 0x6E], true), ([0x31, 0x96, 0x32], true), ([0x5A, 0x6F, 0x91], false),
      ([0x43, 0x61, 0x66, 0x8E], false), ([0x52, 0x65, 0x6E, 0x82], false), ([0x61, 0x81], false),
      ([0x61, 0xC9, 0x65], false),
      ([0x61, 0x97, 0x62], false), ([0xDB, 0x20, 0x31], false), ([0x61, 0xA9, 0x62], false),
    ] as [([UInt8], Bool)])
  func eightBits(word: [UInt8], isPlausible: Bool) throws {
    let preview = try preview(Array("a;b\n1;".utf8) + word + Array("\n".utf8))
    #expect((preview.problem == nil) == isPlausible)
    #expect(preview.dialect.encoding == (isPlausible ? .windows1252 : .utf8))
    if !isPlausible { #expect(preview.problem == .encodingUnclear) }
  }

  @Test("a letter beyond ASCII tells the encoding wherever it stands", arguments: 0..<18)
  func places(before: Int) throws {
    let text = Array("a;b\n".utf8) + Array(repeating: UInt8(ascii: "1"), count: before) + Array(";Zo".utf8)
    #expect(try preview(text + [0xEB] + Array(" is\n".utf8)).dialect.encoding == .windows1252)
    #expect(try preview(text + Array("ë is\n".utf8)).rows.last?.last == "Zoë is")
  }

  @Test("a told encoding is not doubted, a mark for another one refuses")
  func told() throws {
    let bytes = Array("a\n".utf8) + [0x8E, 0x0A]
    #expect(try preview(bytes, dialect: Dialect(encoding: .windows1252)).rows == [["a"], ["Ž"]])
    #expect(try preview("\u{FEFF}a\n", dialect: Dialect(encoding: .windows1252)).problem == .otherEncoding("UTF-8"))
  }

  @Test("ten mebibytes behind a quote that never closes are read on from the next line, within seconds")
  func longQuote() throws {
    let row = Array("12345678;abcdefghijklmnopqrstuvwxyz\n".utf8)
    let rows = Array(repeatElement(row, count: 10 * 1024 * 1024 / row.count).joined())
    let clock = ContinuousClock()
    let start = clock.now
    let preview = try preview(
      Array("a;b\n1;\"open\n".utf8) + rows, dialect: Dialect(delimiter: .semicolon), limit: 1000)
    #expect(preview.badLines == [.init(line: 2, reason: .unterminatedQuote(2))])
    #expect(preview.rows.count == 1000 && preview.isCut)
    #expect(clock.now - start < .seconds(10), "a debug build on a busy machine; a release takes a tenth of a second")
  }

  @Test("a quote that never closes on every line is given up, not tried for ever")
  func quotesEverywhere() throws {
    let line = Array("\"\"\"\(String(repeating: "a", count: 1000))\n".utf8)
    let text = Array("a\n".utf8) + Array(repeatElement(line, count: 4000).joined())
    let preview = try preview(text, dialect: .canonical)
    guard case .tooManyBadLines = preview.problem else {
      Issue.record("should have given up: \(preview.badLines.count)")
      return
    }
  }

  @Test("every problem and every bad line has both sentences")
  func sentences() {
    let bad = Preview.BadLine(line: 3, reason: .zeroByte)
    let reasons: [Preview.BadLine.Reason] = [
      .fieldCount(1, header: 2), .noText, .zeroByte, .unterminatedQuote(3), .textAfterQuote, .tooLong,
    ]
    let problems: [PreviewProblem] = [
      .absent, .empty, .spreadsheet, .notCSV("PDF"), .otherEncoding("UTF-8"), .encodingUnclear,
      .delimiterUnclear([.comma]),
      .badHeader(bad), .tooManyBadLines(line: 9), .unreadable("x"),
    ]
    for problem in problems {
      #expect(problem.sentence(in: .nl) != problem.sentence(in: .en))
      #expect(problem.sentence(in: .nl).hasSuffix("."))
    }
    for reason in reasons {
      let line = Preview.BadLine(line: 3, reason: reason)
      #expect(line.sentence(in: .nl) != line.sentence(in: .en))
    }
  }
}
