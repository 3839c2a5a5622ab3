import Foundation
import Testing

/// A project of one's own: whole or not at all, and green at once.
struct InitTests {
  private let files = FileManager.default

  private func scratch(_ body: (URL) throws -> Void) throws {
    let folder = try Program.scratch()
    defer { try? files.removeItem(at: folder) }
    try body(folder)
  }

  private func names(_ folder: URL) throws -> [String] { try files.contentsOfDirectory(atPath: folder.path).sorted() }

  private static let parts = [
    ".gitignore", "README.md", "deliveries", "identities.csv", "pipelines", "reports",
  ]

  @Test("a new project runs all its pipelines green, within itself")
  func green() throws {
    try scratch { folder in
      let told = try Program.run(["init", "own"], in: folder)
      #expect(told.status == 0 && told.messages.isEmpty)
      #expect(told.output.hasSuffix("Next      ringwerk --project own run\n"))
      let own = folder.appending(path: "own")
      #expect(try names(own) == InitTests.parts)
      let pipelines = try names(own.appending(path: "pipelines")).filter { $0.hasSuffix(".json") }
      #expect(!pipelines.isEmpty)
      for pipeline in pipelines {
        let run = try Program.run(["--project", "own", "run", String(pipeline.dropLast(5)), "--quiet"], in: folder)
        #expect(run.status == 0, "\(pipeline): \(run.messages)")
        #expect(run.output.isEmpty && run.messages.isEmpty)
      }
      #expect(files.fileExists(atPath: own.appending(path: "output/index.html").path))
      #expect(try names(folder) == ["own"])
    }
  }

  @Test("nothing in a new project leads back to where it came from")
  func ownOnly() throws {
    try scratch { folder in
      #expect(try Program.run(["init", "own"], in: folder).status == 0)
      let pipelines = folder.appending(path: "own/pipelines")
      for name in try names(pipelines) where name.hasSuffix(".json") {
        let text = try String(contentsOf: pipelines.appending(path: name), encoding: .utf8)
        #expect(
          text.contains("\"deliveries\"") && !text.contains("fixtures") && !text.contains("comes with the program"))
      }
    }
  }

  @Test("an empty folder is filled, also the one in which one is")
  func emptyFolder() throws {
    try scratch { folder in
      let told = try Program.run(["init", "."], in: folder)
      #expect(told.status == 0 && told.output.hasSuffix("Next      ringwerk run\n"))
      #expect(try names(folder) == InitTests.parts)
    }
  }

  @Test("a folder that holds something is refused with a sentence, and so is a file; both stay as they are")
  func refused() throws {
    try scratch { folder in
      try Data("x".utf8).write(to: folder.appending(path: "mine"))
      for words in [["init", "."], ["init", "mine"]] {
        let told = try Program.run(words, in: folder)
        #expect(told.status == 64 && told.output.isEmpty)
        #expect(told.messages.contains("is not empty; name a folder that is"))
      }
      #expect(try names(folder) == ["mine"])
    }
  }

  @Test("where nothing can be written it ends with 74 and leaves nothing")
  func notWritable() throws {
    let told = try Program.run(["init", "/proc/own"])
    #expect(told.status == 74)
    #expect(told.messages.contains("/proc/own"))
  }

  @Test("killed at any moment, the second call makes the same project", arguments: [false, true])
  func killed(isThere: Bool) throws {
    try scratch { folder in
      #expect(try Program.run(["init", "whole"], in: folder).status == 0)
      let whole = try files.subpathsOfDirectory(atPath: folder.appending(path: "whole").path).sorted()
      for attempt in 0..<12 {
        let own = folder.appending(path: "own")
        if isThere { try files.createDirectory(at: own, withIntermediateDirectories: false) }
        let process = Process()
        process.executableURL = Program.folder.appending(path: "ringwerk")
        process.arguments = ["init", "own"]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32(attempt) * 20_000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        // Killed before the end, it is no project yet; the next call is then neither refused nor different.
        if process.terminationStatus != 0 {
          let again = try Program.run(["init", "own"], in: folder)
          let isWhole = files.fileExists(atPath: own.appending(path: "pipelines").path)
          #expect(again.status == 0 || isWhole, "\(attempt): \(again.messages)")
        }
        #expect(try files.subpathsOfDirectory(atPath: own.path).sorted() == whole, "\(attempt)")
        try files.removeItem(at: own)
        #expect(try names(folder) == ["whole"])
      }
    }
  }
}
