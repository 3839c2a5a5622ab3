import Foundation
import Ledger
import Pipeline
import Records
import Testing

@Suite("A delivery that changes while it is taken")
struct ArchivingTests {
  @Test("after it was read is refused, nothing of it is kept, and is taken when it no longer changes")
  func changed() throws {
    let project = try KeptProject()
    try project.deliverNetwork()
    let attendance = project.deliveries.appending(path: "2026-01-10/attendance.csv")
    let text = try Data(contentsOf: attendance)
    for change in ["gone", "longer", "shorter"] {
      func meddle(_ doing: String) {
        guard doing.hasPrefix("keeping 2026-01-10") else { return }
        try? FileManager.default.removeItem(at: attendance)
        switch change {
        case "gone": break
        case "longer": try? (text + Data("m1,p3,present\n".utf8)).write(to: attendance)
        default: try? text.prefix(40).write(to: attendance)
        }
      }
      let run = Run(try project.order(), now: { 0 }, progress: meddle)
      #expect {
        _ = try run.perform()
      } throws: { error in
        let error = error as? RunError
        return error?.code == .deliveryRefused && error?.sentence.contains("attendance.csv changed while") == true
      }
      let archive = project.folder.appending(path: "data/archive")
      #expect(try FileManager.default.contentsOfDirectory(atPath: archive.path).sorted() == ["deliveries", "files"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: archive.appending(path: "files").path) == [])
      #expect(try Ledger(at: project.ledgerPath).deliveries().filter(\.taken).isEmpty)
      try? FileManager.default.removeItem(at: attendance)
      try text.write(to: attendance)
    }
    #expect(try Set(Ledger(at: project.ledgerPath).runs().map(\.end)) == [.refused])
    #expect(try project.run().accounts.allSatisfy(\.taken))
    #expect(try project.broken() == [])
  }

  @Test("what is kept of a ledger that somebody took away stays, and rebuild makes the ledger of it")
  func orphaned() throws {
    let project = try KeptProject()
    try project.deliverNetwork()
    try project.run()
    let (digest, archive) = (try project.digest(), project.folder.appending(path: "data/archive/deliveries"))
    for ending in ["", "-mark", "-lock"] { try FileManager.default.removeItem(atPath: project.ledgerPath + ending) }
    try FileManager.default.removeItem(at: project.deliveries.appending(path: "2026-01-10"))
    #expect {
      try project.run()
    } throws: { error in
      (error as? RunError)?.sentence.contains("run `ringwerk rebuild`") == true
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.path).count == 2)
    _ = try Rebuild(try project.order()).perform()
    #expect(try project.digest() == digest)
    try project.run()
    #expect(try project.broken() == [])
  }
}
