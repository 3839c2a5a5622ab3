/// Shows a person who waits what is being done, on one line of the terminal that the next thing overwrites.
struct Waiting {
  private let isShown: Bool

  init(isQuiet: Bool = false) { isShown = Terminal.showsProgress && !isQuiet }

  func show(_ what: String) {
    if isShown { Terminal.warn(bare: "\r\u{1B}[K\(what) ...") }
  }

  func clear() {
    if isShown { Terminal.warn(bare: "\r\u{1B}[K") }
  }
}

extension Arguments {
  /// What comes of work that tells what it does; the telling is wiped away before anything else is said.
  func waiting<T>(for work: (_ show: @escaping (String) -> Void) throws -> T) rethrows -> T {
    let waiting = Waiting(isQuiet: has("--quiet"))
    defer { waiting.clear() }
    return try work(waiting.show)
  }
}
