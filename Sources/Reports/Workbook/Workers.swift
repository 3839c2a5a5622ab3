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
  /// Of several errors the first in the order of the things.
  func map<Output: Sendable>(
    _ count: Int, throwing body: @escaping @Sendable (Int) throws(WorkbookError) -> Output
  ) throws(WorkbookError) -> [Output] {
    let results = map(count) { place in Result { () throws(WorkbookError) in try body(place) } }
    var outputs: [Output] = []
    for result in results { outputs.append(try result.get()) }
    return outputs
  }
}
