/// Who does the same for several things that do not wait for each other.
package protocol Workers: Sendable {
  /// The results in the order of the things.
  func map<Output: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Output) -> [Output]
}

/// One thing after another.
package struct OneWorker: Workers {
  package init() {}

  package func map<Output: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Output) -> [Output] {
    (0..<count).map(body)
  }
}

extension Workers {
  /// The same, those of the largest size first, so that nobody is left alone with one of them in the end.
  ///
  /// Of several errors the first in the order of the things.
  func map<Output: Sendable>(
    _ count: Int, sizes: [Int], throwing body: @escaping @Sendable (Int) throws(WorkbookError) -> Output
  ) throws(WorkbookError) -> [Output] {
    let order = (0..<count).sorted { (sizes[$0], $1) > (sizes[$1], $0) }
    let results = map(count) { turn in Result { () throws(WorkbookError) in try body(order[turn]) } }
    var outputs: [Output] = []
    for (_, result) in zip(order, results).sorted(by: { $0.0 < $1.0 }) { outputs.append(try result.get()) }
    return outputs
  }
}
