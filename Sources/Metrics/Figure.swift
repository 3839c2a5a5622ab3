/// One node of the figure document: a value, or a group of named figures (figures.md).
///
/// A figure's name is its path, the keys joined by `/`. An absent figure is `absent`, never left out.
package enum Figure: Hashable, Sendable {
  case absent
  case count(Int)
  case number(Double)
  case flag(Bool)
  case word(String)
  case list([Figure])
  case group([Entry])

  /// A named figure in a group; names are unique within it.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package var figure: Figure

    package init(_ name: String, _ figure: Figure) {
      self.name = name
      self.figure = figure
    }
  }
}
