/// Shows a person who waits what is being done, on one line of the terminal that the next thing overwrites.
struct Waiting {
  let isShown: Bool

  func show(_ what: String) {
    if isShown { Terminal.write(Array("\r\u{1B}[K\(what) ...".utf8), to: 2) }
  }

  func clear() {
    if isShown { Terminal.write(Array("\r\u{1B}[K".utf8), to: 2) }
  }
}
