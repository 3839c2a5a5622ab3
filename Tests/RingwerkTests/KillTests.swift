import Foundation
import TestSupport
import Testing

/// kill -9 at each thing that is written: nothing half-kept counts, and doing it again gives what would have been.
@Suite("Kills while something is kept")
struct KillTests {
  private let files = FileManager.default

  private final class Scene {
    let room: URL
    let library: URL
    var project: URL { room.appending(path: "project") }

    init() throws {
      room = try Program.scratch()
      library = try StoppingLibrary.made(in: room)
      try FileManager.default.createDirectory(
        at: project.appending(path: "pipelines"), withIntermediateDirectories: true)
      let pipeline = """
        { "sentence": "All.", "period": { "year": "last-complete" }, "tolerance": 1, "settings": { "chance_tables": 100 },
          "deliveries": [{ "folder": "\(room.path)/in" }], "reports": [] }
        """
      try Data(pipeline.utf8).write(to: project.appending(path: "pipelines/yearly-evaluation.json"))
    }

    deinit { try? FileManager.default.removeItem(at: room) }

    func deliver(_ name: String, _ texts: [String: String]) throws {
      let folder = room.appending(path: "in/\(name)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (file, text) in texts { try Data(text.utf8).write(to: folder.appending(path: file)) }
    }

    func run(_ words: [String], stopAt: Int = 0) throws -> Program.Outcome {
      try Program.run(
        words, in: project,
        environment: StoppingLibrary.environment(library, stopAt: stopAt, steps: room.appending(path: "steps")))
    }

    func steps() throws -> Int {
      Int(try String(contentsOf: room.appending(path: "steps"), encoding: .utf8)) ?? 0
    }

    /// What the ledger says as a whole; nil where a law does not hold.
    func state() throws -> Substring? {
      let told = try Program.run(["verify"], in: project)
      #expect(told.status == 0, "\(told.output)\(told.messages)")
      return told.output.split(separator: "\n").first { $0.hasPrefix("5 ") }
    }

    func put(_ name: String) throws {
      try? FileManager.default.removeItem(at: room.appending(path: name))
      try FileManager.default.copyItem(at: project, to: room.appending(path: name))
    }

    func back(_ name: String) throws {
      try FileManager.default.removeItem(at: project)
      try FileManager.default.copyItem(at: room.appending(path: name), to: project)
    }
  }

  private func scene() throws -> Scene {
    let scene = try Scene()
    try scene.deliver(
      "2026-01-10",
      [
        "people.csv": "person_id,institution_id,function\nQpersonOne,,teacher\np2,,manager\n",
        "coalitions.csv": "coalition_id,name,started_on\ndata,Data,2025-01-01\n",
        "meetings.csv": "meeting_id,held_on,coalition_id,format,status,hours\nm1,2025-03-01,data,session,held,2\n",
        "attendance.csv": "meeting_id,person_id,status\nm1,QpersonOne,present\n",
      ])
    #expect(try scene.run(["run", "--on", "2026-01-20"]).status == 0)
    return scene
  }

  private func places(_ steps: Int, _ test: String) -> [Int] {
    var dice = Faults.dice(test)
    return Faults.isFull ? Array(1...steps) : Array((1...steps).shuffled(using: &dice).prefix(7)).sorted()
  }

  @Test("a delivery is in ledger and archive or in neither, and the next run takes it")
  func taking() throws {
    let scene = try scene()
    try scene.deliver(
      "2026-01-15",
      [
        "meetings.csv": "meeting_id,held_on,coalition_id,format,status,hours\nm2,2025-04-01,data,session,held,2\n",
        "attendance.csv": "meeting_id,person_id,status\nm2,QpersonOne,present\nm2,p2,present\n",
      ])
    try scene.put("before")
    #expect(try scene.run(["run", "--on", "2026-01-20"]).status == 0)
    let (steps, state) = (try scene.steps(), try scene.state())
    #expect(steps > 40)
    for place in places(steps, "kills of a run") {
      try scene.back("before")
      #expect(try scene.run(["run", "--on", "2026-01-20"], stopAt: place).status == 9, "at \(place) of \(steps)")
      #expect(try scene.run(["run", "--on", "2026-01-20"]).status == 0, "at \(place) of \(steps)")
      #expect(try scene.state() == state, "at \(place) of \(steps)")
    }
  }

  @Test("the ledger is the former one or the one made again, and making it once more ends well")
  func rebuilding() throws {
    let scene = try scene()
    let state = try scene.state()
    try scene.put("before")
    #expect(try scene.run(["rebuild"]).status == 0)
    let steps = try scene.steps()
    #expect(steps > 20)
    for place in places(steps, "kills of a rebuild") {
      try scene.back("before")
      #expect(try scene.run(["rebuild"], stopAt: place).status == 9, "at \(place) of \(steps)")
      // Whatever it is, no run takes it for what it is not.
      #expect(try [0, 1].contains(scene.run(["run", "--on", "2026-01-20"]).status), "at \(place) of \(steps)")
      #expect(try scene.run(["rebuild"]).status == 0, "at \(place) of \(steps)")
      #expect(try scene.state() == state, "at \(place) of \(steps)")
    }
  }

  @Test("somebody who is half forgotten is forgotten whole by doing it again, or by the next run once it had begun")
  func forgetting() throws {
    let scene = try scene()
    try files.removeItem(at: scene.room.appending(path: "in"))
    try scene.deliver("2026-01-10", ["delivery.json": "{ \"delivered_on\": \"2026-01-10\" }"])
    try scene.put("before")
    let words = ["forget", "QpersonOne", "--confirm", "QpersonOne"]
    #expect(try scene.run(words).status == 0)
    #expect(try traces(in: scene.project) == [])
    let steps = try scene.steps()
    #expect(steps > 20)
    for place in places(steps, "kills of a forgetting") {
      try scene.back("before")
      #expect(try scene.run(words, stopAt: place).status == 9, "at \(place) of \(steps)")
      #expect(try scene.run(words).status == 0, "at \(place) of \(steps)")
      #expect(try traces(in: scene.project) == [], "at \(place) of \(steps)")
      #expect(try scene.state() != nil, "at \(place) of \(steps)")
    }
  }

  private func traces(in folder: URL) throws -> [String] {
    try files.subpathsOfDirectory(atPath: folder.path).filter { name in
      let bytes = try? Data(contentsOf: folder.appending(path: name))
      return bytes?.range(of: Data("QpersonOne".utf8)) != nil
    }
  }
}
