/// What readers see of a count, over all editions together.
package enum Sight: Hashable, Sendable {
  /// The count itself, in one edition at least.
  case shown
  /// "<5": it is 1 to 4.
  case few
  /// A word in its place, the same for few and for many: it is counted in a total only. It is not 0.
  case joined
  /// A sign in its place: it would have given another away.
  case concealed
  /// Nothing, but that there is such a count.
  case unseen
}

extension CountTable.Count {
  /// A count of 1 to 4 persons.
  package var isFew: Bool { countsPersons && CountTable.Count.few.contains(value) }

  static let few = 1...(SettingFigures.leastPersons - 1)
  /// More than anybody could count.
  static let most = 1 << 40

  /// The values that a reader must think possible, as far as this count alone goes.
  ///
  /// Narrower than what is said: whoever knows how this works may take a concealed count for 5 or more, since a smaller
  /// one would read "<5", and nothing that is 0 is ever concealed or joined.
  func range(_ sight: Sight) -> ClosedRange<Int> {
    switch sight {
    case .shown: value...value
    case .few where isFew, .joined where isFew: CountTable.Count.few
    case .joined where countsPersons && value > 0: 1...CountTable.Count.most
    case .concealed where countsPersons && value > 0: (isFew ? 1 : SettingFigures.leastPersons)...CountTable.Count.most
    case .few, .joined, .concealed, .unseen: 0...CountTable.Count.most
    }
  }
}
