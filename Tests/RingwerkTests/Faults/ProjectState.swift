import Foundation
import Ledger

/// What a project is in the end, whatever happened on the way there.
struct ProjectState {
  var digest = ""
  /// Report, period, number and the manifest's digest.
  var editions: [String] = []
  /// By path what a file holds and where a link leads; of the ledger's files only that they are there.
  var tree: [String: Data] = [:]
  /// What lies in the temporary folder.
  var temporary: [String] = []
  /// How many runs have no end.
  var brokenOff = 0

  init() {}

  init(of project: URL, temporary folder: URL) throws {
    do {
      let ledger = try Ledger(at: project.appending(path: "data/ledger.sqlite").path)
      digest = "\(try ledger.digest())"
      editions = try ledger.editions().map { "\($0.report) \($0.period) \($0.number) \($0.manifest)" }.sorted()
      brokenOff = try ledger.runs().count { $0.end == nil }
    }
    tree = try ProjectState.tree(of: project).filter { !$0.key.hasPrefix("reports") }
    for name in tree.keys where name.hasPrefix("data/ledger.sqlite") { tree[name] = Data() }
    temporary = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Every file, folder and link below a folder; empty where there is no folder.
  static func tree(of folder: URL) throws -> [String: Data] {
    var tree: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? [] {
      let path = folder.appending(path: name).path
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
        tree[name] = Data("-> \(target)".utf8)
      } else {
        tree[name] = FileManager.default.contents(atPath: path) ?? Data()
      }
    }
    return tree
  }

  func differences(from other: ProjectState) -> [String] {
    var told: [String] = []
    if digest != other.digest { told.append("another digest") }
    if editions != other.editions { told.append("editions \(editions), not \(other.editions)") }
    if brokenOff > 0 { told.append("\(brokenOff) runs have no end") }
    if temporary != other.temporary { told.append("left in the temporary folder: \(temporary)") }
    let names = Set(tree.keys).union(other.tree.keys).sorted()
    return told
      + names.compactMap { name in
        switch (tree[name], other.tree[name]) {
        case (nil, _): "\(name) is not there"
        case (_, nil): "\(name) is there"
        case (let own, let expected): own == expected ? nil : "\(name) is another"
        }
      }
  }
}
