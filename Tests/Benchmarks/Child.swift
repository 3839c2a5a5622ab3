import Foundation

/// A process of its own, so that its peak of memory is nobody else's.
struct Child {
  struct Outcome {
    let effort: Effort
    /// MiB.
    let peak: Double
    let output: String
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a command to its end; what it prints is collected, and its complaints go where ours go.
  static func run(_ command: [String], output file: URL) throws -> Outcome {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let words = copied(command)
    let surroundings = copied(ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" })
    defer { for word in words + surroundings { free(word) } }
    let before = DispatchTime.now().uptimeNanoseconds
    var process = pid_t()
    guard posix_spawnp(&process, command[0], &actions, nil, words, surroundings) == 0 else {
      throw Failure(description: "\(command[0]) cannot be started")
    }
    var (status, usage) = (Int32(0), rusage())
    wait4(process, &status, 0, &usage)
    let wall = Double(DispatchTime.now().uptimeNanoseconds - before) / 1e9
    guard status == 0 else { throw Failure(description: "\(command.joined(separator: " ")) failed (\(status))") }
    return Outcome(
      effort: Effort(wall: wall, cpu: usage.seconds), peak: usage.peak,
      output: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }

  /// As C wants a list of texts: with an empty place behind the last.
  private static func copied(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
}
