package import Foundation

/// Programs with which people look at reports; checks that need one run where it is found, and must run in CI.
package struct Tool {
  /// Absolute path; nil when none of the names is on the path.
  package let path: String?

  package static let browser = Tool(["chromium-headless-shell", "chromium"])
  package static let office = Tool(["soffice", "libreoffice"])
  /// What judges units of systemd.
  package static let systemdAnalyze = Tool(["systemd-analyze"])
  /// The Python with axe's rules, as `.ci/install --checks` puts it into the build folder.
  package static let axe = Tool(root.appending(path: ".build/look/bin/axe-ready").path)

  /// Shells whose completions are tried, and what reads manual pages.
  package static let bash = Tool(["bash"])
  package static let zsh = Tool(["zsh"])
  package static let fish = Tool(["fish"])
  package static let mandoc = Tool(["mandoc"])
  /// Gives a program a terminal.
  package static let script = Tool(["script"])

  /// The checkout's root.
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private init(_ names: [String]) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    path = names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private init(_ file: String) { path = FileManager.default.isExecutableFile(atPath: file) ? file : nil }

  /// False only where the tool is missing and nobody insists on it.
  package var isExpected: Bool { path != nil || ProcessInfo.processInfo.environment["RINGWERK_REQUIRE_TOOLS"] == "1" }

  /// Runs the tool and answers its exit status.
  package static func run(
    _ path: String, _ words: [String], output: URL? = nil, messages: URL? = nil
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = words
    if let output { _ = FileManager.default.createFile(atPath: output.path, contents: nil) }
    process.standardOutput = try output.map(FileHandle.init(forWritingTo:)) ?? FileHandle.nullDevice
    process.standardError = try messages.map(FileHandle.init(forWritingTo:)) ?? FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Opens a workbook in LibreOffice, lets it compute every formula anew, and saves it as a workbook in the folder.
  package static func recalculate(_ book: String, with office: String, into folder: String) throws -> Int32 {
    let user = folder + "/profile/user"
    try FileManager.default.createDirectory(atPath: user, withIntermediateDirectories: true)
    try Data(alwaysRecalculate.utf8).write(to: URL(filePath: user + "/registrymodifications.xcu"))
    return try run(
      office,
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "xlsx", "--outdir",
        folder + "/recalculated", book,
      ])
  }

  /// Without it, values that stand in the file are taken on trust.
  private static let alwaysRecalculate = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">\
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
    """
}
