internal import Dispatch
internal import Records
internal import Synchronization

/// Both at once, on two cores where there are two.
struct TwoLanes: Lanes {
  func both<One: Sendable, Other>(_ one: @Sendable () -> One, _ other: () -> Other) -> (One, Other) {
    let done = Mutex<One?>(nil)
    let here = withoutActuallyEscaping(one) { one in
      let group = DispatchGroup()
      // A queue of its own is a thread of its own, also where many wait for one another.
      DispatchQueue(label: "in the other lane").async(group: group) {
        let result = one()
        done.withLock { $0 = result }
      }
      let here = other()
      group.wait()
      return here
    }
    return (done.withLock { $0 } ?? one(), here)
  }
}
