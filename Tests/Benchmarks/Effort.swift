import Foundation

/// What something cost.
struct Effort: Hashable, Sendable {
  /// Seconds.
  var wall = 0.0
  var cpu = 0.0

  static func - (a: Effort, b: Effort) -> Effort { Effort(wall: a.wall - b.wall, cpu: a.cpu - b.cpu) }

  /// What this process has used so far.
  static func now() -> Effort {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Effort(wall: Double(DispatchTime.now().uptimeNanoseconds) / 1e9, cpu: usage.seconds)
  }

  /// The middle of several, wall and CPU each by itself.
  static func median(of efforts: [Effort]) -> Effort {
    Effort(wall: efforts.map(\.wall).median, cpu: efforts.map(\.cpu).median)
  }
}

extension rusage {
  /// User and system time together.
  var seconds: Double {
    Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
  }

  /// The most memory that was resident at once, MiB.
  var peak: Double { Double(ru_maxrss) / 1024 }
}

extension [Double] {
  var median: Double {
    let sorted = sorted()
    guard !isEmpty else { return 0 }
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
