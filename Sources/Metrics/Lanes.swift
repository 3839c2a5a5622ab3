/// How two things are done that need nothing of one another: whoever asks for measurements knows whether there is room to do
/// them at once.
package protocol Lanes: Sendable {
  func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other)
}

/// One after the other.
package struct OneLane: Lanes {
  package init() {}

  package func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other) {
    (one(), other())
  }
}
