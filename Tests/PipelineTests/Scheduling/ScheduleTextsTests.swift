import Foundation
import Pipeline
import TestSupport
import Testing

@Suite("What calls tick")
struct ScheduleTextsTests {
  @Test("the crontab line names the program and the project by absolute paths and is quiet")
  func cron() {
    let texts = ScheduleTexts(program: "/usr/bin/ringwerk", project: "/srv/network")
    #expect(texts.cron == "*/15 * * * * /usr/bin/ringwerk --project /srv/network tick --quiet")
  }

  @Test("spaces, quotes and percent signs in paths come through cron and the shell")
  func awkward() {
    let texts = ScheduleTexts(program: "/opt/r w/ringwerk", project: "/srv/100% 'ours'")
    #expect(
      texts.cron
        == #"*/15 * * * * '/opt/r w/ringwerk' --project '/srv/100\% '\''ours'\''' tick --quiet"#)
    #expect(texts.service.contains(#"ExecStart="/opt/r w/ringwerk" --project "/srv/100%% 'ours'" tick --quiet"#))
  }

  @Test("systemd accepts the units without a word", .enabled(if: Tool.systemdAnalyze.isExpected))
  func systemd() throws {
    let tool = try #require(Tool.systemdAnalyze.path)
    let folder = try TemporaryFolder()
    // The program that is named must be there.
    let program = folder.path + "/ring werk"
    try FileManager.default.copyItem(atPath: "/bin/true", toPath: program)
    let texts = ScheduleTexts(program: program, project: folder.path + "/100% ours")
    try texts.service.write(toFile: folder.path + "/ringwerk.service", atomically: true, encoding: .utf8)
    try texts.timer.write(toFile: folder.path + "/ringwerk.timer", atomically: true, encoding: .utf8)
    let told = URL(filePath: folder.path + "/told")
    let status = try Tool.run(
      tool, ["verify", folder.path + "/ringwerk.service", folder.path + "/ringwerk.timer"], output: told, messages: told
    )
    #expect(status == 0)
    // What verify says of other units of the machine is not about these.
    let lines = try String(contentsOf: told, encoding: .utf8).split(separator: "\n")
    #expect(lines.filter { $0.contains("ringwerk") }.isEmpty, "\(lines)")
    #expect(texts.service.contains("SuccessExitStatus=2\n") && texts.service.contains("Type=oneshot\n"))
  }

  @Test(
    "systemd accepts the units of which every project has an instance", .enabled(if: Tool.systemdAnalyze.isExpected))
  func template() throws {
    let tool = try #require(Tool.systemdAnalyze.path)
    let folder = try TemporaryFolder()
    let texts = ScheduleTexts.template(program: "/bin/true")
    #expect(texts.unit == "ringwerk@" && ScheduleTexts(program: "/bin/true", project: "/p").unit == "ringwerk")
    #expect(texts.service.contains(#"ExecStart="/bin/true" --project %f tick --quiet"#))
    // The manual comes with the package, not with the test.
    func write(_ text: String, _ ending: String) throws -> String {
      let path = "\(folder.path)/\(texts.unit)srv-network.\(ending)"
      try text.replacing("Documentation=man:ringwerk(1)\n", with: "").write(
        toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let units = [try write(texts.service, "service"), try write(texts.timer, "timer")]
    let told = URL(filePath: folder.path + "/told")
    #expect(try Tool.run(tool, ["verify"] + units, output: told, messages: told) == 0)
    let lines = try String(contentsOf: told, encoding: .utf8).split(separator: "\n")
    #expect(lines.filter { $0.contains("ringwerk") }.isEmpty, "\(lines)")
  }

  @Test(
    "systemd finds a mistake in a unit, so that its silence says something",
    .enabled(if: Tool.systemdAnalyze.isExpected))
  func mistake() throws {
    let tool = try #require(Tool.systemdAnalyze.path)
    let folder = try TemporaryFolder()
    let texts = ScheduleTexts(program: "/nowhere/ringwerk", project: folder.path)
    let unit = folder.path + "/ringwerk.service"
    try texts.service.write(toFile: unit, atomically: true, encoding: .utf8)
    #expect(try Tool.run(tool, ["verify", unit]) != 0)
  }
}
