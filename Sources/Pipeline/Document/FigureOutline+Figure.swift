internal import Ledger
internal import Metrics

extension FigureOutline {
  /// The same in pieces that follow each other, made by as many as there are cores.
  static func pieces(of document: Figure) -> [FigureOutline] {
    guard case .group(let entries) = document else { return [] }
    return Concurrently.map(entries) { FigureOutline(.group([$0])) }
  }

  /// The figures of a document, which is a group.
  init(_ document: Figure) {
    self.init()
    addParts(of: document)
  }

  /// What is in a group or list, items by number from 0; one without anything in it is a figure.
  private mutating func addParts(of figure: Figure) {
    switch figure {
    case .group(let entries):
      for entry in entries { add(entry.figure, named: entry.name) }
    case .list(let items):
      for (number, item) in items.enumerated() { add(item, named: String(number)) }
    default: break
    }
  }

  private mutating func add(_ figure: Figure, named name: String) {
    switch figure {
    case .group([]), .list([]): add(name, FigureLines.shown(figure))
    case .group, .list:
      open(name)
      addParts(of: figure)
      close()
    case .count(let count): add(name, count)
    case .number(let number): add(name, number)
    case .absent, .flag, .word: add(name, FigureLines.shown(figure))
    }
  }
}
