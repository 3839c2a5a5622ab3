/// How two things are done that need nothing of one another: whoever asks for them knows whether there is room to do them at
/// once.
package protocol Lanes: Sendable {
  /// - Parameters:
  ///   - one: done elsewhere, where there is anywhere else.
  ///   - other: done by who asks.
  func both<One: Sendable, Other>(_ one: @Sendable () -> One, _ other: () -> Other) -> (One, Other)
}

/// One after the other.
package struct OneLane: Lanes {
  package init() {}

  package func both<One: Sendable, Other>(_ one: @Sendable () -> One, _ other: () -> Other) -> (One, Other) {
    (one(), other())
  }
}
