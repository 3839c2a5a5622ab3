internal import Records

/// Value cycles (Wenger, Trayner & De Laat 2011): per result the highest cycle for which there is evidence before the
/// period's end.
///
/// Potential by being published, applied by a use (tried, adopted), realised and reframing by a story about it. A story
/// of a lower cycle is no evidence. No evidence of more is not evidence that there was no more.
struct ValueCycles {
  /// By result; nil when it is not published before the period's end.
  let highest: [ValueCycle?]

  init(_ facts: Facts) {
    var highest = facts.results.publishedOn.map { $0 < facts.period.end ? ValueCycle.potential : nil }
    func raise(_ result: Int32, to cycle: ValueCycle) {
      guard let reached = highest[Int(result)] else { return }
      if ValueCycle.code(of: cycle) > ValueCycle.code(of: reached) { highest[Int(result)] = cycle }
    }
    for row in 0..<facts.uses.count where facts.uses.kind[row].isApplied && facts.uses.usedOn[row] < facts.period.end {
      raise(facts.uses.result[row], to: .applied)
    }
    for row in 0..<facts.stories.count where facts.stories.toldOn[row] < facts.period.end {
      let cycle = facts.stories.cycle[row]
      let isEvidence = cycle == .realised || cycle == .reframing
      if isEvidence, facts.stories.result[row] != Facts.none { raise(facts.stories.result[row], to: cycle) }
    }
    self.highest = highest
  }
}
