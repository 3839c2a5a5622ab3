internal import Reports

/// As many as the machine has cores.
struct AllCores: Workers {
  func map<Output: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Output) -> [Output] {
    Concurrently.map(Array(0..<count)) { body($0) }
  }
}
