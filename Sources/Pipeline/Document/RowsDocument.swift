internal import Ledger
internal import Metrics
internal import Records

/// `rows` of the figure document: what came of every file of a delivery (figures.md).
enum RowsDocument {
  static func group(of intake: Intake) -> Figure {
    .group(intake.kinds.map { Figure.Entry($0.kind.rawValue, group(of: $0)) })
  }

  private static func group(of kind: KindIntake) -> Figure {
    var entries = [
      Figure.Entry("file", .word(kind.file)),
      Figure.Entry("status", .word(kind.status.rawValue)),
      Figure.Entry("line", kind.refusal.map { .count($0.line) } ?? .absent),
      Figure.Entry("reason", kind.refusal.map { .word($0.sentence(in: .en)) } ?? .absent),
      Figure.Entry("read", .count(kind.read)),
      Figure.Entry("accepted", .count(kind.accepted)),
      Figure.Entry("unchanged", .count(kind.unchanged)),
      Figure.Entry("updated", .count(kind.updated)),
      Figure.Entry("rejected", .count(kind.rejected)),
      Figure.Entry("retried", .count(kind.retried)),
      Figure.Entry("closed", .count(kind.closed)),
      Figure.Entry("codes", .group(kind.codes.map { Figure.Entry($0.code.rawValue, .count($0.rows)) })),
      Figure.Entry("unknown_columns", .list(kind.unknownColumns.map { .word($0) })),
      Figure.Entry("rejects", .list(kind.rejections.map(reject))),
    ]
    if kind.kind == .attendance { entries.append(Figure.Entry("coalition_id_left_out", .count(kind.coalitionLeftOut))) }
    return .group(entries)
  }

  private static func reject(_ rejection: Rejection) -> Figure {
    .group([
      Figure.Entry("line", .count(rejection.line)), Figure.Entry("column", .word(rejection.column)),
      Figure.Entry("code", .word(rejection.code.rawValue)),
    ])
  }
}
