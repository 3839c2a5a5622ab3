package import Records

/// What a figure is, in one sentence of each language.
package struct FigureDefinition: Hashable, Sendable {
  /// The keys that lead to it; a key in braces stands for any.
  package let pattern: [String]
  /// Nil for words, and for what the sentence itself says.
  package let unit: MetricUnit?
  /// Who is to thank for the measure; nil for a plain count or share.
  package let source: String?
  private let dutch: String
  private let english: String

  package func sentence(in language: Language) -> String { language == .nl ? dutch : english }

  /// - Parameter unit: nil for that of the metric whose name comes last in the pattern, but for keys that stand for any.
  init(_ pattern: String, _ dutch: String, _ english: String, unit: MetricUnit? = nil, source: String? = nil) {
    let keys = pattern.split(separator: "/").map(String.init)
    let name = keys.last { !$0.hasPrefix("{") }
    self.pattern = keys
    self.unit = unit ?? name.flatMap(MetricName.init(rawValue:))?.unit
    self.source = source
    self.dutch = dutch
    self.english = english
  }

  /// Every definition, in the order of the document.
  package static let all: [FigureDefinition] =
    network + rings + coalitions + flow + journeys + institutions + support + findings

  private static let byLength = Dictionary(grouping: all, by: \.pattern.count)

  /// Of the figure at these keys; nil for a group that is no figure of its own.
  package static func of(_ keys: [String]) -> FigureDefinition? {
    byLength[keys.count]?.first { $0.fits(keys) }
  }

  private func fits(_ keys: [String]) -> Bool {
    zip(pattern, keys).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
  }

  /// The metric whose direction the figure has, if any: the last key where it is a name and no identifier.
  package var metric: MetricName? { pattern.last.flatMap(MetricName.init(rawValue:)) }
}
