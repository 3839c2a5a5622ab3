/// The counts that follow from what is shown, margin by margin: where all but one are known, so is the last.
///
/// For a count that follows there is no witness, so that none needs to be looked for. That a count does not follow this way
/// proves nothing: only a witness does. What follows does not depend on the order in which counts are hidden and shown.
struct Deduction: Sendable {
  /// By count: the margins in which it stands; those of count `n` are at `starts[n]..<starts[n + 1]`.
  private let margins: [Int32]
  private let starts: [Int32]
  /// By margin: how many of its counts are not known.
  private var unknown: [Int32]
  /// By margin: the numbers of those counts, each folded into the sum by exclusive or; of one it is the number itself.
  private var folded: [Int32]
  /// By margin: the count that it gives away, or -1.
  private var gives: [Int32]
  private var states: [State]

  private enum State: Hashable {
    /// Readers see it, or may think nothing else of it.
    case seen
    case follows
    case open
  }

  init(_ reckoning: Reckoning, _ room: Room) {
    var margins: [Int32] = []
    var starts: [Int32] = [0]
    for places in reckoning.places {
      for place in places { margins.append(Int32(place.margin)) }
      starts.append(Int32(margins.count))
    }
    (self.margins, self.starts) = (margins, starts)
    unknown = Array(repeating: 0, count: reckoning.margins.count)
    folded = unknown
    gives = Array(repeating: -1, count: reckoning.margins.count)
    states = reckoning.places.indices.map { room.isFixed($0) ? .seen : .open }
    for count in states.indices where states[count] == .open { open(count) }
    for margin in gives.indices { settle(from: margin) }
  }

  /// Whether it follows from what is shown.
  func tells(_ count: Int) -> Bool { states[count] == .follows }

  /// The count is hidden from now on.
  mutating func hide(_ count: Int) {
    guard states[count] == .seen else { return }
    states[count] = .open
    open(count)
    var (touched, next) = ([count], 0)
    while next < touched.count {
      for place in places(of: touched[next]) {
        let given = Int(gives[Int(margins[place])])
        guard given >= 0 else { continue }
        gives[Int(margins[place])] = -1
        states[given] = .open
        open(given)
        touched.append(given)
      }
      next += 1
    }
    for count in touched { for place in places(of: count) { settle(from: Int(margins[place])) } }
  }

  /// The count is shown from now on.
  mutating func show(_ count: Int) {
    let before = states[count]
    states[count] = .seen
    switch before {
    case .seen: break
    case .open: close(count)
    case .follows:
      for place in places(of: count) where gives[Int(margins[place])] == count { gives[Int(margins[place])] = -1 }
    }
  }

  private func places(of count: Int) -> Range<Int> { Int(starts[count])..<Int(starts[count + 1]) }

  private mutating func open(_ count: Int) {
    for place in places(of: count) {
      unknown[Int(margins[place])] += 1
      folded[Int(margins[place])] ^= Int32(count)
    }
  }

  /// It is known: what follows from that.
  private mutating func close(_ count: Int) {
    for place in places(of: count) {
      unknown[Int(margins[place])] -= 1
      folded[Int(margins[place])] ^= Int32(count)
    }
    for place in places(of: count) { settle(from: Int(margins[place])) }
  }

  private mutating func settle(from margin: Int) {
    guard unknown[margin] == 1 else { return }
    var waiting = [margin]
    while let margin = waiting.popLast() {
      guard unknown[margin] == 1 else { continue }
      let count = Int(folded[margin])
      gives[margin] = Int32(count)
      states[count] = .follows
      for place in places(of: count) {
        let other = Int(margins[place])
        unknown[other] -= 1
        folded[other] ^= Int32(count)
        if unknown[other] == 1 { waiting.append(other) }
      }
    }
  }
}
