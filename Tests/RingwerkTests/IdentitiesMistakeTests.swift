import Foundation
import Testing

/// A mistake in the list of who is who ends with 78 and its line, and says nobody's address.
struct IdentitiesMistakeTests {
  @Test(
    "a mistake in identities.csv is told with its line, before anything is taken",
    arguments: [
      ("adress,person_id\n", 1), ("address,person_id\nj.jansen@voorbeeld.invalid\n", 2), ("", 1),
      ("address,person_id\nj.jansen@voorbeeld.invalid,P1\nj.jansen@voorbeeld.invalid,P2\n", 3),
      ("address,person_id\n,P1\n", 2),
    ])
  func told(list: String, line: Int) throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = FileManager.default
    try files.copyItem(at: Program.root.appending(path: "pipelines"), to: folder.appending(path: "pipelines"))
    try files.createDirectory(at: folder.appending(path: "in/teams"), withIntermediateDirectories: true)
    try Data(list.utf8).write(to: folder.appending(path: "identities.csv"))
    let told = try Program.run(["check", "in"], in: folder)
    #expect(told.status == 78 && told.output.isEmpty)
    #expect(told.messages.contains("identities.csv:\(line):1: "), "\(told.messages)")
    #expect(!told.messages.contains("jansen"))
  }
}
