/// Shows a person who waits what is being done, on one line of the terminal that the next thing overwrites.
struct Waiting {
  let isShown: Bool

  func show(_ what: String) {
    if isShown { Terminal.warn(bare: "\r\u{1B}[K\(what) ...") }
  }

  func clear() {
    if isShown { Terminal.warn(bare: "\r\u{1B}[K") }
  }
}
