/// Judges and types rows of one kind, in the order of records.md, Rows: column after column, then `withdrawn`, then
/// the interval. Nothing of a row that is not taken comes into the pools, which are the same for all rows.
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
  /// The row's texts in a form that is quickly compared.
  private var keys: [TextKey]
  /// By column the last text that was rightly written, and what it stands for: a cell that says what the one above it says
  /// need not be judged again. Only of rows that no mapping has changed.
  private var above: [(key: TextKey, value: Int32)]
  /// By column the identifiers of rows that were taken, until they come into their pool.
  private var pending: [[TextKey]]
  private var pendingRows = 0

  /// Rows whose identifiers come into their pools together.
  private static let batch = 1024
  /// A cell's value until its text comes into a pool.
  private static let unpooled = RowTable.empty + 1

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
    keys = Array(repeating: .none, count: columns.count)
    above = Array(repeating: (.none, RowTable.empty), count: columns.count)
    pending = Array(repeating: [], count: columns.count)
  }

  /// The number of texts a row has: the columns, and `withdrawn`.
  var width: Int { columns.count + 1 }

  /// Takes the row into the table, where its identifiers come with `settle`, or says what is wrong with it.
  ///
  /// `texts` are trimmed; `mapped` has a bit for each column whose text is a mapping's and so in canonical form.
  mutating func take(
    _ texts: UnsafeBufferPointer<UnsafeRawBufferPointer>, mapped: UInt64 = 0, line: Int, pools: inout Pools,
    into table: inout RowTable
  ) -> Fault? {
    if let fault = judge(texts, mapped) { return fault }
    for place in cells.indices {
      if cells[place].form == .identifier {
        pending[place].append(identifier(texts[place], place, &pools))
      } else {
        if values[place] == RowTyper.unpooled { values[place] = pool(texts[place], place, mapped, &pools) }
        table.columns[place].append(values[place])
      }
    }
    if !texts[columns.count].isEmpty { table.withdrawn.append(table.lines.count) }
    table.lines.append(Int32(clamping: line))
    pendingRows += 1
    if pendingRows == RowTyper.batch { settle(&pools, into: &table) }
    return nil
  }

  /// Brings the identifiers of all rows so far into their pools and into the table.
  mutating func settle(_ pools: inout Pools, into table: inout RowTable) {
    for place in cells.indices where cells[place].form == .identifier {
      pools.identifiers[cells[place].list].intern(pending[place], to: &table.columns[place])
      pending[place].removeAll(keepingCapacity: true)
    }
    pendingRows = 0
  }

  /// What waits for its code; a text of which the key does not say everything gets it now.
  @inline(__always)
  private func identifier(_ text: UnsafeRawBufferPointer, _ place: Int, _ pools: inout Pools) -> TextKey {
    let key = keys[place]
    return key.isWhole ? key : TextKey(code: pools.identifiers[cells[place].list].intern(text, key))
  }

  private mutating func judge(_ texts: UnsafeBufferPointer<UnsafeRawBufferPointer>, _ mapped: UInt64) -> Fault? {
    for place in cells.indices {
      if let code = mapped == 0 ? judge(texts[place], place) : judge(texts[place], place, mapped) {
        return Fault(column: place, code: code)
      }
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

  /// The cell of a row that no mapping has changed: every text of a column is written in one form.
  @inline(__always)
  private mutating func judge(_ text: UnsafeRawBufferPointer, _ place: Int) -> RejectionCode? {
    let key = TextKey(text)
    keys[place] = key
    if cells[place].form == .identifier { return text.isEmpty && cells[place].isRequired ? .missingValue : nil }
    if above[place].key == key, key.isWhole {
      values[place] = above[place].value
      return nil
    }
    if let code = judge(text, place, forms, key) { return code }
    if values[place] != RowTyper.unpooled { above[place] = (key, values[place]) }
    return nil
  }

  private mutating func judge(_ text: UnsafeRawBufferPointer, _ place: Int, _ mapped: UInt64) -> RejectionCode? {
    keys[place] = TextKey(text)
    return judge(text, place, mapped >> UInt64(place) & 1 == 1 ? Forms.canonical : forms, keys[place])
  }

  /// The cell's value goes to `values`, unless it belongs in a pool.
  private mutating func judge(
    _ text: UnsafeRawBufferPointer, _ place: Int, _ forms: Forms, _ key: TextKey
  ) -> RejectionCode? {
    let cell = cells[place]
    values[place] = text.isEmpty ? RowTable.empty : RowTyper.unpooled
    if text.isEmpty { return cell.isRequired ? .missingValue : nil }
    switch cell.form {
    case .identifier, .text: return nil
    case .day:
      guard let day = day(text, forms) else { return .badDate }
      let counted = cell.isEnd && forms.endsAreInclusive ? day + 1 : day
      guard RowTyper.days.contains(day), RowTyper.days.contains(counted) else { return .outOfRange }
      values[place] = counted.number
    case .word:
      guard let code = words.code(of: text, key, in: cell.list) else { return .badValue }
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

  private mutating func pool(
    _ text: UnsafeRawBufferPointer, _ place: Int, _ mapped: UInt64, _ pools: inout Pools
  ) -> Int32 {
    let code: Int32
    if cells[place].form == .text {
      code = pools.texts.intern(text, keys[place])
    } else {
      let point = mapped >> UInt64(place) & 1 == 1 ? UInt8(ascii: ".") : forms.point
      code = pools.code(ofNumber: NumberText.decimal(text, point: point) ?? 0)
    }
    if mapped == 0 { above[place] = (keys[place], code) }
    return code
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
