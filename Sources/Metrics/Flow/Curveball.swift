/// Random tables that keep each person's number of coalitions and each coalition's number of persons.
///
/// A trade lays aside the persons that two coalitions share, and deals the others out anew, to each as many as it had
/// (curveball: Strona, Nappo, Boccacci, Fattorini & San-Miguel-Ayanz 2014; uniform over all such tables: Carstens 2015).
package struct Curveball: Sendable {
  package private(set) var table: PresenceTable
  /// Where the persons stand of each coalition that has any.
  private let ranges: [Range<Int>]
  private var generator: SeededGenerator
  /// By person: the trade in which they were last seen in the first coalition, and their place then.
  private var seen: [Sighting]
  private var trade: UInt32 = 0

  package init(_ table: PresenceTable, seed: UInt64) {
    self.table = table
    ranges = table.peopled.map(table.range(of:))
    generator = SeededGenerator(seed: seed)
    seen = Array(repeating: Sighting(trade: 0, place: 0), count: table.people)
  }

  /// The next table: ten trades for each coalition that has people, going on from the former table.
  package mutating func shuffle() {
    guard ranges.count > 1 else { return }
    let trades = 10 * ranges.count
    if UInt32.max - trade < trades { forget() }
    table.person.withUnsafeMutableBufferPointer { persons in
      seen.withUnsafeMutableBufferPointer { seen in
        for _ in 0..<trades {
          trade += 1
          let first = generator.next(below: ranges.count)
          let second = (first + 1 + generator.next(below: ranges.count - 1)) % ranges.count
          let deal = Deal(persons: persons, seen: seen, trade: trade)
          deal.run(ranges[first], ranges[second], &generator)
        }
      }
    }
  }

  /// Starts counting trades anew before the numbers run out.
  private mutating func forget() {
    trade = 0
    for person in seen.indices { seen[person].trade = 0 }
  }
}

private struct Sighting {
  var trade: UInt32
  var place: UInt32
}

/// One trade between two coalitions, in place.
private struct Deal {
  let persons: UnsafeMutableBufferPointer<Int32>
  let seen: UnsafeMutableBufferPointer<Sighting>
  let trade: UInt32

  func run(_ first: Range<Int>, _ second: Range<Int>, _ generator: inout SeededGenerator) {
    for place in first { seen[Int(persons[place])] = Sighting(trade: trade, place: UInt32(place)) }
    let shared = sharedToFront(first, second)
    let own = (first.dropFirst(shared), second.dropFirst(shared))
    if own.0.count <= own.1.count {
      draw(own.0, from: own.1, &generator)
    } else {
      draw(own.1, from: own.0, &generator)
    }
  }

  /// Moves the persons that are in both to the front of both ranges, and answers how many there are.
  private func sharedToFront(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    var shared = 0
    for place in second where seen[Int(persons[place])].trade == trade {
      let (here, there) = (first.lowerBound + shared, Int(seen[Int(persons[place])].place))
      seen[Int(persons[here])].place = UInt32(there)
      persons.swapAt(here, there)
      persons.swapAt(second.lowerBound + shared, place)
      shared += 1
    }
    return shared
  }

  /// Fills `few` with a random choice out of both ranges, as the first steps of a Fisher-Yates shuffle do.
  private func draw(_ few: Range<Int>, from many: Range<Int>, _ generator: inout SeededGenerator) {
    let all = few.count + many.count
    for step in 0..<few.count {
      let chosen = step + generator.next(below: all - step)
      persons.swapAt(
        few.lowerBound + step,
        chosen < few.count ? few.lowerBound + chosen : many.lowerBound + chosen - few.count)
    }
  }
}
