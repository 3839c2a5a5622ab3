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
      Figure.Entry("codes", codes(kind.codes)),
      Figure.Entry("unknown_columns", .words(kind.unknownColumns)),
      Figure.Entry("rejects", .list(kind.rejections.map(reject))),
    ]
    if kind.kind == .attendance { entries.append(Figure.Entry("coalition_id_left_out", .count(kind.coalitionLeftOut))) }
    return .group(entries)
  }

  /// The counts of a delivery that the ledger remembers.
  static func group(of summary: DeliverySummary) -> Figure {
    .group(summary.files.map { Figure.Entry($0.kind.rawValue, group(of: $0)) })
  }

  private static func group(of file: FileSummary) -> Figure {
    .group([
      Figure.Entry("file", .word(file.name)),
      Figure.Entry("status", .word(file.status.rawValue)),
      Figure.Entry("read", .count(file.read)),
      Figure.Entry("accepted", .count(file.accepted)),
      Figure.Entry("unchanged", .count(file.unchanged)),
      Figure.Entry("updated", .count(file.updated)),
      Figure.Entry("rejected", .count(file.rejected)),
      Figure.Entry("retried", .count(file.retried)),
      Figure.Entry("closed", .count(file.closed)),
      Figure.Entry("codes", codes(file.codes)),
    ])
  }

  private static func codes(_ counts: [KindIntake.CodeCount]) -> Figure {
    .group(counts.map { Figure.Entry($0.code.rawValue, .count($0.rows)) })
  }

  private static func reject(_ rejection: Rejection) -> Figure {
    .group([
      Figure.Entry("line", .count(rejection.line)), Figure.Entry("column", .word(rejection.column)),
      Figure.Entry("code", .word(rejection.code.rawValue)),
    ])
  }

  /// The files that are not in the contract's own form, and how they were read.
  static func dialects(of account: DeliveryAccount) -> Figure {
    .list(
      account.dialects.map { told in
        .group([
          Figure.Entry("file", .word(told.file)),
          Figure.Entry("encoding", .word(told.dialect.encoding.rawValue)),
          Figure.Entry("delimiter", .word(told.dialect.delimiter.rawValue)),
          Figure.Entry("dates", .word(told.dialect.dateForm.rawValue)),
          Figure.Entry("decimal_comma", .flag(told.dialect.decimalComma)),
          Figure.Entry("preamble_rows", .count(told.dialect.preambleRows)),
          Figure.Entry("found", .flag(told.isFound)),
        ])
      })
  }
}
