package import Foundation

/// A project of a test's own, gone with it: the shipped reports and one pipeline, with a few of those reports.
package final class ScratchProject {
  package let folder: URL

  /// - Parameters:
  ///   - root: the checkout.
  ///   - reports: the fewer, the faster the runs.
  ///   - records: below the checkout.
  package init(
    root: URL, pipeline: String = "yearly-evaluation", reports: [String],
    records: String = "fixtures/sample-network/records"
  ) throws {
    let files = FileManager.default
    folder = files.temporaryDirectory.appending(path: "ringwerk-\(UUID().uuidString)")
    try files.createDirectory(at: folder.appending(path: "pipelines"), withIntermediateDirectories: true)
    try files.createSymbolicLink(
      at: folder.appending(path: "reports"), withDestinationURL: root.appending(path: "reports"))
    let text = """
      { "sentence": "A test.", "period": { "year": "last-complete" },
        "deliveries": [{ "folder": "\(root.appending(path: records).path)" }], "reports": \(reports) }
      """
    try Data(text.utf8).write(to: folder.appending(path: "pipelines/\(pipeline).json"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
