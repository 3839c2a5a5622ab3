internal import Metrics
internal import Records

/// A figure as completions and the page of figures name it.
package struct FigurePattern: Hashable, Sendable {
  /// Words in braces stand for any.
  package let path: String
  package let unit: String
  package let source: String
  package let dutch: String
  package let english: String

  init(_ definition: FigureDefinition) {
    path = definition.pattern.joined(separator: "/")
    unit = definition.unit?.words(in: .en) ?? ""
    source = definition.source ?? ""
    dutch = definition.sentence(in: .nl)
    english = definition.sentence(in: .en)
  }

  /// Every figure that `ringwerk explain` can tell about, in the order of the document.
  package static let all: [FigurePattern] = FigureDefinition.all.map(FigurePattern.init)
}
