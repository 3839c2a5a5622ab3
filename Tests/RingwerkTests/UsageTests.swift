import Foundation
import Testing

/// Words that are not understood: 64, a sentence on standard error, and nothing made anywhere.
struct UsageTests {
  @Test(
    "a command line that is not understood ends with 64 and a sentence that names the word",
    arguments: [
      (["run", "-v"], "\"-v\""), (["--foo"], "\"--foo\""), (["--quite", "run"], "did you mean \"--quiet\""),
      (["--quiet"], "name a command"), (["run", "--data", "--json"], "--data needs a value"),
      (["--project", "/nowhere", "run"], "/nowhere"),
      (["--project", "fixtures", "figures", "x", "--year", "2025"], "fixtures"),
    ])
  func notUnderstood(words: [String], named: String) throws {
    let told = try Program.run(words)
    #expect(told.status == 64)
    #expect(told.output.isEmpty)
    #expect(told.messages.contains(named), "\(told.messages)")
  }

  @Test("a folder that is not there is told in a sentence, and nothing is made for it", arguments: ["run", "check"])
  func noFolder(command: String) throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "pipelines"), to: folder.appending(path: "pipelines"))
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "reports"), to: folder.appending(path: "reports"))
    let words = command == "run" ? ["run", "--data", "nowhere"] : ["check", "nowhere"]
    let told = try Program.run(words, in: folder)
    #expect(told.status == 65)
    #expect(told.messages.contains("There is no folder"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "data").path))
  }

  @Test("results that cannot be written end with 74")
  func fullOutput() throws {
    let told = try Program.run(
      ["figures", "fixtures/cases/01-ring-edges", "--year", "2025"], output: URL(filePath: "/dev/full"))
    #expect(told.status == 74)
    #expect(told.messages.contains("No space left"))
  }
}
