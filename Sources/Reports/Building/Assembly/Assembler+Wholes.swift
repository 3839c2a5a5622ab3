extension Assembler {
  /// The row as it may be shown where its parts add up to a whole: with a part hidden, the parts that are not 0 are told
  /// only together, since all but one of them and the whole would give that one away; else the whole is left out, since
  /// the parts say it.
  func joined(_ row: [Cell], in definition: TableDefinition) -> [Cell] {
    guard let whole = definition.whole else { return row }
    let ids = definition.columns.flatMap { columns($0).map(\.id) }
    let parts = ids.indices.filter { whole.parts.contains(ids[$0]) }
    var row = row
    if parts.contains(where: { row[$0].isHidden }) {
      for place in parts { row[place] = row[place].joined(as: speaker.phrase(.joined)) }
    } else {
      for place in ids.indices where ids[place] == whole.column { row[place] = .absent }
    }
    return row
  }
}

extension Cell {
  fileprivate var isHidden: Bool {
    switch self {
    case .hidden, .concealed: true
    default: false
    }
  }

  /// A count that is not 0, hidden or not, told only together with the others.
  fileprivate func joined(as word: String) -> Cell {
    switch self {
    case .hidden(let path), .concealed(let path): .joined(path: path, word: word)
    case .figure(let path, let value, _) where value != 0: .joined(path: path, word: word)
    default: self
    }
  }
}
