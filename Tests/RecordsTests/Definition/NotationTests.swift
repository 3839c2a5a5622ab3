import Records
import Testing

struct NotationTests {
  private func mistake(in text: String) -> String? {
    do {
      _ = try Notation(parsing: text, file: "p.json")
      return nil
    } catch {
      return error.description
    }
  }

  @Test("comments, trailing commas and a byte order mark are read over")
  func comments() throws {
    let text = "\u{FEFF}{ // one\n \"a\": [1, 2.5, /* two */ true, null,],\n}"
    let list = try Notation(parsing: text, file: "p.json").fields(["a"]).need("a").list()
    #expect(list.count == 4)
    #expect(try list[0].whole() == 1)
    #expect(try list[1].number() == 2.5)
    #expect(try list[2].flag())
  }

  @Test("escapes mean what JSON says, also a pair of them")
  func escapes() throws {
    let text = #""\"\\\/\n\té\ud83d\ude00""#
    #expect(try Notation(parsing: text, file: "p.json").text() == "\"\\/\n\té😀")
  }

  @Test(
    "a mistake is told with its line and column",
    arguments: [
      ("{\n  \"a\" 1\n}", "p.json:2:7: expected : after the key \"a\""),
      ("{\"a\": 1,\n \"a\": 2}", "p.json:2:2: the key \"a\" stands here twice; keep one"),
      ("[1 2]", "p.json:1:4: expected , or ]"),
      ("{\"é\": ?}", "p.json:1:7: expected a value here"),
      ("\"open\n\"", "p.json:1:1: this text is never closed; end it with a quote on the same line"),
      ("/* x", "p.json:1:1: this comment is never closed; end it with */"),
      ("1 2", "p.json:1:3: nothing may follow the end of the definition"),
      ("", "p.json:1:1: the file ends where a value should stand"),
      (#""\ud83d""#, "p.json:1:3: a backslash must be followed by one of \" \\ / b f n r t u"),
      ("1.2.3", "p.json:1:1: \"1.2.3\" is no number"),
    ])
  func mistakes(text: String, sentence: String) {
    #expect(mistake(in: text) == sentence)
  }

  @Test("groups deeper than 64 are refused instead of exhausting the stack")
  func depth() {
    #expect(
      mistake(in: String(repeating: "[", count: 64) + "1" + String(repeating: "]", count: 64))?.contains("too deep")
        == true)
    #expect(mistake(in: String(repeating: "[", count: 63) + "1" + String(repeating: "]", count: 63)) == nil)
  }

  @Test("an unknown key names the nearest valid one, or all of them")
  func unknownKeys() throws {
    let group = try Notation(parsing: "{\n \"tolerence\": 1}", file: "p.json")
    #expect(
      throws: DefinitionError(
        file: "p.json", line: 2, column: 2,
        sentence: "the key \"tolerence\" is not known; did you mean \"tolerance\"?")
    ) { try group.fields(["tolerance", "mode"]) }
    #expect(
      throws: DefinitionError(
        file: "p.json", line: 2, column: 2,
        sentence: "the key \"tolerence\" is not known; write one of: mode, stages")
    ) { try group.fields(["mode", "stages"]) }
  }

  @Test("a value of another kind says what was expected and what was found")
  func kinds() throws {
    let value = try Notation(parsing: "[1.5]", file: "p.json")
    #expect(throws: value.mistake("expected a group { }, found a list")) { try value.members() }
    let number = try value.list()[0]
    #expect(throws: number.mistake("expected a whole number, found a number")) { try number.whole() }
    #expect(throws: number.mistake("expected a text in quotes, found a number")) { try number.text() }
  }

  @Test("the nearest word is at most a third of the longer word's length away")
  func nearest() {
    #expect(nearestWord(to: "inset", among: ["insert", "delete"]) == "insert")
    #expect(nearestWord(to: "kern", among: ["core", "active"]) == nil)
    #expect(nearestWord(to: "rnu", among: ["run"]) == "run")
    #expect(nearestWord(to: "abcd", among: ["abxy"]) == nil)
  }
}
