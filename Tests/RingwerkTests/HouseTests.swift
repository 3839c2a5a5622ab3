import Foundation
import Testing

/// The table of permitted imports (README, The house): who may see whom.
struct HouseTests {
  private static let permitted: [String: Set<String>] = [
    "Records": ["FoundationEssentials", "Glibc"],
    "Ledger": ["Records", "CSQLite", "FoundationEssentials", "Glibc"],
    "Metrics": ["Records", "Glibc"],
    "Reports": ["Records", "Metrics", "CXLSXWriter", "CMinizip", "FoundationEssentials", "Glibc"],
    "Pipeline": [
      "Records", "Ledger", "Metrics", "Reports", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization",
    ],
    "ringwerk": ["Pipeline", "Records", "Reports", "FoundationEssentials", "Glibc"],
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func imports(of target: String) throws -> [(file: String, module: String)] {
    let folder = HouseTests.root.appending(path: "Sources/\(target)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    return try files.sorted().flatMap { file in
      try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").filter { !["package", "internal", "private", "public"].contains($0) }
        return words.first == "import" ? (file, String(words.last ?? "")) : nil
      }
    }
  }

  @Test("each module imports only what the house permits", arguments: permitted.keys.sorted())
  func importTable(target: String) throws {
    let found = try imports(of: target)
    let allowed = try #require(HouseTests.permitted[target])
    for (file, module) in found {
      #expect(allowed.contains(module), "\(target)/\(file) imports \(module)")
    }
  }

  @Test("each C library is imported in one file", arguments: ["CXLSXWriter", "CMinizip"])
  func oneDoor(module: String) throws {
    let files = try HouseTests.permitted.keys.flatMap { target in
      try imports(of: target).filter { $0.module == module }.map { "\(target)/\($0.file)" }
    }
    #expect(files.count == 1, "\(files)")
  }

  @Test("the top level holds what was agreed and nothing else")
  func topLevel() throws {
    let agreed: Set = [
      "Package.swift", "README.md", "LICENSE", ".gitignore", ".ci", "Sources", "Tests", "pipelines", "reports",
      "fixtures",
    ]
    let local: Set = [".git", ".build", "data", "output", "Package.resolved", ".swiftpm"]
    let found = try FileManager.default.contentsOfDirectory(atPath: HouseTests.root.path)
    #expect(Set(found).subtracting(local).filter { !$0.hasPrefix(".build") } == agreed)
  }
}
