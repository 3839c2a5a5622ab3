package import Records

extension Figure {
  /// Absent when nil.
  package static func count(orAbsent value: Int?) -> Figure { value.map(Figure.count) ?? .absent }
  /// Absent when nil.
  package static func number(orAbsent value: Double?) -> Figure { value.map(Figure.number) ?? .absent }
  /// A civil date as `YYYY-MM-DD`.
  package static func day(_ day: Day) -> Figure { .word(day.description) }
  /// Identifiers as they stand.
  package static func words(_ words: [String]) -> Figure { .list(words.map(Figure.word)) }
}

extension Figure.Entry {
  package init(_ name: MetricName, _ figure: Figure) { self.init(name.rawValue, figure) }

  /// `x` and `x_counts`.
  package static func ratio(_ name: String, _ ratio: Ratio) -> [Figure.Entry] {
    [
      Figure.Entry(name, .number(orAbsent: ratio.value)),
      Figure.Entry(name + "_counts", .list([.count(ratio.numerator), .count(ratio.denominator)])),
    ]
  }

  /// `x`, `x_counts` and `x_interval`: a ratio over people or invitations.
  package static func rate(_ name: String, _ ratio: Ratio) -> [Figure.Entry] {
    let interval = ratio.interval.map { Figure.list([.number($0.lowerBound), .number($0.upperBound)]) }
    return self.ratio(name, ratio) + [Figure.Entry(name + "_interval", interval ?? .absent)]
  }

  package static func ratio(_ name: MetricName, _ value: Ratio) -> [Figure.Entry] { ratio(name.rawValue, value) }
  package static func rate(_ name: MetricName, _ value: Ratio) -> [Figure.Entry] { rate(name.rawValue, value) }
}
