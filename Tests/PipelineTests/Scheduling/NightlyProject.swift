import Foundation
import Pipeline
import Records

/// A project with a pipeline that takes deliveries in at 04:30 in Amsterdam, gone with the value.
final class NightlyProject {
  let folder: URL
  var project: Project { Project(folder: folder.path) }

  init(_ keys: String = "") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ringwerk-\(UUID().uuidString)")
    try define("nightly", keys)
    try deliver("2026-01-09", people: ["p1"])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func define(_ name: String, _ keys: String = "", schedule: String = "30 4 * * *") throws {
    try write(
      """
      { "sentence": "Takes deliveries in.", "period": { "year": "running" }, "deliveries": [{ "folder": "in" }],
        "reports": [], "schedule": "\(schedule)"\(keys.isEmpty ? "" : ", " + keys) }
      """, to: "pipelines/\(name).json")
  }

  func deliver(_ day: String, people: [String]) throws {
    let rows = people.map { "\($0),,teacher\n" }.joined()
    try write("person_id,institution_id,function\n" + rows, to: "in/\(day)/people.csv")
    for (kind, text) in NightlyProject.required { try write(text, to: "in/\(day)/\(kind).csv") }
  }

  /// Without these nothing is taken.
  private static let required = [
    "coalitions": "coalition_id,name,started_on\ndata,Data,2025-01-01\n",
    "meetings": "meeting_id,held_on,coalition_id,format,status,hours\nm1,2025-03-01,data,session,held,2\n",
    "attendance": "meeting_id,person_id,status\nm1,p1,present\n",
  ]

  /// Seconds since 1970 of a minute like `2026-01-10T12:00Z`.
  static func seconds(_ text: String) -> Int { Minute(text)?.seconds ?? 0 }

  /// Patient: programs that tests start at the same time hold what is open here for a moment.
  @discardableResult
  func tick(_ now: String, patience: Int = 5000) throws -> TickOutcome {
    let seconds = NightlyProject.seconds(now)
    return try Tick(project, seconds: seconds, version: "0", clock: { seconds + 5 }, patience: patience).perform()
  }

  func status(_ now: String) throws -> Status { try Status(project, now: NightlyProject.seconds(now)) }

  func book() throws -> DueBook { try DueBook.read(project) }
}
