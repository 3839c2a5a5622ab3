/// Cuts a file into records and fields after RFC 4180, strictly: a quote counts only as a field's first character,
/// and after a closing quote only a delimiter or the line's end may follow.
///
/// The fields point into the scanner's memory and hold until the next call of `next()`.
struct RecordScanner: ~Copyable {
  enum Step { case record, end, fault }

  enum Fault: Hashable {
    /// The line on which the quote was opened.
    case unterminatedQuote(line: Int)
    /// The line on which the row begins.
    case textAfterQuote(line: Int)
    /// A record of more than `RecordScanner.longest` bytes.
    case recordTooLong(line: Int)

    var line: Int {
      switch self {
      case .unterminatedQuote(let line), .textAfterQuote(let line), .recordTooLong(let line): line
      }
    }
  }

  /// How many records ended in what.
  struct LineEnds: Hashable {
    var lf = 0
    var crlf = 0
    var cr = 0
  }

  /// 16 MiB: a record that is longer is one that a quote holds together by mistake.
  static let longest = 16 * 1024 * 1024

  private var window: ByteWindow
  private let delimiter: UInt8
  private let quote: UInt8
  private let hasQuotes: Bool
  private let escape: UInt8
  private let patterns: (delimiter: UInt64, lf: UInt64, cr: UInt64, quote: UInt64, escape: UInt64)

  /// The line on which the record begins, the file's first being 1.
  private(set) var line = 1
  private var nextLine = 1
  private var nextStart: UnsafeMutableRawPointer
  private var recordEnd: UnsafeMutableRawPointer
  private(set) var fault: Fault?
  private(set) var lineEnds = LineEnds()
  /// The record may hold a byte that is no ASCII letter, or a zero byte.
  private var oddities: UInt64 = 0
  /// Line ends within the record's quotes so far.
  private var linesWithin = 0

  private var fields = FieldList()

  init(_ window: consuming ByteWindow, _ dialect: Dialect) {
    delimiter = dialect.delimiter.byte
    quote = dialect.quote ?? 0
    hasQuotes = dialect.quote != nil
    escape = dialect.escape
    patterns = (
      Word64.pattern(delimiter), Word64.pattern(0x0A), Word64.pattern(0x0D), Word64.pattern(quote),
      Word64.pattern(escape)
    )
    nextStart = window.start
    recordEnd = window.start
    self.window = window
    for _ in 0..<dialect.preambleRows { skipLine() }
  }

  var count: Int { fields.count }

  /// A field's bytes, without its quotes, untrimmed.
  @inline(__always)
  subscript(_ field: Int) -> UnsafeRawBufferPointer { fields[field] }

  /// The record as it stands in the file, without its line end.
  var record: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: window.start, count: recordEnd - UnsafeMutableRawPointer(window.start))
  }

  /// False for sure only when the record is ASCII without zero bytes.
  @inline(__always)
  var mayBeOdd: Bool { oddities & Word64.high != 0 }

  var opening: [UInt8] { window.opening }
  var controlZ: Int { window.controlZ }
  var failure: ByteSource.Failure? { window.failure }
  var hasChanged: Bool { window.hasChanged }
  mutating func digest() -> Digest? { window.digest() }
  var sum: Checksum { window.sum }
  /// The bytes that were looked at for the record.
  var looked: Int { window.count }
  /// Nothing of the file is left to be read.
  var isAtEnd: Bool { window.isAtEnd }

  /// Goes to the next record that has a character; after a fault call `skipLine()` first.
  mutating func next() -> Step {
    while true {
      window.advance(to: nextStart)
      line = nextLine
      switch cut() {
      case .record: return .record
      case .blank: continue
      case .end: return .end
      case .fault: return .fault
      case .more:
        guard window.count < RecordScanner.longest else {
          fault = openQuote.map { .unterminatedQuote(line: $0) } ?? .recordTooLong(line: line)
          return .fault
        }
        let goal = window.count * 2
        repeat { window.refill() } while window.count < goal && !window.isAtEnd
        nextStart = window.start
      }
    }
  }

  /// Leaves out the rest of the line on which the record began: the way on after a fault.
  mutating func skipLine() {
    fault = nil
    window.advance(to: nextStart)
    while true {
      let begin = window.start
      let stop = find(from: begin, toLineEnd: true) ?? window.end
      if stop < window.end, let next = afterLineEnd(stop) {
        nextStart = next
        nextLine += 1
        return
      }
      window.advance(to: stop)
      nextStart = stop
      if window.isAtEnd { return }
      window.refill()
      nextStart = window.start
    }
  }

  // MARK: Cutting one record

  private enum Cut { case record, blank, end, fault, more }
  /// The line of the quote that is still open where the window ends.
  private var openQuote: Int?

  private mutating func cut() -> Cut {
    fields.removeAll()
    (oddities, linesWithin, openQuote) = (0, 0, nil)
    let begin = window.start
    let end = window.end
    if begin == end { return window.isAtEnd ? .end : .more }
    var field = begin
    while true {
      let stop: UnsafeMutableRawPointer
      if hasQuotes, field.load(as: UInt8.self) == quote, field < end {
        switch cutQuoted(field) {
        case .closed(let place): stop = place
        case .more: return .more
        case .fault: return .fault
        }
      } else if let place = find(from: field, toLineEnd: false) {
        fields.append(field, place)
        stop = place
      } else if window.isAtEnd {
        fields.append(field, end)
        stop = end
      } else {
        return .more
      }
      if stop < end, stop.load(as: UInt8.self) == delimiter {
        field = stop + 1
        continue
      }
      guard let next = afterLineEnd(stop) else { return .more }
      return finish(at: stop, next: next)
    }
  }

  private mutating func finish(at stop: UnsafeMutableRawPointer, next: UnsafeMutableRawPointer) -> Cut {
    recordEnd = stop
    nextStart = next
    nextLine = line + linesWithin + 1
    if stop < window.end {
      if next - stop == 2 {
        lineEnds.crlf += 1
      } else if stop.load(as: UInt8.self) == 0x0A {
        lineEnds.lf += 1
      } else {
        lineEnds.cr += 1
      }
    }
    return fields.count == 1 && stop == window.start ? .blank : .record
  }

  /// Where the next line begins; nil when more must be read to know it. `stop` is a line end, or the end of all.
  @inline(__always)
  private func afterLineEnd(_ stop: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    if stop == window.end { return stop }
    if stop.load(as: UInt8.self) == 0x0A { return stop + 1 }
    if stop + 1 == window.end { return window.isAtEnd ? stop + 1 : nil }
    return (stop + 1).load(as: UInt8.self) == 0x0A ? stop + 2 : stop + 1
  }

  /// The next delimiter or line end, eight bytes at a time; nil when there is none in the window.
  @inline(__always)
  private mutating func find(from place: UnsafeMutableRawPointer, toLineEnd: Bool) -> UnsafeMutableRawPointer? {
    let end = window.end
    var at = place
    while at < end {
      let word = at.loadUnaligned(as: UInt64.self)
      oddities |= Word64.oddities(word)
      var found = Word64.matches(word, patterns.lf) | Word64.matches(word, patterns.cr)
      if !toLineEnd { found |= Word64.matches(word, patterns.delimiter) }
      if found != 0 {
        let stop = at + (found.littleEndian.trailingZeroBitCount >> 3)
        return stop < end ? stop : nil
      }
      at += 8
    }
    return nil
  }

  private enum Quoted {
    /// What follows the closing quote: a delimiter, a line end or the end of all.
    case closed(UnsafeMutableRawPointer)
    case more, fault
  }

  private mutating func cutQuoted(_ opening: UnsafeMutableRawPointer) -> Quoted {
    let (end, lineOfQuote) = (window.end, line + linesWithin)
    var at = opening + 1
    var escapes = 0
    while at < end {
      if isPlain(at) {
        at += 8
        continue
      }
      let byte = at.load(as: UInt8.self)
      if byte == escape || byte == quote {
        let next: UInt8? = at + 1 < end ? (at + 1).load(as: UInt8.self) : nil
        if next == nil, !window.isAtEnd { break }
        if byte == escape, let next, next == quote || (next == escape && escape != quote) {
          escapes += 1
          at += 2
          continue
        }
        if byte == quote { return close(opening, at, escapes, next) }
      }
      if byte == 0x0A || (byte == 0x0D && !(at + 1 < end && (at + 1).load(as: UInt8.self) == 0x0A)) { linesWithin += 1 }
      if byte >= 0x80 || byte == 0 { oddities = Word64.high }
      at += 1
    }
    openQuote = lineOfQuote
    if !window.isAtEnd { return .more }
    fault = .unterminatedQuote(line: lineOfQuote)
    return .fault
  }

  /// The next eight bytes mean nothing within quotes.
  @inline(__always)
  private mutating func isPlain(_ place: UnsafeMutableRawPointer) -> Bool {
    let word = place.loadUnaligned(as: UInt64.self)
    let marks =
      Word64.matches(word, patterns.quote) | Word64.matches(word, patterns.escape) | Word64.matches(word, patterns.lf)
      | Word64.matches(word, patterns.cr)
    if marks != 0 { return false }
    oddities |= Word64.oddities(word)
    return true
  }

  /// The field between its quotes is taken when what follows them may follow.
  private mutating func close(
    _ opening: UnsafeMutableRawPointer, _ closing: UnsafeMutableRawPointer, _ escapes: Int, _ next: UInt8?
  ) -> Quoted {
    if let next, next != delimiter, next != 0x0A, next != 0x0D {
      fault = .textAfterQuote(line: line)
      return .fault
    }
    if escapes == 0 {
      fields.append(opening + 1, closing)
    } else {
      fields.append(opening + 1, closing, quote: quote, escape: escape, longest: window.count)
    }
    return .closed(closing + 1)
  }
}
