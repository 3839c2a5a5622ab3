import Foundation
import TestSupport
import Testing

/// The shell, for what only it can say of a program that it starts.
enum Shell {
  static func start(
    _ script: String, _ words: String..., in folder: URL, environment: [String: String], output: Any? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script] + words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}

/// Disks in memory that are there for one shell only, and gone with it.
enum Mounting {
  /// False only where no disk can be brought in and nobody insists on it.
  static var isExpected: Bool {
    if ProcessInfo.processInfo.environment["RINGWERK_REQUIRE_TOOLS"] == "1" { return true }
    return (try? Tool.run("/usr/bin/env", ["unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])) == 0
  }

  /// Brings a disk with so many KiB left, or "ro" for one that is read only, to a place of the project; runs; makes
  /// room; and runs again. Answers how both runs ended; `shown` is what was published after the first.
  static func run(
    _ project: FaultProject, on place: String, leaving room: String, _ words: String
  ) throws -> [Int32] {
    let script = """
      set -e; words=$3
      rm -rf kept fault after shown; cp -a "$1" kept
      mount -t tmpfs -o size=64m tmpfs "$1"
      cp -a kept/. "$1"
      used=$(df -k "$1" | awk 'NR == 2 { print $3 }')
      if [ "$2" = ro ]; then mount -o remount,ro "$1"
      elif [ "$used$2" = 00 ]; then mount -o remount,size=4k "$1"; head -c 4096 /dev/zero > "$1/filled"
      else mount -o remount,size=$((used + $2))k "$1"; fi
      once() { status=0; (cd project; exec "$ringwerk" $words > /dev/null) || status=$?; echo $status; }
      once
      cp -a project/output shown
      mount -o remount,rw,size=64m "$1"
      rm -f "$1/filled"
      cp -a "$1" fault
      once
      cp -a "$1" after
      """
    let pipe = Pipe()
    let process = try Shell.start(
      "exec unshare -rm /bin/sh -c \"$0\" sh \"$@\"", script, place, room, words, in: project.room,
      environment: [
        "TMPDIR": project.temporary.path, "ringwerk": Program.folder.appending(path: "ringwerk").path,
      ], output: pipe)
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).split(separator: "\n").compactMap { Int32($0) }
  }

  /// The disk is gone with its shell: what it held comes to its place.
  static func bring(_ copy: String, of project: FaultProject, to place: URL) throws {
    try FileManager.default.removeItem(at: place)
    try FileManager.default.copyItem(at: project.room.appending(path: copy), to: place)
  }
}
