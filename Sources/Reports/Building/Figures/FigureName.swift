/// A place in the figure document where a figure may stand, and what a report must know before it shows it.
package struct FigureName: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case count, number, index
    /// Hours of support, of which nobody counts tenths.
    case hours
    /// A share that no counts stand beside.
    case share
    /// A share; its counts stand beside it under the name with `_counts`.
    case ratio
    /// [numerator, denominator].
    case counts
    /// [low, high] of a ratio.
    case interval
    case flag, word, day
    /// Read as the number of its items.
    case list
  }

  /// Which persons the figure is about: when they are 1 to 4, it is hidden from everybody but the bureau.
  package enum Persons: Hashable, Sendable {
    /// It counts things.
    case none
    /// It counts persons.
    case itself
    /// It is a share of persons: both its counts are persons.
    case counts
    /// It is computed from the persons counted by the figure of this name beside it.
    case beside(String)
    /// It is computed from the counts at these paths of the document, pairs of counts included; their variables stand for
    /// what they stand for in its own path.
    case computed(from: [FigurePath])
    /// It is computed from persons of whom no figure is the count: whenever it is not 0, only the bureau is told.
    case uncounted
  }

  package let path: FigurePath
  package let kind: Kind
  package let persons: Persons
  /// It rests on attendance lists: below half of the meetings with a list its reason is shown instead.
  package let restsOnLists: Bool

  /// A ratio, its counts or its interval: whoever sees one of them knows the others.
  var isOfPair: Bool {
    if [.ratio, .counts, .interval].contains(kind) { return true }
    guard case .name(let item) = path.steps.last, ["0", "1"].contains(item),
      case .name(let pair) = path.steps.dropLast().last
    else { return false }
    return pair.hasSuffix("_counts") || pair.hasSuffix("_interval")
  }

  package var last: String {
    guard case .name(let name) = path.steps.last else { return "" }
    return name
  }
}

extension FigureName {
  /// Names at one place that are alike; `place` is written as a definition would. A ratio has its counts beside it, and one
  /// about persons its interval too.
  static func at(
    _ place: String, _ kind: Kind, _ names: [String], about persons: Persons = .none, lists: Bool = false
  ) -> [FigureName] {
    let steps = FigurePath(catalogued: place).steps
    return names.flatMap { name -> [FigureName] in
      func made(_ suffix: String, _ kind: Kind) -> FigureName {
        let path = FigurePath(steps + FigurePath(catalogued: name + suffix).steps)
        return FigureName(path: path, kind: kind, persons: persons, restsOnLists: lists)
      }
      guard kind == .ratio else { return [made("", kind)] }
      let plain = [made("", .ratio), made("_counts", .counts)]
      return persons == .none ? plain : plain + [made("_interval", .interval)]
    }
  }

  /// The items of a ratio's counts and interval, each a figure of its own.
  var items: [FigureName] {
    guard kind == .counts || kind == .interval else { return [] }
    return ["0", "1"].map { item in
      FigureName(
        path: FigurePath(path.steps + [.name(item)]), kind: kind == .counts ? .count : .share, persons: persons,
        restsOnLists: restsOnLists)
    }
  }
}

extension FigurePath {
  /// A path of the catalogue; a word in braces that is no variable stays a name.
  init(catalogued text: String) {
    steps = text.utf8.split(separator: UInt8(ascii: "/")).map { bytes in
      let part = Substring(bytes)
      guard bytes.first == UInt8(ascii: "{"), let end = part.firstIndex(of: "}"),
        let variable = Variable(rawValue: String(part[..<end].dropFirst()))
      else { return .name(String(part)) }
      let suffix = String(part[part.index(after: end)...])
      return suffix.isEmpty ? .variable(variable) : .beside(variable, suffix)
    }
  }
}
