import Foundation

/// The built program, run as a person or cron would run it.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  /// The checkout's root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Where the built program lies: beside the test bundle.
  static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  /// Another program with the built one on its path, and its standard output.
  static func ask(_ tool: String, _ words: [String], in folder: URL = root, environment: [String: String] = [:]) throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = words
    process.currentDirectoryURL = folder
    let own = ProcessInfo.processInfo.environment
    process.environment = own.merging(environment) { $1 }.merging(
      ["PATH": Program.folder.path + ":" + (own["PATH"] ?? "")]
    ) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
  }

  /// The names of all commands, as `ringwerk help` lists them.
  static func commands() throws -> [String] {
    let list = try run(["help"]).output.components(separatedBy: "Commands:\n")[1].components(separatedBy: "\n\n")[0]
    return list.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// Runs `ringwerk` with the words.
  static func run(
    _ words: [String], in folder: URL = root, environment: [String: String] = [:], output elsewhere: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Program.folder.appending(path: "ringwerk")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let folder = try scratch()
    let (output, messages) = (folder.appending(path: "output"), folder.appending(path: "messages"))
    for file in [output, messages] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: elsewhere ?? output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: folder) }
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }

  /// Runs `ringwerk` with the words and kills it after some seconds, if it still runs.
  static func kill(_ words: [String], after seconds: Double) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "ringwerk")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// A new empty folder of its own.
  static func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ringwerk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
