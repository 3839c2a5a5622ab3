internal import Glibc
internal import Pipeline

/// What becomes of a run when somebody presses Ctrl-C, or the machine goes down: the program stops at once, as if killed,
/// and says in the ledger that the run was interrupted.
///
/// A thread waits for the signal and puts the program in its own place, with the one order to write that down. What the
/// run held (the lock, an open transaction) is let go by the system, as after any kill.
enum Interruption {
  /// The word that a program which was interrupted calls itself with; it is no command.
  static let word = "--interrupted"

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// From now on an interruption is written down in this ledger. Called once, before any other thread is begun.
  static func watch(ledger: String) {
    var set = waitedFor()
    guard pthread_sigmask(SIG_BLOCK, &set, nil) == 0, let path = strdup(ledger) else { return }
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { path in
        var set = Interruption.waitedFor()
        var signal: Int32 = 0
        guard sigwait(&set, &signal) == 0 else { return nil }
        Interruption.begin(anew: path)
        return nil
      }, path)
    if failed != 0 { pthread_sigmask(SIG_UNBLOCK, &set, nil) }
  }

  private static func waitedFor() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  private static func begin(anew ledger: UnsafeMutableRawPointer?) {
    let words = [strdup("ringwerk"), strdup(word), ledger?.assumingMemoryBound(to: CChar.self), nil]
    execv(Ringwerk.file, words)
    _exit(ExitCode.interrupted.rawValue)
  }

  /// What the program does that took the interrupted one's place.
  static func record(in ledger: String) -> ExitCode {
    let waiting = Waiting()
    waiting.clear()
    InterruptedRun(ledger: ledger).record(at: Clock.seconds())
    Terminal.warn("ringwerk: interrupted; what was published before stands, and the next run does what this one left")
    return .interrupted
  }
}
