package import Metrics

/// The figure document for people and `grep`: one figure a line, its path and its value; an absent one is `-`.
package struct FigureLines {
  private let figure: Figure

  package init(_ figure: Figure) { self.figure = figure }

  package var text: String {
    figure.leaves().map { "\($0.path)  \(FigureLines.shown($0.leaf))\n" }.joined()
  }

  static func shown(_ leaf: Figure) -> String {
    switch leaf {
    case .count(let count): String(count)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .word(let word): word
    case .absent, .list, .group: "-"
    }
  }
}
