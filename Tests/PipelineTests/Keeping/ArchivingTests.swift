import Foundation
import Ledger
import Pipeline
import Records
import Testing

@Suite("A delivery that changes while it is taken")
struct ArchivingTests {
  /// Changes a file when the archive has begun to keep the one before it.
  private final class Meddler: Sendable {
    init(_ project: KeptProject, _ change: @escaping @Sendable () -> Void) {
      let sign = project.folder.appending(path: "data/archive/.being-written").path
      Thread.detachNewThread {
        for _ in 0..<30_000 {
          if FileManager.default.fileExists(atPath: sign) { return change() }
          usleep(200)
        }
      }
    }
  }

  /// So many people that keeping them takes a while.
  private func project() throws -> (KeptProject, URL) {
    let project = try KeptProject()
    let people = (0..<20_000).map { "p\($0),,teacher\n" }.joined()
    try project.deliver(
      "2026-01-10",
      [
        "people.csv": "person_id,institution_id,function\n\(people)",
        "coalitions.csv": "coalition_id,name,started_on\ndata,Data,2025-01-01\n",
        "meetings.csv": "meeting_id,held_on,coalition_id,format,status,hours\nm1,2025-03-01,data,session,held,2\n",
        "attendance.csv": "meeting_id,person_id,status\nm1,p1,present\n",
      ])
    return (project, project.deliveries.appending(path: "2026-01-10/attendance.csv"))
  }

  @Test(
    "after it was read is refused, nothing of it is kept, and is taken when it no longer changes",
    arguments: [true, false])
  func changed(isGone: Bool) throws {
    let (project, attendance) = try project()
    let meddler = Meddler(project) {
      if isGone { unlink(attendance.path) } else { try? Data("meeting_id,person_id,".utf8).write(to: attendance) }
    }
    #expect {
      try project.run()
    } throws: { error in
      let error = error as? RunError
      return error?.code == .deliveryRefused && error?.sentence.contains("attendance.csv changed while") == true
    }
    _ = meddler
    let archive = project.folder.appending(path: "data/archive")
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.appending(path: "files").path) == [])
    #expect(try Ledger(at: project.ledgerPath).runs().map(\.end) == [.refused])
    #expect(try project.broken() == [])
    try Data("meeting_id,person_id,status\nm1,p2,present\n".utf8).write(to: attendance)
    #expect(try project.run().accounts.allSatisfy(\.taken))
    #expect(try project.broken() == [])
  }
}
