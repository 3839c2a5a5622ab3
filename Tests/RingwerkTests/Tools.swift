import Foundation

/// Programs with which people look at reports; checks that need one run where it is found, and must run in CI.
struct Tool {
  /// Absolute path; nil when none of the names is on the path.
  let path: String?

  static let browser = Tool(["chromium-headless-shell", "chromium"])
  static let office = Tool(["soffice", "libreoffice"])
  /// The Python with axe's rules, as `.ci/install --checks` puts it into the build folder.
  static let axe = Tool(Program.root.appending(path: ".build/look/bin/axe-ready").path)

  private init(_ names: [String]) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    path = names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private init(_ file: String) { path = FileManager.default.isExecutableFile(atPath: file) ? file : nil }

  /// False only where the tool is missing and nobody insists on it.
  var isExpected: Bool { path != nil || ProcessInfo.processInfo.environment["RINGWERK_REQUIRE_TOOLS"] == "1" }

  /// Runs the tool and answers its exit status.
  static func run(_ path: String, _ words: [String], output: URL? = nil) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = words
    if let output { _ = FileManager.default.createFile(atPath: output.path, contents: nil) }
    process.standardOutput = try output.map(FileHandle.init(forWritingTo:)) ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
