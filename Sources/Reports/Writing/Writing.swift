package import Records

/// How one language writes numbers, dates and cells: the page, the sentences and the checks all ask here, so that a figure
/// reads the same wherever it stands.
package struct Writing: Hashable, Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// What stands where there is no figure.
  package static let absent = "-"
  /// What stands for a count of 1 to 4 persons, and for what is computed from one.
  package static let hidden = "<5"

  /// What stands for a figure that would give a count of 1 to 4 persons away.
  package static let concealed = "·"

  /// A number as it is read: `1.234`, `12,5%`, `0,75` in Dutch, `1,234`, `12.5%`, `0.75` in English.
  ///
  /// Halves go away from zero, as readers and spreadsheets do. What is no number reads as absent.
  package func number(_ value: Double, _ format: NumberFormat) -> String {
    guard value.isFinite else { return Writing.absent }
    let decimals = DecimalDigits(format == .percent ? value * 100 : value, places: format.places)
    let whole = grouped(decimals.whole)
    let written = decimals.fraction.isEmpty ? whole : whole + decimalMark + decimals.fraction
    return (decimals.isNegative ? "-" : "") + written + (format == .percent ? "%" : "")
  }

  /// A whole number, grouped by thousands.
  package func count(_ value: Int) -> String { (value < 0 ? "-" : "") + grouped(String(value.magnitude)) }

  /// The two counts of a ratio: "9 van 12", "9 of 12".
  package func counts(_ numerator: Int, of denominator: Int) -> String {
    "\(count(numerator)) \(language == .nl ? "van" : "of") \(count(denominator))"
  }

  /// A cell as it is read; a figure without a value and an absent cell are the same.
  package func cell(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): text
    case .figure(_, let value, let format): number(value, format)
    case .day(let day): self.day(day)
    case .absent: Writing.absent
    case .hidden: Writing.hidden
    case .concealed: Writing.concealed
    case .joined(_, let word): word
    case .withheld(let reason): reason
    }
  }

  private var decimalMark: String { language == .nl ? "," : "." }

  private func grouped(_ digits: String) -> String {
    let mark = language == .nl ? "." : ","
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: mark)
  }
}

extension NumberFormat {
  /// Digits after the decimal mark.
  package var places: Int {
    switch self {
    case .count: 0
    case .percent, .decimal: 1
    case .index: 2
    }
  }
}
