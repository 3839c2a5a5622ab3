internal import Records

/// One of the five fields of a cron expression, and how its words are read.
enum CronField: String, CaseIterable, Sendable {
  case minute, hour
  case day = "day of the month"
  case month
  case weekday = "day of the week"

  /// The numbers that may be written; 0 and 7 are both Sunday.
  var range: ClosedRange<Int> {
    switch self {
    case .minute: 0...59
    case .hour: 0...23
    case .day: 1...31
    case .month: 1...12
    case .weekday: 0...7
    }
  }

  /// Words for the numbers from the first of the range on; capitals make no difference.
  private var names: [String] {
    switch self {
    case .month: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    case .weekday: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
    case .minute, .hour, .day: []
    }
  }

  /// Reads a field as crontab(5) has it: `*`, a number or name, a range, a step through either of the first and last, and
  /// lists of these; nobody's extensions (`L`, `#`, `?`, `@daily`).
  ///
  /// - Returns: the numbers as bits, Sunday as 0 only.
  func values(of word: CronWord) throws(CronMistake) -> UInt64 {
    var values: UInt64 = 0
    for item in word.split(at: ",") { values |= try numbers(of: item).reduce(0) { $0 | 1 << UInt64($1) } }
    guard self == .weekday, values & 1 << 7 != 0 else { return values }
    return values & ~(1 << 7) | 1
  }

  private func numbers(of item: CronWord) throws(CronMistake) -> [Int] {
    let parts = item.split(at: "/")
    guard parts.count <= 2 else { throw parts[2].mistake("a step is written once: \(range.lowerBound)-5/2") }
    let span = try span(of: parts[0], isStepped: parts.count == 2)
    guard parts.count == 2 else { return Array(span) }
    guard let step = parts[1].number, step >= 1, step <= range.upperBound else {
      throw parts[1].mistake("a step through the \(rawValue) is a number from 1 to \(range.upperBound)")
    }
    return Array(stride(from: span.lowerBound, through: span.upperBound, by: step))
  }

  private func span(of part: CronWord, isStepped: Bool) throws(CronMistake) -> ClosedRange<Int> {
    if part.text == "*" { return self == .weekday ? 0...6 : range }
    let ends = part.split(at: "-")
    guard ends.count <= 2 else { throw ends[2].mistake("a range has two ends: \(range.lowerBound)-5") }
    let first = try number(of: ends[0])
    guard ends.count == 2 else {
      if isStepped {
        throw part.mistake("a step goes through a range: write \(part.text)-\(range.upperBound)/2 or */2")
      }
      return first...first
    }
    var last = try number(of: ends[1])
    // The week also ends on Sunday.
    if self == .weekday, last == 0, first > 0 { last = 7 }
    guard first <= last else { throw part.mistake("the range \(part.text) goes down; write the smaller end first") }
    return first...last
  }

  private func number(of part: CronWord) throws(CronMistake) -> Int {
    if let number = part.number {
      guard range.contains(number) else {
        throw part.mistake(
          "the \(rawValue) \(number) is out of range: write \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
    if let place = names.firstIndex(of: part.text.uppercased()) { return place + range.lowerBound }
    guard names.isEmpty || part.text.isEmpty else { throw part.mistake(Notation.unknown(part.text, among: names)) }
    throw part.mistake(
      "\"\(part.text)\" is no \(rawValue): write \(range.lowerBound) to \(range.upperBound), *, a range like 1-5, a list like 1,5 or a step like */5"
    )
  }
}

/// A piece of a cron expression and where it begins, in characters from 0.
struct CronWord: Hashable, Sendable {
  let characters: ArraySlice<Character>
  let offset: Int

  var text: String { String(characters) }
  /// Nil for anything but digits.
  var number: Int? {
    !characters.isEmpty && characters.allSatisfy { $0.isASCII && $0.isWholeNumber } ? Int(text) : nil
  }

  func mistake(_ sentence: String) -> CronMistake { CronMistake(offset: offset, sentence: sentence) }

  func split(at sign: Character) -> [CronWord] {
    characters.split(separator: sign, omittingEmptySubsequences: false).map {
      CronWord(characters: $0, offset: offset + $0.startIndex - characters.startIndex)
    }
  }
}

/// What is wrong in a cron expression.
package struct CronMistake: Error, Hashable, Sendable {
  /// Characters before it, from the expression's beginning.
  package let offset: Int
  package let sentence: String
}
