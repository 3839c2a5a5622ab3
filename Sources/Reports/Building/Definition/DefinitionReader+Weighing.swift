internal import Metrics
internal import Records

extension DefinitionReader {
  /// A table of coalitions whose columns are a label, the indicators, and what the weighing says: in this order, since
  /// formulas count on it.
  mutating func weighing(_ notation: Notation, _ scope: Set<Variable>) throws(DefinitionError) -> WeighingDefinition {
    let table = try table(notation, scope)
    let expected =
      Indicator.allCases.map(\.rawValue) + ["score", "score_low", "score_high", "rank", "rank_acceptability"]
    let found = table.columns.dropFirst().map { column -> String in
      if case .figure(let reference, _) = column.source {
        FigurePath(Array(reference.path.steps.suffix(1))).description
      } else {
        ""
      }
    }
    guard table.columns.first?.isLabel == true, found == expected else {
      throw notation.mistake("a weighing has a label and then columns for: " + expected.joined(separator: ", "))
    }
    func text(_ name: String) throws(DefinitionError) -> Bilingual<String> {
      try texts.plain(named: "weighing.\(name)", at: notation.mistake(_:))
    }
    return WeighingDefinition(
      table: table, own: try text("own"), standard: try text("standard"), share: try text("share"),
      hint: try text("hint"), refusal: try text("refusal"))
  }
}
