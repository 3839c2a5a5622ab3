/// Random tables that keep each person's number of coalitions and each coalition's number of persons.
///
/// A trade lays aside the persons that two coalitions share, and deals the others out anew, to each as many as it had
/// (curveball: Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz 2014; uniform over all such tables: Carstens 2015).
package struct Curveball: Sendable {
  package private(set) var table: PresenceTable
  private let traders: [Int]
  private var generator: SeededGenerator
  /// When a person was last seen in a trade: `trade` in the first coalition, `trade` + 1 in both.
  private var seen: [Int]
  private var trade = 0

  package init(_ table: PresenceTable, seed: UInt64) {
    self.table = table
    traders = table.peopled
    generator = SeededGenerator(seed: seed)
    seen = Array(repeating: 0, count: table.people)
  }

  /// The next table: ten trades for each coalition that has people, going on from the former table.
  package mutating func shuffle() {
    guard traders.count > 1 else { return }
    for _ in 0..<10 * traders.count {
      let first = generator.next(below: traders.count)
      let second = (first + 1 + generator.next(below: traders.count - 1)) % traders.count
      deal(table.range(of: traders[first]), table.range(of: traders[second]))
    }
  }

  private mutating func deal(_ first: Range<Int>, _ second: Range<Int>) {
    trade += 2
    for place in first { seen[Int(table.person[place])] = trade }
    let ownSecond = sharedToFront(of: second, seenAt: trade, markingAs: trade + 1)
    let ownFirst = sharedToFront(of: first, seenAt: trade + 1, markingAs: trade + 1)
    if ownFirst.count <= ownSecond.count {
      draw(ownFirst, from: ownSecond)
    } else {
      draw(ownSecond, from: ownFirst)
    }
  }

  /// Moves the persons last seen at `mark` to the front of the range, and answers where the others are.
  private mutating func sharedToFront(of range: Range<Int>, seenAt mark: Int, markingAs both: Int) -> Range<Int> {
    var front = range.lowerBound
    for place in range {
      let person = table.person[place]
      guard seen[Int(person)] == mark else { continue }
      seen[Int(person)] = both
      table.person.swapAt(place, front)
      front += 1
    }
    return front..<range.upperBound
  }

  /// Fills `few` with a random choice out of both ranges, as the first steps of a Fisher-Yates shuffle do.
  private mutating func draw(_ few: Range<Int>, from many: Range<Int>) {
    for step in 0..<few.count {
      let chosen = step + generator.next(below: few.count + many.count - step)
      let place = chosen < few.count ? few.lowerBound + chosen : many.lowerBound + chosen - few.count
      table.person.swapAt(few.lowerBound + step, place)
    }
  }
}
