internal import Metrics
internal import Records

/// A free text by its place in the figure document of the period, or of the one before.
struct PlacedText: Hashable, Sendable {
  let keys: [String]
  let isFormer: Bool

  init(_ keys: [String], _ isFormer: Bool) {
    self.keys = keys
    self.isFormer = isFormer
  }

  /// Those in which somebody may be named, from the finding `personal_text`, whose places are kind, key and column.
  static func all(in document: Figure, isFormer: Bool) -> Set<PlacedText> {
    guard case .list(let places)? = document["findings/\(FindingCode.personalText.rawValue)"],
      case .count(let year)? = document["meta/year"]
    else { return [] }
    return Set(
      places.compactMap { place in
        guard case .list(let parts) = place, parts.count == 3, case .word(let kind) = parts[0],
          case .word(let key) = parts[1], case .word(let column) = parts[2]
        else { return nil }
        return keys(of: Kind(rawValue: kind), key, column, year).map { PlacedText($0, isFormer) }
      })
  }

  /// The kinds of records whose texts stand in the document.
  private static let kinds: [Kind] = [.coalitions, .support, .explanations, .decisions]

  /// Nil for a text that the document does not hold. Parts of a key are joined by `/`, which an identifier may hold too.
  private static func keys(of kind: Kind?, _ key: String, _ column: String, _ year: Int) -> [String]? {
    guard let kind, PlacedText.kinds.contains(kind) else { return nil }
    var parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let item = kind == .explanations ? parts.popLast() : nil
    let named = kind == .coalitions ? nil : parts.popLast().flatMap { Int($0) }
    let place = ["support", parts.joined(separator: "/")]
    switch kind {
    case .coalitions: return place + [column]
    case .support where named == year: return place + [column]
    case .explanations where named == year: return item.map { place + ["explanations", $0] }
    case .decisions where named == year: return place + ["this_decision", column]
    case .decisions where named == year - 1: return place + ["last_decision", column]
    default: return nil
    }
  }
}
