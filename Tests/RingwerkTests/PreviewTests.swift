import Foundation
import Testing

struct PreviewTests {
  private func preview(_ words: [String]) throws -> (status: Int32, object: [String: Any]) {
    let shown = try Program.run(["preview"] + words + ["--json"])
    let object = try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
    return (shown.status, try #require(object as? [String: Any]))
  }

  @Test("a file's cells are shown as they are, with how its bytes were taken")
  func cells() throws {
    let (status, shown) = try preview(["fixtures/davis-1941/records/coalitions.csv"])
    #expect(status == 0)
    let rows = try #require(shown["rows"] as? [[String]])
    #expect(rows.count == 4)
    #expect(rows[1] == ["clique1", "Clique of Evelyn", "1930-02-23", "1930-11-21"])
    #expect(shown["error"] is NSNull)
    #expect(shown["encoding"] as? String == "utf-8")
    #expect(shown["detected"] as? Bool == true)
  }

  @Test("a dialect file is believed")
  func dialect() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, dialect) = (folder.appending(path: "a.csv"), folder.appending(path: "d.json"))
    try Data([0x61, 0x3B, 0x62, 0x0A, 0xE9, 0x3B, 0x32, 0x0A]).write(to: file)
    try Data(#"{"delimiter": ";", "quote": "\"", "encoding": "cp1252", "n_cols": 2}"#.utf8).write(to: dialect)
    let (status, shown) = try preview([file.path, "--dialect", dialect.path])
    #expect(status == 0)
    #expect(shown["rows"] as? [[String]] == [["a", "b"], ["é", "2"]])
    #expect(shown["detected"] as? Bool == false)
  }

  @Test("a line that is not whole is named, and the next one is read")
  func badLine() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.csv")
    try Data("a,b\n1,2\n3\n4,5\n".utf8).write(to: file)
    let (status, shown) = try preview([file.path])
    #expect(status == 2)
    #expect(shown["bad_lines"] as? [Int] == [3])
    #expect((shown["rows"] as? [[String]])?.last == ["4", "5"])
  }

  @Test("a dialect that has a mistake ends with 78 and its place")
  func mistake() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let dialect = folder.appending(path: "d.json")
    try Data("{\"delimitre\": \";\"}".utf8).write(to: dialect)
    let told = try Program.run(["preview", "fixtures/davis-1941/records/people.csv", "--dialect", dialect.path])
    #expect(told.status == 78)
    #expect(told.messages.contains("d.json:1:2: the key \"delimitre\" is not known; did you mean \"delimiter\"?"))
  }

  @Test("control characters never reach a terminal")
  func control() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.csv")
    try Data("a,b\n\u{1B}]0;x\u{7},\u{9B}31m\n".utf8).write(to: file)
    let shown = try Program.run(["preview", file.path, "--language", "nl"])
    #expect(shown.messages.hasPrefix("gelezen als UTF-8, komma (gevonden; noem de vorm in de pijplijn)\n"))
    #expect(
      shown.output.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 32 && !(127..<160).contains($0.value)) })
  }
}
