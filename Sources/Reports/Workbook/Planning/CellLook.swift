internal import Records

extension NumberFormat {
  /// In Excel's own form, which every Excel writes in its reader's language.
  var excelCode: String {
    switch self {
    case .count: "#,##0"
    case .percent: "0.0%"
    case .decimal: "#,##0.0"
    case .index: "0.00"
    }
  }
}

extension Cell {
  /// What the workbook holds for this cell, and how it looks.
  ///
  /// - Parameter amongNumbers: whether the column's other cells are numbers: text then stands right too.
  func look(amongNumbers: Bool) -> (content: CellContent, style: CellStyle) {
    switch self {
    case .text(let text): (.text(text), amongNumbers ? .textRight : .text)
    case .figure(_, let value, let format): (.number(value), .number(format))
    case .day(let day): day.hasSerial ? (.day(day), .day) : (.text(day.description), .text)
    case .absent: (.text(Writing.absent), .textRight)
    case .hidden: (.text(Writing.hidden), .textRight)
    case .concealed: (.text(Writing.concealed), .textRight)
    case .joined(_, let word): (.text(word), .textRight)
    case .withheld(let reason): (.text(reason), .textRight)
    }
  }

  /// The number that a chart can draw; nil for all else.
  var number: Double? {
    if case .figure(_, let value, _) = self { value } else { nil }
  }

  /// What names a point of a chart.
  var name: String {
    if case .text(let text) = self { CellText.line(text, limit: 60) } else { Writing.absent }
  }

  /// What a chart writes where there is no number; nil when there is one.
  var insteadOfNumber: String? {
    switch self {
    case .figure: nil
    case .hidden: Writing.hidden
    case .concealed: Writing.concealed
    default: Writing.absent
    }
  }

  /// Characters on the screen.
  func length(in writing: Writing) -> Int {
    switch self {
    case .text(let text), .withheld(let text), .joined(_, let text):
      CellText.isPlain(text) ? text.utf8.count : text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    case .figure(_, let value, let format): writing.length(of: value, format)
    case .day(let day): writing.day(day).count
    case .absent, .hidden, .concealed: 2
    }
  }
}

extension Day {
  /// Days since 1899-12-30, as Excel counts from 1 March 1900 on (it believes in 29 February 1900).
  var serial: Int { Int(number) + 25_569 }

  /// Whether Excel and LibreOffice mean the same day by `serial`.
  var hasSerial: Bool { (61...2_958_465).contains(serial) }

  /// "12 mrt 2025", followed by a star when the row bears a mark.
  ///
  /// Stands at the foot of a chart as text: for a real date Excel would draw a calendar, not one column a row.
  func chartLabel(in writing: Writing, marked: Bool) -> String {
    writing.shortDay(self) + " \(civil.year)" + (marked ? " *" : "")
  }
}
