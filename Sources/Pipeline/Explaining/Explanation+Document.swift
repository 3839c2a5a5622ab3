internal import Ledger
package import Metrics
internal import Records

extension Explanation {
  /// Everything, for a script: every record with delivery, file and line.
  package var document: Figure {
    .group([
      .init("figure", .word(path)), .init("value", value), .init("counts", counts ?? .absent),
      .init("interval", interval ?? .absent),
      .init("absent_because", absence.map { both($0.sentence) } ?? .absent),
      .init(
        "period",
        .group([.init("a", .day(period.start)), .init("b", .day(period.end)), .init("as_of", .day(asOf))])),
      .init("definition", both(definition.sentence)),
      .init("unit", definition.unit.map { both($0.words) } ?? .absent),
      .init("source", definition.source.map(Figure.word) ?? .absent),
      .init("direction", direction?.document ?? .absent),
      .init("counted", Explanation.document(counted)), .init("read_against", Explanation.document(context)),
    ])
  }

  private static func document(_ kin: [Kin]) -> Figure {
    .group(kin.map { .init($0.kind.rawValue, .list($0.records.map(\.document))) })
  }
}

/// The same in Dutch and English.
private func both(_ words: (Language) -> String) -> Figure {
  .group(Language.allCases.map { .init($0.rawValue, .word(words($0))) })
}

extension Direction {
  fileprivate var document: Figure {
    .group([.init("low", both(low.words)), .init("high", both(high.words)), .init("sentence", both(sentence))])
  }
}

extension Explanation.Record {
  fileprivate var document: Figure {
    .group([
      .init("delivery", .word(origin.delivery)), .init("delivered_on", .day(origin.deliveredOn)),
      .init("file", .word(origin.file)), .init("line", .count(origin.line)),
      .init("stated_by", .word(origin.statedBy)), .init("closed_by", origin.closedBy.map(Figure.word) ?? .absent),
      .init("record", .group(fields.map { .init($0.column, .word($0.text)) })),
    ])
  }
}
