internal import Ledger
package import Metrics
package import Records

/// One figure with what it means and what it rests on.
package struct Explanation {
  /// A record behind the figure.
  struct Record {
    let kind: Kind
    let origin: Origin
    /// Its cells by column, without free texts.
    let fields: [(column: String, text: String)]
  }

  /// Records of one kind, in the order of their key.
  struct Kin {
    let kind: Kind
    let records: [Record]
  }

  package let path: String
  package let value: Figure
  /// Numerator and denominator of a ratio.
  package let counts: Figure?
  package let interval: Figure?
  package let definition: FigureDefinition
  package let direction: Direction?
  /// Nil for a figure that is there.
  package let absence: Absence?
  /// The records that make the figure.
  let counted: [Kin]
  /// Those against which they are read.
  let context: [Kin]
  package let period: Period
  package let asOf: Day

  init(
    _ address: FigureAddress, _ document: Figure, _ definition: FigureDefinition, _ grounds: Grounds,
    _ origins: Origins, _ facts: Facts
  ) {
    let subject = address.subject
    func beside(_ suffix: String) -> Figure? {
      let sibling = (subject.dropLast() + [(subject.last ?? "") + suffix]).reduce(Optional(document)) { $0?[$1] }
      return sibling == .absent ? nil : sibling
    }
    path = address.path
    value = address.figure
    counts = beside("_counts")
    interval = beside("_interval")
    self.definition = definition
    direction = definition.metric.flatMap(Direction.of)
    absence = address.figure == .absent ? Absence(of: subject) : nil
    counted = Explanation.kin(grounds.counted, origins)
    context = Explanation.kin(grounds.context, origins)
    period = facts.period
    asOf = facts.asOf
  }

  private static func kin(_ rows: RecordRows, _ origins: Origins) -> [Kin] {
    rows.kinds.map { kind in
      Kin(
        kind: kind,
        records: rows[kind].compactMap { row in
          origins.origin(of: row, kind).map {
            Record(kind: kind, origin: $0, fields: origins.fields(of: row, kind))
          }
        })
    }
  }
}
