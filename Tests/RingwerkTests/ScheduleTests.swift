import Foundation
import Testing

/// The commands with which a project runs of its own accord, by the machine's own clock.
struct ScheduleTests {
  /// A project that takes deliveries in at a minute of every hour, and whose last tick was two days ago.
  private final class Room {
    let folder: URL
    /// Half an hour away from now, so that whatever an hour and a bit brings, it comes once.
    let minute = (Calendar(identifier: .gregorian).component(.minute, from: Date()) + 30) % 60
    init(tolerance: String = "0.05") throws {
      folder = try Program.scratch()
      try write(
        """
        { "sentence": "Takes deliveries in.", "period": { "year": "running" }, "deliveries": [{ "folder": "in" }],
          "reports": [], "schedule": "\(minute) * * * *", "tolerance": \(tolerance) }
        """, to: "pipelines/hourly.json")
      let records = [
        "people": "person_id,institution_id,function\np1,,teacher\n",
        "coalitions": "coalition_id,name,started_on\ndata,Data,2025-01-01\n",
        "meetings": "meeting_id,held_on,coalition_id,format,status,hours\nm1,2025-03-01,data,session,held,2\n",
        "attendance": "meeting_id,person_id,status\nm1,p1,present\n",
      ]
      // Delivered just now, so that it is not old.
      for (kind, text) in records { try write(text, to: "in/\(kind).csv") }
    }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to path: String) throws {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    /// As if ticks had come until so many seconds ago, or in the future.
    func ticked(ago seconds: Double) throws {
      let minute = Date(timeIntervalSinceNow: -seconds).formatted(.iso8601).dropLast(4) + "Z"
      try write(
        """
        { "last_tick": "\(minute)", "pipelines": { "hourly": { "from": "\(minute)", "until": "\(minute)" } } }
        """, to: "data/schedule.json")
    }

    func run(_ words: String...) throws -> Program.Outcome {
      try Program.run(["--project", folder.path] + words, in: FileManager.default.temporaryDirectory)
    }
  }

  @Test("a quiet tick that does its work says nothing; the second finds nothing to do")
  func quiet() throws {
    let room = try Room()
    #expect(try room.run("tick", "--quiet").messages == "")
    try room.ticked(ago: 3700)
    let told = try room.run("tick", "--quiet")
    #expect(told.status == 0 && told.output == "" && told.messages == "", "\(told)")
    let again = try room.run("tick")
    #expect(again.status == 0 && again.output.hasPrefix("Nothing was due; next comes hourly on "))
    let history = try room.run("history", "--json")
    let items = try JSONSerialization.jsonObject(with: Data(history.output.utf8)) as? [[String: Any]]
    #expect(items?.map { $0["end"] as? String } == ["done"])
    #expect(try room.run("status").output.hasPrefix("All is well.\n"))
  }

  @Test("what was missed is told, and only the newest is run")
  func missed() throws {
    let room = try Room()
    try room.ticked(ago: 2 * 86400)
    let told = try room.run("tick")
    #expect(told.status == 0)
    #expect(told.messages.split(separator: "\n").count { $0.hasPrefix("hourly missed its run of 2") } == 47)
    #expect(told.output.contains("Ran       hourly, due on 2"))
  }

  @Test("the exit status is that of the worst run, and status says what was wrong")
  func worst() throws {
    let room = try Room(tolerance: "0")
    try room.write("person_id,institution_id,function\np1,,teacher\np2,,leraar\n", to: "in/people.csv")
    try room.ticked(ago: 3700)
    let told = try room.run("tick", "--quiet")
    #expect(told.status == 65 && told.output == "" && told.messages.contains("people.csv, line 3"))
    let status = try room.run("status")
    #expect(status.status == 1 && status.output.hasPrefix("Something is wrong: the last run of hourly was refused"))
    #expect(try room.run("status", "--quiet").output.split(separator: "\n").count == 1)
  }

  @Test("twenty times four ticks at once have one effect")
  func atOnce() async throws {
    let room = try Room()
    try room.ticked(ago: 3700)
    let folder = room.folder.path
    for _ in 0..<20 {
      let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
        for _ in 0..<4 {
          group.addTask { try Program.run(["--project", folder, "tick", "--quiet"]).status }
        }
        return try await group.reduce(into: Set<Int32>()) { $0.insert($1) }
      }
      #expect(statuses.isSubset(of: [0, 75]))
    }
    let history = try room.run("history", "--json")
    let items = try JSONSerialization.jsonObject(with: Data(history.output.utf8)) as? [[String: Any]]
    // A new hour may have come meanwhile.
    #expect((1...2).contains(items?.count ?? 0))
  }

  @Test("a tick that is killed at any moment leaves nothing that the next does not mend")
  func killed() throws {
    let room = try Room()
    for kill in 0..<25 {
      try? FileManager.default.removeItem(at: room.folder.appending(path: "data"))
      try room.ticked(ago: 3700)
      try Program.kill(["--project", room.folder.path, "tick", "--quiet"], after: Double(kill) * 0.002)
      let told = try room.run("tick", "--quiet")
      #expect(told.status == 0 && told.messages == "", "killed after \(kill * 2) ms: \(told)")
      let status = try room.run("status")
      #expect(status.status == 0 && status.output.hasPrefix("All is well."), "killed after \(kill * 2) ms: \(status)")
    }
  }

  @Test("a clock that went back ends with 1 and a sentence")
  func clock() throws {
    let room = try Room()
    try room.ticked(ago: -7200)
    let told = try room.run("tick", "--quiet")
    #expect(told.status == 1 && told.messages.contains("put the clock right"))
  }

  @Test("due lists what comes, and a mistake in one definition hides no other")
  func due() throws {
    let room = try Room()
    let list = try room.run("due")
    #expect(list.status == 0 && list.output.split(separator: "\n").count == 4)
    #expect(list.output.contains(":\(room.minute < 10 ? "0" : "")\(room.minute)  Europe/Amsterdam"))
    try room.write("{ \"schedul\": 1 }", to: "pipelines/broken.json")
    let told = try room.run("due", "--json")
    #expect(told.status == 78 && told.messages.contains("pipelines/broken.json:1:3: the key \"schedul\" is not known"))
    let items = try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [[String: Any]]
    #expect(items?.count == 3)
  }

  @Test("the shipped pipelines come of their own accord")
  func shipped() throws {
    let list = try Program.run(["due"]).output
    for name in ["nightly-intake", "monthly-bureau", "yearly-evaluation"] { #expect(list.contains(name)) }
  }

  @Test("schedule says for whom: exactly one of two")
  func schedule() throws {
    let room = try Room()
    let line = try room.run("schedule", "--cron")
    #expect(line.status == 0 && line.output.hasPrefix("*/15 * * * * /"))
    #expect(line.output.contains("/ringwerk --project \(room.folder.path) tick --quiet\n"))
    let units = try room.run("schedule", "--systemd").output
    #expect(units.contains("# /etc/systemd/system/ringwerk.service\n[Unit]\n"))
    #expect(units.contains("\n# /etc/systemd/system/ringwerk.timer\n[Unit]\n"))
    let template = try room.run("schedule", "--systemd", "--template").output
    #expect(template.hasPrefix("# /etc/systemd/system/ringwerk@.service\n[Unit]\n"))
    #expect(
      template.contains("\n# /etc/systemd/system/ringwerk@.timer\n[Unit]\n") && !template.contains(room.folder.path))
    #expect(try room.run("schedule", "--cron", "--template").status == 64)
    #expect(try room.run("schedule").status == 64)
    #expect(try room.run("schedule", "--cron", "--systemd").status == 64)
  }

  @Test("the printed line does what it says when a shell runs it in an empty environment")
  func line() throws {
    let room = try Room()
    let line = try room.run("schedule", "--cron").output.dropFirst("*/15 * * * * ".count)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["-i", "/bin/sh", "-c", String(line)]
    process.currentDirectoryURL = URL(filePath: "/")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(FileManager.default.fileExists(atPath: room.folder.appending(path: "data/schedule.json").path))
  }
}
