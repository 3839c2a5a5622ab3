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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    write(value, format, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same behind other bytes.
  func write(_ value: Double, _ format: NumberFormat, into bytes: inout [UInt8]) {
    guard value.isFinite else { return bytes.append(contentsOf: Writing.absent.utf8) }
    digits(of: value, format).write(grouping: groupMark, mark: decimalMark, into: &bytes)
    if format == .percent { bytes.append(UInt8(ascii: "%")) }
  }

  /// Characters of `number`.
  func length(of value: Double, _ format: NumberFormat) -> Int {
    guard value.isFinite else { return Writing.absent.count }
    let digits = digits(of: value, format)
    let whole = digits.wholeDigits
    return whole + (whole - 1) / 3 + (digits.places > 0 ? 1 + digits.places : 0) + (digits.isNegative ? 1 : 0)
      + (format == .percent ? 1 : 0)
  }

  private func digits(of value: Double, _ format: NumberFormat) -> DecimalDigits {
    DecimalDigits(format == .percent ? value * 100 : value, places: format.places)
  }

  /// A whole number, grouped by thousands.
  package func count(_ value: Int) -> String {
    var bytes: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    let number = UInt64(value.magnitude)
    DecimalDigits.write(number, digits: DecimalDigits.digits(of: number), grouping: groupMark, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

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

  private var decimalMark: UInt8 { language == .nl ? UInt8(ascii: ",") : UInt8(ascii: ".") }
  private var groupMark: UInt8 { language == .nl ? UInt8(ascii: ".") : UInt8(ascii: ",") }
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
