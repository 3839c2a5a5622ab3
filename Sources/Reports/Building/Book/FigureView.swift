internal import Metrics
internal import Records

/// The figures as one edition may show them: few persons hidden, figures on too few lists withheld.
struct FigureView: Hashable, Sendable {
  /// What stands at a place of the document, for the reader of this edition.
  enum Shown: Hashable, Sendable {
    case absent
    /// A count of 1 to 4 persons, or computed from one.
    case hidden
    /// A count of 1 to 4 persons could be worked out from it.
    case concealed
    /// On lists of too few meetings: how many of them have one.
    case withheld(kept: Int, held: Int)
    case figure(Figure)
  }

  let current: FigureTree
  let former: FigureTree?
  /// Counts of 1 to 4 persons are hidden from the readers of the edition.
  let hidesFewPersons: Bool
  /// What else is hidden from them; nothing is from the bureau.
  let suppression: Suppression
  /// The network's own lists in both documents, on which most figures rest.
  private let networkLists, formerNetworkLists: Lists?

  private struct Lists: Hashable { let kept, held: Int }

  init(_ book: Book, hidesFewPersons: Bool, suppression: Suppression = .none) {
    current = book.tree(forBureau: !hidesFewPersons)
    former = book.formerTree
    self.hidesFewPersons = hidesFewPersons
    self.suppression = hidesFewPersons ? suppression : .none
    networkLists = FigureView.lists(in: current["network"])
    formerNetworkLists = FigureView.lists(in: former?["network"])
  }

  func document(_ reference: FigureReference) -> FigureTree? { reference.isFormer ? former : current }

  func shown(_ reference: FigureReference, _ scope: Scope) -> Shown {
    guard let document = document(reference), let keys = reference.path.keys(scope), let figure = document[keys]?.leaf,
      !figure.isAbsent
    else { return .absent }
    return shown(figure, reference, keys, lists: lists(of: keys, isFormer: reference.isFormer))
  }

  /// The same of a figure that was found already.
  ///
  /// - Parameters:
  ///   - keys: those at which it stands; asked only where something may be hidden.
  ///   - lists: on which it rests, where it rests on any.
  func shown(
    _ figure: Figure, _ reference: FigureReference, _ keys: @autoclosure () -> [String],
    lists: @autoclosure () -> (kept: Int, held: Int)?
  ) -> Shown {
    if reference.name.restsOnLists, let (kept, held) = lists(), isTooFew(kept, of: held) {
      return .withheld(kept: kept, held: held)
    }
    guard hidesFewPersons, let document = document(reference) else { return .figure(figure) }
    let keys = keys()
    let name = reference.name.at(keys)
    let isFew = isFew(name, figure, keys, document)
    if !suppression.isEmpty, isConcealed(name, keys, isFormer: reference.isFormer, isFew) { return .concealed }
    return isFew ? .hidden : .figure(figure)
  }

  func isShown(_ reference: FigureReference, _ scope: Scope) -> Bool {
    if case .figure = shown(reference, scope) { true } else { false }
  }

  /// What a rule may know: the exact number, 1 to 4 for a hidden count of persons, 1 or more for a concealed one, since
  /// that there is nobody is never concealed, else nothing.
  func bounds(of reference: FigureReference, _ scope: Scope) -> Bounds? {
    switch shown(reference, scope) {
    case .figure(let figure): figure.value.map { Bounds($0) }
    case .hidden where countsPersons(reference, scope): Bounds(1, Double(SettingFigures.leastPersons - 1))
    case .concealed where countsPersons(reference, scope): Bounds(1, FigureView.most)
    case .hidden, .concealed, .absent, .withheld: nil
    }
  }

  /// More persons than any network has, and few enough to reckon with.
  private static let most = 1e12

  /// The figure is itself a count of persons, so that "fewer than 5" says all there is to say.
  func countsPersons(_ reference: FigureReference, _ scope: Scope) -> Bool {
    reference.path.keys(scope).map { reference.name.at($0).persons == .itself } ?? false
  }

  func word(at reference: FigureReference, _ scope: Scope) -> String? {
    if case .figure(.word(let word)) = shown(reference, scope) { word } else { nil }
  }

  func flag(at reference: FigureReference, _ scope: Scope) -> Bool? {
    if case .figure(.flag(let flag)) = shown(reference, scope) { flag } else { nil }
  }

  /// The names that the stars of a path can stand for, one list for each way through the document.
  func names(along reference: FigureReference, _ scope: Scope) -> [[String]] {
    guard let document = document(reference) else { return [] }
    var ways: [(stars: [String], tree: FigureTree)] = [([], document)]
    for step in reference.path.steps {
      if case .star = step {
        ways = ways.flatMap { way in
          way.tree.names.enumerated().map { (way.stars + [$1], way.tree.child(at: $0)) }
        }
      } else if let key = FigurePath([step]).keys(scope)?.first {
        ways = ways.compactMap { way in way.tree[key].map { (way.stars, $0) } }
      }
    }
    return ways.map(\.stars)
  }
}

extension FigureView {
  /// The days of the period on which a coalition ran.
  func days(of coalition: String) -> Span? {
    guard case .list(let days)? = current[["coalitions", coalition, "period"]]?.leaf, days.count == 2,
      case .word(let first) = days[0], case .word(let end) = days[1], let start = Day(first), let end = Day(end)
    else { return nil }
    return Span(start, end)
  }

  /// The run's day; ever after when the document does not say.
  var asOf: Day {
    guard case .word(let text)? = current[["meta", "as_of"]]?.leaf, let day = Day(text) else { return .distantFuture }
    return day
  }

  /// Held meetings with a list, and held meetings, of the coalition or network that a figure is about: what an
  /// institution did in a coalition rests on that coalition's lists, and what came to a coalition from others or went to
  /// them on both its own and the network's, so that the fewer of the two count.
  func lists(of keys: [String], isFormer: Bool) -> (kept: Int, held: Int)? {
    func id(at place: Int) -> String? { place < keys.count ? keys[place] : nil }
    func own(_ coalition: String) -> Lists? {
      FigureView.lists(in: (isFormer ? former : current)?["coalitions"]?[coalition])
    }
    let ofNetwork = isFormer ? formerNetworkLists : networkLists
    let lists: Lists?
    switch keys.first {
    case "coalitions", "rings", "support": lists = id(at: 1).flatMap(own)
    case "institutions" where id(at: 2) == "coalitions": lists = id(at: 3).flatMap(own)
    case "flow" where keys.count > 2 && keys[1] == "coalitions":
      let both = [ofNetwork, own(keys[2])].compactMap(\.self)
      lists = both.filter { $0.held > 0 }.min { $0.kept * $1.held < $1.kept * $0.held }
    default: lists = ofNetwork
    }
    return lists.map { ($0.kept, $0.held) }
  }

  /// Of the network or of a coalition.
  private static func lists(in group: FigureTree?) -> Lists? {
    group?["coverage_counts"]?.leaf?.pair.map { Lists(kept: $0.0, held: $0.1) }
  }

  /// Whether all figures that stand under these keys rest on the same lists.
  static func knowsLists(_ keys: [String]) -> Bool {
    switch keys.first {
    case "coalitions", "rings", "support": keys.count > 1
    case "institutions": keys.count > 3 || (keys.count == 3 && keys[2] != "coalitions")
    case "flow": keys.count > 2 || (keys.count == 2 && keys[1] != "coalitions")
    case .some: true
    case nil: false
    }
  }

  func isTooFew(_ kept: Int, of held: Int) -> Bool {
    held > 0 && Double(kept) / Double(held) < SettingFigures.leastCoverage
  }

  /// Whether the figure counts 1 to 4 persons or is computed from so few.
  private func isFew(_ name: FigureName, _ figure: Figure, _ keys: [String], _ document: FigureTree) -> Bool {
    guard hidesFewPersons else { return false }
    switch name.persons {
    case .none: return false
    case .itself: return isFew(figure)
    case .beside(let neighbour): return document[owner(of: keys) + [neighbour]]?.leaf.map(isFew) ?? false
    case .counts: return countsBeside(keys, document).map { isFew($0.0) || isFew($0.1) } ?? false
    case .computed(let places):
      return sources(places, name, keys).contains { document[$0]?.leaf.map(isFew) ?? false }
    case .uncounted: return figure.value != 0
    }
  }

  /// Whether the suppression conceals the figure, a count of the ratio that it belongs to, or what it is computed from. What
  /// stands beside a count is only concealed with it where "<5" would tell that the count is small.
  private func isConcealed(_ name: FigureName, _ keys: [String], isFormer: Bool, _ isFew: Bool) -> Bool {
    func conceals(_ keys: [String]) -> Bool { suppression.conceals(keys, isFormer: isFormer) }
    func concealsPair(_ keys: [String]) -> Bool { conceals(keys + ["0"]) || conceals(keys + ["1"]) }
    if conceals(keys) || (name.isOfPair && concealsPair(pair(beside: keys))) { return true }
    switch name.persons {
    case .none, .itself, .counts, .uncounted: return false
    case .beside(let neighbour): return isFew && conceals(owner(of: keys) + [neighbour])
    case .computed(let places): return sources(places, name, keys).contains { conceals($0) || concealsPair($0) }
    }
  }

  /// Where the counts stand from which the figure at these keys is computed.
  private func sources(_ places: [FigurePath], _ name: FigureName, _ keys: [String]) -> [[String]] {
    let scope = Scope(of: name.path, at: keys)
    return places.compactMap { $0.keys(scope) }
  }

  /// A count of so few, or a pair of counts of which one is.
  private func isFew(_ figure: Figure) -> Bool {
    if let pair = figure.pair { return isFew(pair.0) || isFew(pair.1) }
    return figure.value.map { isFew(Int($0)) } ?? false
  }
  private func isFew(_ count: Int) -> Bool { (1..<SettingFigures.leastPersons).contains(count) }

  /// The pair `x_counts` of the ratio `x`, of its interval, and of the items of either.
  private func countsBeside(_ keys: [String], _ document: FigureTree) -> (Int, Int)? {
    document[pair(beside: keys)]?.leaf?.pair
  }

  private func pair(beside keys: [String]) -> [String] {
    let place = owner(of: keys)
    var name = keys[place.count]
    for suffix in ["_counts", "_interval"] where name.hasSuffix(suffix) { name.removeLast(suffix.count) }
    return place + [name + "_counts"]
  }

  /// The group in which a figure stands; the items of a pair stand where the pair does.
  private func owner(of keys: [String]) -> [String] {
    let isItem = ["0", "1"].contains(keys.last) && keys.count > 1
    return Array(keys.dropLast(isItem ? 2 : 1))
  }
}

extension Figure {
  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// The figure as a number: a list is the number of its items. Nil for what is none.
  package var value: Double? {
    switch self {
    case .count(let count): Double(count)
    case .number(let number): number.isFinite ? number : nil
    case .list(let items): Double(items.count)
    case .absent, .flag, .word, .group: nil
    }
  }

  /// Two counts.
  fileprivate var pair: (Int, Int)? {
    guard case .list(let items) = self, items.count == 2, case .count(let a) = items[0], case .count(let b) = items[1]
    else { return nil }
    return (a, b)
  }
}
