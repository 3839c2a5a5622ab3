/// What a person who waits is told: what is being done, and how much is done of how much.
enum Progress {
  /// "measuring 2025 (step 3 of 5)": as many steps less one are done.
  static func step(_ number: Int, of all: Int, _ what: String) -> String { "\(what) (step \(number) of \(all))" }

  /// "publishing pages with their workbooks, 12 of 61".
  static func part(_ what: String, _ done: Int, of all: Int) -> String { "\(what), \(done) of \(all)" }
}

extension Run {
  /// Tells what is being done in a stage.
  func tell(_ stage: RunError.Stage, _ what: String) {
    let stages: [RunError.Stage] = [.intake, .facts, .measure, .report, .publish]
    let done = stages.firstIndex(of: stage) ?? 0
    progress(Progress.step(done + 1, of: stages.count, what))
  }
}
