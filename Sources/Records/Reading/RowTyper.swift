/// Judges and types rows of one kind, in the order of records.md, Rows: column after column, then `withdrawn`, then
/// the interval. Nothing of a row that is not taken comes into the pools.
package struct RowTyper {
  /// How dates and numbers are written.
  struct Forms: Hashable {
    var dateForm: Dialect.DateForm
    var point: UInt8
    var endsAreInclusive: Bool

    static let canonical = Forms(dateForm: .iso, point: UInt8(ascii: "."), endsAreInclusive: false)
  }

  struct Fault: Hashable {
    /// The place among the columns; their number stands for `withdrawn`.
    let column: Int
    let code: RejectionCode
  }

  package let kind: Kind
  let columns: [Column]
  private let cells: [CellPlan]
  private let words: WordLists
  private let forms: Forms
  private let interval: (from: Int, until: Int)?
  private let meetingColumns: (coalition: Int, format: Int)?
  private var values: [Int32]

  package init(_ kind: Kind) { self.init(kind, .canonical) }

  init(_ kind: Kind, _ forms: Forms) {
    self.kind = kind
    self.forms = forms
    columns = kind.columns
    interval = kind.interval
    var words = WordLists()
    let until = kind.interval?.until
    cells = columns.indices.map { [columns] in CellPlan(columns[$0], isEnd: $0 == until, words: &words) }
    self.words = words
    meetingColumns = kind == .meetings ? (2, 3) : nil
    values = Array(repeating: RowTable.empty, count: columns.count)
  }

  /// The number of texts a row has: the columns, and `withdrawn`.
  var width: Int { columns.count + 1 }

  /// Takes the row into the table, or says what is wrong with it.
  ///
  /// `texts` are trimmed; `mapped` has a bit for each column whose text is a mapping's and so in canonical form.
  mutating func take(
    _ texts: UnsafeBufferPointer<UnsafeRawBufferPointer>, mapped: UInt64 = 0, line: Int, pools: inout Pools,
    into table: inout RowTable
  ) -> Fault? {
    if let fault = judge(texts, mapped) { return fault }
    for place in cells.indices {
      let text = texts[place]
      if cells[place].isPooled, !text.isEmpty { values[place] = pool(text, place, mapped, &pools) }
      table.columns[place].append(values[place])
    }
    if !texts[columns.count].isEmpty { table.withdrawn.append(table.lines.count) }
    table.lines.append(Int32(clamping: line))
    return nil
  }

  private mutating func judge(_ texts: UnsafeBufferPointer<UnsafeRawBufferPointer>, _ mapped: UInt64) -> Fault? {
    for place in cells.indices {
      let forms = mapped >> UInt64(place) & 1 == 1 ? Forms.canonical : forms
      if let code = judge(texts[place], place, forms) { return Fault(column: place, code: code) }
      if let (coalition, format) = meetingColumns, place == coalition,
        let code = judgeJoint(texts[coalition], texts[format])
      {
        return Fault(column: coalition, code: code)
      }
    }
    let withdrawn = texts[columns.count]
    if !withdrawn.isEmpty, !withdrawn.elementsEqual("yes".utf8) { return Fault(column: columns.count, code: .badValue) }
    if let (from, until) = interval, values[from] != RowTable.empty, values[until] != RowTable.empty,
      values[until] <= values[from]
    {
      return Fault(column: until, code: .intervalReversed)
    }
    return nil
  }

  /// The cell's value goes to `values`, unless it belongs in a pool.
  private mutating func judge(_ text: UnsafeRawBufferPointer, _ place: Int, _ forms: Forms) -> RejectionCode? {
    let cell = cells[place]
    values[place] = RowTable.empty
    if text.isEmpty { return cell.isRequired ? .missingValue : nil }
    switch cell.form {
    case .identifier, .text: return nil
    case .day:
      guard let day = day(text, forms) else { return .badDate }
      let counted = cell.isEnd && forms.endsAreInclusive ? day + 1 : day
      guard RowTyper.days.contains(day), RowTyper.days.contains(counted) else { return .outOfRange }
      values[place] = counted.number
    case .word:
      guard let code = words.code(of: text, in: cell.list) else { return .badValue }
      values[place] = code
    case .rings:
      guard let set = words.set(of: text, in: cell.list) else { return .badValue }
      values[place] = set
    case .whole:
      guard let number = NumberText.whole(text) else { return .badNumber }
      guard cell.low <= Double(number), Double(number) <= cell.high, number < .max else { return .outOfRange }
      values[place] = number
    case .number:
      guard let number = NumberText.decimal(text, point: forms.point) else { return .badNumber }
      guard cell.low <= number, number <= cell.high else { return .outOfRange }
    }
    return nil
  }

  /// A joint meeting has no coalition of its own, every other has one; not judged where the format is no word.
  private func judgeJoint(_ coalition: UnsafeRawBufferPointer, _ format: UnsafeRawBufferPointer) -> RejectionCode? {
    if format.elementsEqual(MeetingFormat.joint.rawValue.utf8) { return coalition.isEmpty ? nil : .badValue }
    let isWord = MeetingFormat.allCases.contains { format.elementsEqual($0.rawValue.utf8) }
    return isWord && coalition.isEmpty ? .missingValue : nil
  }

  private func pool(_ text: UnsafeRawBufferPointer, _ place: Int, _ mapped: UInt64, _ pools: inout Pools) -> Int32 {
    let cell = cells[place]
    switch cell.form {
    case .identifier: return pools.identifiers[cell.list].intern(text)
    case .text: return pools.texts.intern(text)
    default:
      let point = mapped >> UInt64(place) & 1 == 1 ? UInt8(ascii: ".") : forms.point
      return pools.code(ofNumber: NumberText.decimal(text, point: point) ?? 0)
    }
  }

  private func day(_ text: UnsafeRawBufferPointer, _ forms: Forms) -> Day? {
    switch forms.dateForm {
    case .iso: Day(iso: text)
    case .dayFirst: Day(dayFirst: text)
    }
  }

  /// The days of the years that a record may name.
  private static let days: ClosedRange<Day> =
    YearStart.calendarYear.start(
      of: Day.years.lowerBound)...(YearStart.calendarYear.start(of: Day.years.upperBound + 1) - 1)

  /// The text as it is kept in a record: dates and numbers in canonical form where they are rightly written.
  func canonical(_ text: UnsafeRawBufferPointer, _ place: Int, mapped: UInt64) -> [UInt8] {
    guard place < cells.count, mapped >> UInt64(place) & 1 == 0, forms != .canonical else { return Array(text) }
    switch cells[place].form {
    case .day:
      guard let day = day(text, forms) else { return Array(text) }
      return Array((cells[place].isEnd && forms.endsAreInclusive ? day + 1 : day).description.utf8)
    case .number:
      return NumberText.decimal(text, point: forms.point) == nil
        ? Array(text) : text.map { $0 == forms.point ? UInt8(ascii: ".") : $0 }
    default: return Array(text)
    }
  }
}
