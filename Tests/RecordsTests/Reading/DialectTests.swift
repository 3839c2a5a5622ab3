import Records
import Testing

@Suite("Dialects: files written otherwise")
struct DialectTests {
  private let text = "coalition_id,name,started_on\r\nc1,\"Zoë, € „é” 𝄞\",2024-01-01\r\n"

  @Test("every delimiter parts fields, and the others are text then", arguments: Dialect.Delimiter.allCases)
  func delimiters(delimiter: Dialect.Delimiter) throws {
    let mark = String(decoding: [delimiter.byte], as: UTF8.self)
    let others = ",;|".filter { String($0) != mark }
    let text =
      ["coalition_id", "name", "started_on"].joined(separator: mark) + "\nc1\(mark)a\(others)b\(mark)2024-01-01\n"
    let file = try OneFile(.coalitions, text, dialect: Dialect(delimiter: delimiter))
    #expect(file.file.table.text(1, 0, pools: file.pools) == "a\(others)b")
    #expect(Dialect.Delimiter(name: mark) == delimiter)
    #expect(Dialect.Delimiter(name: delimiter.rawValue) == delimiter)
  }

  @Test(
    "UTF-16 in both orders, with and without a mark",
    arguments: [
      (Dialect.Encoding.utf16, true, true), (.utf16, true, false), (.utf16, false, true), (.utf16, false, false),
      (.utf16LittleEndian, false, false), (.utf16LittleEndian, true, false), (.utf16BigEndian, false, true),
      (.utf16BigEndian, true, true),
    ], [1, 2, 3, 5, 64, 4096])
  func utf16(form: (encoding: Dialect.Encoding, mark: Bool, big: Bool), chunk: Int) throws {
    let bytes = utf16((form.mark ? "\u{FEFF}" : "") + text, big: form.big)
    let file = try OneFile(.coalitions, bytes, dialect: Dialect(encoding: form.encoding), chunk: chunk)
    #expect(file.rows == ["c1,\"Zoë, € „é” 𝄞\",2024-01-01,,,,"])
    #expect(file.file.notes == [.encoding(form.encoding)])
  }

  @Test("half a letter or half a pair makes its row badly encoded")
  func brokenUTF16() throws {
    let header = utf16("person_id,function\n", big: false)
    let dialect = Dialect(encoding: .utf16)
    let lone = header + [0x70, 0, 0x00, 0xD8] + utf16(",staff\np2,staff\n", big: false)
    #expect(try OneFile(.people, lone, dialect: dialect).rejects == ["2 person_id bad-encoding"])
    let low = header + [0x70, 0, 0x00, 0xDC] + utf16(",staff\np2,staff\n", big: false)
    #expect(try OneFile(.people, low, dialect: dialect).rejects == ["2 person_id bad-encoding"])
    let cut = header + utf16("p1,staff", big: false) + [0x61]
    #expect(try OneFile(.people, cut, dialect: dialect).rejects == ["2 function bad-encoding"])
    let high = header + utf16("p1,staff", big: false) + [0x00, 0xD8]
    #expect(try OneFile(.people, high, dialect: dialect).rejects == ["2 function bad-encoding"])
  }

  @Test("Windows-1252 has 251 letters, and five bytes without one")
  func windows1252() throws {
    let dialect = Dialect(encoding: .windows1252)
    let header = Array("coalition_id,name,started_on\n".utf8)
    let file = try OneFile(
      .coalitions, header + Array("c1,Zo".utf8) + [0xEB, 0x80, 0x84, 0x94, 0x9F] + Array(",2024-01-01\n".utf8),
      dialect: dialect)
    #expect(file.rows == ["c1,Zoë€„”Ÿ,2024-01-01,,,,"])
    for byte in [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8] {
      let bad = try OneFile(
        .coalitions, header + Array("c1,a".utf8) + [byte] + Array("b,2024-01-01\n".utf8), dialect: dialect)
      #expect(bad.rejects == ["2 name bad-encoding"])
    }
  }

  @Test("Latin-1 has no letters where Windows-1252 has its quotes")
  func latin1() throws {
    let dialect = Dialect(encoding: .latin1)
    let header = Array("person_id,function\n".utf8)
    #expect(try OneFile(.people, header + [0xEB] + Array(",staff\n".utf8), dialect: dialect).rows == ["ë,,staff,"])
    #expect(
      try OneFile(.people, header + [0x93] + Array(",staff\n".utf8), dialect: dialect).rejects == [
        "2 person_id bad-encoding"
      ])
  }

  @Test("a mark that speaks for another encoding refuses the file")
  func otherMark() throws {
    let utf8 = Array("\u{FEFF}\(text)".utf8)
    let wide = utf16("\u{FEFF}" + text, big: false)
    for (bytes, encoding, name) in [
      (utf8, Dialect.Encoding.windows1252, "UTF-8"), (utf8, .utf16, "UTF-8"), (wide, .utf8, "UTF-16"),
      (wide, .windows1252, "UTF-16"),
      (wide, .utf16BigEndian, "UTF-16"),
    ] {
      let file = try OneFile(.coalitions, bytes, dialect: Dialect(encoding: encoding))
      #expect(file.refusals == ["1 header-not-text \(name)"])
    }
  }

  @Test("dates with the day first, and decimal commas; the record is kept in canonical form")
  func dutch() throws {
    let dialect = Dialect(delimiter: .semicolon, dateForm: .dayFirst, decimalComma: true)
    let header = "meeting_id;held_on;coalition_id;format;status;hours\n"
    let file = try OneFile(
      .meetings,
      header
        + "m1;31-12-2024;c1;session;held;1,5\nm2;2024-12-31;c1;session;held;1,5\nm3;01-02-2024;c1;session;held;1.5\nm4;01-02-2024;c1;session;hold;2,50\n",
      dialect: dialect)
    #expect(file.rows == ["m1,2024-12-31,c1,session,held,,1.5,,"])
    #expect(file.rejects == ["3 held_on bad-date", "4 hours bad-number", "5 status bad-value"])
    #expect(
      file.file.rejections.map { String(decoding: $0.record, as: UTF8.self) } == [
        "m2,2024-12-31,c1,session,held,,1.5,,", "m3,2024-02-01,c1,session,held,,1.5,,",
        "m4,2024-02-01,c1,session,hold,,2.50,,",
      ])
    #expect(file.file.rejections.map(\.value) == ["2024-12-31", "1.5", "hold"])
  }

  @Test("lines before the header are no rows, but count as lines")
  func preamble() throws {
    let file = try OneFile(.people, "Title, \"x\n\nperson_id,function\np1,staff\n", dialect: Dialect(preambleRows: 2))
    #expect(file.rows == ["p1,,staff,"])
    #expect(file.file.table.lines == [4])
    #expect(try OneFile(.people, "Title", dialect: Dialect(preambleRows: 3)).refusals == ["1 empty-file "])
  }

  @Test("a backslash as escape, and no quotes at all")
  func escapes() throws {
    let backslash = Dialect(escape: UInt8(ascii: "\\"))
    let file = try OneFile(.people, "person_id,function\n\"a \\\"b\\\" \\\\ \\c, \",staff\n", dialect: backslash)
    #expect(file.file.table.text(0, 0, pools: file.pools) == "a \"b\" \\ \\c,")
    let plain = try OneFile(.people, "person_id,function\n\"a\" b,staff\n", dialect: Dialect(quote: nil))
    #expect(plain.file.table.text(0, 0, pools: plain.pools) == "\"a\" b")
  }

  @Test(
    "encodings go by the names that programs give them",
    arguments: [
      ("UTF-8", Dialect.Encoding.utf8), ("utf-8-sig", .utf8), ("UTF-16", .utf16), ("utf-16-le", .utf16LittleEndian),
      ("cp1252", .windows1252), ("Windows-1252", .windows1252), ("latin-1", .latin1), ("ISO-8859-1", .latin1),
    ])
  func names(name: String, encoding: Dialect.Encoding) { #expect(Dialect.Encoding(name: name) == encoding) }

  @Test("an encoding that is not known is none", arguments: ["mac_roman", "utf-7", "", "utf"])
  func noName(name: String) { #expect(Dialect.Encoding(name: name) == nil) }

  private func utf16(_ text: String, big: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return big ? [high, low] : [low, high]
    }
  }
}
