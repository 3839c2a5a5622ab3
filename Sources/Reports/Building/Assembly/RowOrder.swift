internal import Records

/// In which order rows stand: by name, never by a figure.
struct RowOrder: Hashable, Comparable {
  private let number: Int
  private let name: [UInt8]
  private let id: [UInt8]

  /// Closed lists in their own order, meetings and results by date, deliveries as they came, all else by name.
  init(_ id: String, of variable: Variable, at place: Int, _ speaker: Speaker) {
    self.id = Array(id.utf8)
    switch variable {
    case .meeting: number = speaker.labels.meetings[id].map { Int($0.heldOn.number) } ?? .max
    case .result: number = speaker.labels.results[id].map { Int($0.publishedOn.number) } ?? .max
    case .delivery: number = place
    case .day: number = Day(id).map { Int($0.number) } ?? .max
    case .rank: number = place
    case .coalition, .institution, .reached, .pair, .overlap: number = 0
    default: number = variable.words?.firstIndex(of: id) ?? .max
    }
    name = RowOrder.name(of: id, as: variable, speaker)
  }

  /// What rows are ordered by where it is a name: of a pair the first one's, then the other's.
  private static func name(of id: String, as variable: Variable, _ speaker: Speaker) -> [UInt8] {
    switch variable {
    case .coalition, .institution, .result, .reached: folded(speaker.name(of: id, as: variable))
    case .pair, .overlap:
      speaker.labels.pair(id, of: variable).map { pair in
        folded(speaker.name(of: pair.one, as: .coalition)) + [0] + folded(speaker.name(of: pair.other, as: .coalition))
      } ?? []
    default: []
    }
  }

  static func < (a: RowOrder, b: RowOrder) -> Bool {
    if a.number != b.number { return a.number < b.number }
    if a.name != b.name { return a.name.lexicographicallyPrecedes(b.name) }
    return a.id.lexicographicallyPrecedes(b.id)
  }

  /// Small letters without their marks, as a Dutch or English index orders them.
  static func folded(_ name: String) -> [UInt8] {
    name.lowercased().flatMap { Array((plain[$0] ?? String($0)).utf8) }
  }

  private static let plain: [Character: String] = [
    "á": "a", "à": "a", "â": "a", "ä": "a", "ã": "a", "å": "a", "æ": "ae", "ç": "c", "é": "e", "è": "e", "ê": "e",
    "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ò": "o", "ô": "o", "ö": "o", "õ": "o",
    "ø": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ý": "y", "ÿ": "y", "ß": "ss",
  ]
}
