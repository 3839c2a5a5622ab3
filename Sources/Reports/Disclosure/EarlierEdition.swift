internal import Metrics

/// What readers have in hand already: the editions of the same period that were published before.
package struct EarlierEdition: Hashable, Sendable {
  /// The counts that they showed, by path in the figure document (`former/` before the former period's). One that is the
  /// same now is known to the reader, whatever this run hides.
  package let shown: [String: Int]

  package init(shown: [String: Int]) { self.shown = shown }

  /// Of the editions of one report, the first one first, those up to the last that shows a figure otherwise than it is now.
  ///
  /// The ones after it were made from these very figures, and hide what this run is to hide again: were they counted, a
  /// run that is made again would choose otherwise than it did.
  package init(_ editions: [[ShownFigure]], before book: Book) {
    func isOtherwise(_ figure: ShownFigure) -> Bool {
      guard let value = figure.value, !ShownFigure.isReckoned(figure.path) else { return false }
      var keys = figure.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let isFormer = keys.first == "former"
      if isFormer { keys.removeFirst() }
      return (isFormer ? book.formerTree : book.tree)?[keys]?.leaf?.value != value
    }
    let last = editions.lastIndex { $0.contains(where: isOtherwise) }
    var shown: [String: Int] = [:]
    for figure in editions.prefix(last.map { $0 + 1 } ?? 0).joined() {
      if let value = figure.value.flatMap(Int.init(exactly:)) { shown[figure.path] = value }
    }
    self.init(shown: shown)
  }

  /// What the readers of several reports have in hand together.
  package static func + (a: EarlierEdition, b: EarlierEdition) -> EarlierEdition {
    EarlierEdition(shown: a.shown.merging(b.shown) { _, later in later })
  }
}
