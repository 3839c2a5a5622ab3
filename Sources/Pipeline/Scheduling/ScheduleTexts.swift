/// What calls `ringwerk tick` every quarter of an hour: a line for cron, or two units for systemd.
///
/// Due times need not lie on the quarter: one is run at the first tick after it.
package struct ScheduleTexts: Hashable, Sendable {
  /// Absolute paths.
  package let program, project: String

  /// The units are for every project of a machine: each has an instance that is named after its folder.
  private let isTemplate: Bool

  package init(program: String, project: String) {
    self.program = program
    self.project = project
    isTemplate = false
  }

  private init(program: String) {
    self.program = program
    // What systemd puts there is the instance's folder.
    project = "%f"
    isTemplate = true
  }

  /// Of a program that is installed for everybody: `systemctl enable --now "ringwerk@$(systemd-escape -p /srv/network).timer"`.
  package static func template(program: String) -> ScheduleTexts { ScheduleTexts(program: program) }

  /// Without its ending.
  package var unit: String { isTemplate ? "ringwerk@" : "ringwerk" }

  private var about: String { isTemplate ? " in %f\nDocumentation=man:ringwerk(1)" : "" }

  /// The crontab line. Cron gives it to `sh`, after having taken `%` for a line's end.
  package var cron: String {
    let words = [program, "--project", project, "tick", "--quiet"].map(ScheduleTexts.quotedForShell)
    return "*/15 * * * * "
      + words.joined(separator: " ").split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "\\%")
  }

  /// `<unit>.service`: exit status 2, done with findings, is no failure of the unit.
  package var service: String {
    """
    [Unit]
    Description=Ringwerk: run what is due\(about)

    [Service]
    Type=oneshot
    ExecStart=\(ScheduleTexts.quotedForSystemd(program)) --project \(isTemplate ? project : ScheduleTexts.quotedForSystemd(project)) tick --quiet
    SuccessExitStatus=2
    Nice=10
    UMask=0027

    """
  }

  /// `<unit>.timer`.
  package var timer: String {
    """
    [Unit]
    Description=Ringwerk: look every quarter of an hour whether something is due\(about)

    [Timer]
    OnCalendar=*:0/15
    AccuracySec=1min

    [Install]
    WantedBy=timers.target

    """
  }

  private static func quotedForShell(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-_./%".utf8.contains(byte)
    }
    return plain
      ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func quotedForSystemd(_ word: String) -> String {
    var quoted = ""
    for character in word {
      switch character {
      case "\\", "\"": quoted += "\\" + String(character)
      case "%", "$": quoted += String(character) + String(character)
      default: quoted.append(character)
      }
    }
    return "\"" + quoted + "\""
  }
}
