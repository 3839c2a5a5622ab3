internal import Records

/// In which order rows stand: by name, never by a figure.
struct RowOrder {
  private let number: Int
  private let name: [UInt8]

  /// The places of the names in their order: closed lists in their own order, meetings and results by date, deliveries as
  /// they came, all else by name, and what has the same name by the bytes of its identifier.
  static func sorted(_ ids: [String], of variable: Variable, _ speaker: Speaker) -> [Int] {
    let orders =
      isOfPairs(variable)
      ? pairs(ids, variable, speaker)
      : ids.indices.map {
        RowOrder(ids[$0], of: variable, at: $0, speaker)
      }
    return ids.indices.sorted { a, b in
      if orders[a].number != orders[b].number { return orders[a].number < orders[b].number }
      if orders[a].name != orders[b].name { return orders[a].name.lexicographicallyPrecedes(orders[b].name) }
      return ids[a].utf8.lexicographicallyPrecedes(ids[b].utf8)
    }
  }

  private init(number: Int, name: [UInt8]) {
    self.number = number
    self.name = name
  }

  private init(_ id: String, of variable: Variable, at place: Int, _ speaker: Speaker) {
    switch variable {
    case .meeting: number = speaker.labels.meetings[id].map { Int($0.heldOn.number) } ?? .max
    case .result: number = speaker.labels.results[id].map { Int($0.publishedOn.number) } ?? .max
    case .day: number = Day(id).map { Int($0.number) } ?? .max
    case .delivery, .rank: number = place
    case .coalition, .institution, .reached: number = 0
    default: number = variable.words?.firstIndex(of: id) ?? .max
    }
    switch variable {
    case .coalition, .institution, .result, .reached: name = RowOrder.folded(speaker.name(of: id, as: variable))
    default: name = []
    }
  }

  private static func isOfPairs(_ variable: Variable) -> Bool { variable == .pair || variable == .overlap }

  /// Of a pair the first one's name goes before the other's: the two by their ranks among all names.
  private static func pairs(_ ids: [String], _ variable: Variable, _ speaker: Speaker) -> [RowOrder] {
    let pairs = ids.map { speaker.labels.pair($0, of: variable) }
    var names: [String: [UInt8]] = [:]
    for pair in pairs {
      guard let pair else { continue }
      for id in [pair.one, pair.other] where names[id] == nil {
        names[id] = folded(speaker.name(of: id, as: .coalition))
      }
    }
    let inOrder = Set(names.values).sorted { $0.lexicographicallyPrecedes($1) }
    let ranks = Dictionary(zip(inOrder, inOrder.indices), uniquingKeysWith: { first, _ in first })
    let rankOfId = names.mapValues { ranks[$0] ?? 0 }
    return pairs.map { pair in
      guard let pair else { return RowOrder(number: -1, name: []) }
      let (one, other) = (rankOfId[pair.one] ?? 0, rankOfId[pair.other] ?? 0)
      return RowOrder(number: one * inOrder.count + other, name: [])
    }
  }

  /// Small letters without their marks, as a Dutch or English index orders them.
  static func folded(_ name: String) -> [UInt8] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.utf8.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 } }
    return name.lowercased().flatMap { Array((plain[$0] ?? String($0)).utf8) }
  }

  private static let plain: [Character: String] = [
    "á": "a", "à": "a", "â": "a", "ä": "a", "ã": "a", "å": "a", "æ": "ae", "ç": "c", "é": "e", "è": "e", "ê": "e",
    "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ò": "o", "ô": "o", "ö": "o", "õ": "o",
    "ø": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ý": "y", "ÿ": "y", "ß": "ss",
  ]
}
