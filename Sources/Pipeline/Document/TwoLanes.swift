internal import Dispatch
internal import Metrics
internal import Synchronization

/// Both at once, on two cores where there are two.
struct TwoLanes: Lanes {
  func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other) {
    let done = Mutex<(One?, Other?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { lane in
      if lane == 0 {
        let result = one()
        done.withLock { $0.0 = result }
      } else {
        let result = other()
        done.withLock { $0.1 = result }
      }
    }
    let results = done.withLock { $0 }
    return (results.0 ?? one(), results.1 ?? other())
  }
}
