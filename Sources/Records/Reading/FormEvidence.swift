/// A cell that speaks for one way of writing.
struct Sighting: Hashable {
  let line: Int
  let text: String
}

/// What the dates of a file say about the order of day and month, where nobody declared it.
struct DateEvidence: Hashable {
  /// The first date written `YYYY-MM-DD`.
  private(set) var iso: Sighting?
  /// The first one of two, two and four digits whose first part can be no month, only a day.
  private(set) var dayFirst: Sighting?
  /// The first one whose second part can be no month.
  private(set) var monthFirst: Sighting?
  /// The first one whose parts could both be months.
  private(set) var either: Sighting?

  /// No date is written the contract's way, and some are in another one.
  var isOther: Bool { iso == nil && (dayFirst ?? monthFirst ?? either) != nil }

  mutating func look(at text: UnsafeRawBufferPointer, line: Int) {
    guard text.count == 10 else { return }
    func sighting() -> Sighting { Sighting(line: line, text: String(decoding: text, as: UTF8.self)) }
    func number(_ range: Range<Int>) -> Int? {
      NumberText.whole(UnsafeRawBufferPointer(rebasing: text[range])).flatMap { $0 < 0 ? nil : Int($0) }
    }
    let hyphen = UInt8(ascii: "-")
    if text[4] == hyphen, text[7] == hyphen, number(0..<4) != nil {
      if iso == nil { iso = sighting() }
    } else if text[2] == hyphen, text[5] == hyphen, let first = number(0..<2), let second = number(3..<5),
      number(6..<10) != nil
    {
      switch (first > 12, second > 12) {
      case (true, true): break
      case (true, false): if dayFirst == nil { dayFirst = sighting() }
      case (false, true): if monthFirst == nil { monthFirst = sighting() }
      case (false, false): if either == nil { either = sighting() }
      }
    }
  }

  /// The form that all dates are in; the contract's where there are none. In doubt the question to ask.
  func form() throws(FormDoubt) -> Dialect.DateForm {
    guard let other = dayFirst ?? monthFirst ?? either else { return .iso }
    if let iso { throw .datesMixed(iso, other) }
    if let dayFirst, let monthFirst { throw .datesMixed(dayFirst, monthFirst) }
    if let monthFirst { throw .monthFirst(monthFirst) }
    guard dayFirst != nil else { throw .datesUnclear(other) }
    return .dayFirst
  }
}

/// What the numbers of a file say about their decimal mark, where nobody declared it.
struct NumberEvidence: Hashable {
  /// The first number with a comma, and the first one whose comma can part no thousands.
  private(set) var comma: Sighting?
  private(set) var hasClearComma = false
  private(set) var point: Sighting?
  private(set) var hasClearPoint = false

  /// No number has the contract's decimal point, and some have a comma.
  var isOther: Bool { point == nil && comma != nil }

  mutating func look(at text: UnsafeRawBufferPointer, line: Int) {
    guard let place = text.lastIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }),
      text.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 45 || $0 == 46 })
    else { return }
    let isClear = text.count - place - 1 != 3
    func sighting() -> Sighting { Sighting(line: line, text: String(decoding: text, as: UTF8.self)) }
    if text[place] == UInt8(ascii: ",") {
      if comma == nil { comma = sighting() }
      hasClearComma = hasClearComma || isClear
    } else {
      if point == nil { point = sighting() }
      hasClearPoint = hasClearPoint || isClear
    }
  }

  /// Whether the comma is the decimal mark. A point before three digits is one where the file keeps to the contract
  /// otherwise, and may part thousands elsewhere.
  func hasDecimalComma(isContract: Bool) throws(FormDoubt) -> Bool {
    if let comma, let point { throw .decimalsUnclear(hasClearComma ? point : comma) }
    if let comma, !hasClearComma { throw .decimalsUnclear(comma) }
    if let point, !hasClearPoint, !isContract { throw .decimalsUnclear(point) }
    return comma != nil
  }
}

/// Why the way in which dates or numbers are written cannot be told from a file.
enum FormDoubt: Error, Hashable {
  case datesUnclear(Sighting)
  case datesMixed(Sighting, Sighting)
  case monthFirst(Sighting)
  case decimalsUnclear(Sighting)
}
