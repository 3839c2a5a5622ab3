/// Looks for a witness that a count could have another value.
///
/// A count is changed by one; whatever that leaves out of balance is set right by changing another count of the margin, and
/// so on. What is found is a proof; that nothing is found within the budget is not, and is taken for exposed.
struct WitnessSearch {
  let table: CountTable
  let reckoning: Reckoning
  private(set) var room: Room
  private var deduction: Deduction

  init(table: CountTable, reckoning: Reckoning, room: Room) {
    (self.table, self.reckoning, self.room) = (table, reckoning, room)
    deduction = Deduction(reckoning, room)
  }

  /// The count may have other values from now on, without a price.
  mutating func conceal(_ count: Int) {
    room.conceal(count)
    deduction.hide(count)
  }

  /// Takes a concealment back.
  mutating func show(_ count: Int, _ range: ClosedRange<Int>) {
    room.show(count, range)
    if room.isFixed(count) { deduction.show(count) }
  }

  /// Steps that cost nothing, few of them first.
  func free(for count: Int, budget: Int = 400, most: Int = 20) -> Witness? {
    if deduction.tells(count) { return nil }
    for most in [3, 5, 8, 12, 20].filter({ $0 <= most }) {
      for by in [1, -1] {
        var left = budget
        var balance = Balance()
        let first = Balance.Step(count: count, by: by)
        guard priceOf(first, balance) == 0 else { continue }
        balance.take(first, in: reckoning)
        if repair(&balance, most, &left) { return reckoning.completed(balance.changes) }
      }
    }
    return nil
  }

  private func repair(_ balance: inout Balance, _ most: Int, _ left: inout Int) -> Bool {
    let limit = WitnessSearch.mostSettled * (most - 1)
    guard let steps = choices(balance, limit: limit) else { return true }
    guard most > 0 else { return false }
    for choice in steps where choice.rank.0 <= limit {
      left -= 1
      guard left > 0 else { return false }
      balance.take(choice.step, in: reckoning)
      if repair(&balance, most - 1, &left) { return true }
      balance.undo(choice.step, in: reckoning)
    }
    return false
  }

  /// The cheapest way, paid steps among them; nearly always the cheapest there is, since margins that are still out of
  /// balance count as if they cost something.
  func cheapest(for count: Int, budget: Int = 2000) -> Witness? {
    var open = Heap<Way>()
    var seen: Set<Tally> = []
    for by in [1, -1] {
      let start = Way(balance: Balance(), price: 0, steps: 0)
      if let way = extended(start, by: Balance.Step(count: count, by: by)) { open.insert(way) }
    }
    for _ in 0..<budget {
      guard let way = open.popLeast() else { return nil }
      guard let steps = choices(way.balance) else { return reckoning.completed(way.balance.changes) }
      for choice in steps {
        if let next = extended(way, by: choice.step), seen.insert(next.balance.changes).inserted { open.insert(next) }
      }
    }
    return nil
  }

  private struct Way: Comparable {
    var balance: Balance
    var price: Int
    var steps: Int

    var rank: Int { price + 10 * steps + 12 * balance.excess.count }
    static func < (a: Way, b: Way) -> Bool { a.rank < b.rank }
    static func == (a: Way, b: Way) -> Bool { a.rank == b.rank }
  }

  private func extended(_ way: Way, by step: Balance.Step) -> Way? {
    guard let price = priceOf(step, way.balance) else { return nil }
    var way = way
    way.balance.take(step, in: reckoning)
    way.price += price
    way.steps += 1
    return way
  }

  /// What a step costs beyond what its count was changed before.
  private func priceOf(_ step: Balance.Step, _ balance: Balance) -> Int? {
    let change = balance.changes[step.count]
    let value = table.counts[step.count].value
    guard let now = room.price(of: step.count, at: value + change + step.by) else { return nil }
    return change == 0 ? now : max(0, now - (room.price(of: step.count, at: value + change) ?? 0))
  }

  private struct Offer {
    let step: Balance.Step
    let price: Int
  }

  private struct Choice {
    let step: Balance.Step
    let rank: (Int, Int, Int)
  }

  /// The steps for the margin that leaves least choice, the most promising first; nil when all is in balance.
  ///
  /// - Parameter limit: how many margins may be out of balance after a step without a price; nil for steps at any price.
  private func choices(_ balance: Balance, limit: Int? = nil) -> [Choice]? {
    var best: [Offer]?
    for margin in balance.excess.entries.map(\.key).sorted(by: { size($0) < size($1) }) {
      let found = offers(for: margin, balance, priced: limit == nil, fewerThan: best?.count)
      if found.count < best?.count ?? .max { best = found }
      if found.count < 2 { break }
    }
    return best?.map { offer in
      let excess = balance.excess(after: offer.step, in: reckoning, limit: limit ?? .max)
      return Choice(step: offer.step, rank: (excess, offer.price, offer.step.count))
    }.sorted { $0.rank < $1.rank }
  }

  private func size(_ margin: Int) -> (Int, Int) { (reckoning.margins[margin].count, margin) }

  /// In a margin of very many counts without a price, only the first of those that may change; of one that is found to
  /// leave no less choice than another, only as many.
  private func offers(for margin: Int, _ balance: Balance, priced: Bool, fewerThan other: Int?) -> [Offer] {
    let most = min(other ?? .max, priced ? .max : WitnessSearch.most)
    var found: [Offer] = []
    for term in reckoning.margins[margin] where priced || !room.isFixed(term.count) {
      guard let step = balance.step(of: term, toward: margin), let price = priceOf(step, balance), priced || price == 0
      else { continue }
      found.append(Offer(step: step, price: price))
      if found.count == most { break }
    }
    return found
  }

  private static let most = 40
  /// Margins that one step can bring into balance, as good as always.
  private static let mostSettled = 3
}
