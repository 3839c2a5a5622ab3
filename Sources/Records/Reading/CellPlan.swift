/// What one column's cells must look like, flat, so that a row costs no reference counting.
struct CellPlan {
  enum Form: UInt8 { case identifier, day, word, rings, whole, number, text }

  let form: Form
  let isRequired: Bool
  /// The end of an interval; where ends are inclusive a day is added.
  let isEnd: Bool
  /// Which list of words, or which pool of identifiers.
  let list: Int
  let low: Double
  let high: Double

  init(_ column: Column, isEnd: Bool, words: inout WordLists) {
    isRequired = column.isRequired
    self.isEnd = isEnd
    switch column.type {
    case .identifier(let space), .reference(let space):
      (form, list, low, high) = (.identifier, Namespace.code(of: space), 0, 0)
    case .day: (form, list, low, high) = (.day, 0, 0, 0)
    case .word(let list): (form, self.list, low, high) = (.word, words.add(list), 0, 0)
    case .rings: (form, list, low, high) = (.rings, words.add(Ring.words), 0, 0)
    case .whole(let range): (form, list, low, high) = (.whole, 0, Double(range.lowerBound), Double(range.upperBound))
    case .number(let range): (form, list, low, high) = (.number, 0, range.lowerBound, range.upperBound)
    case .text: (form, list, low, high) = (.text, 0, 0, 0)
    }
  }

  /// The cell points into a pool, which takes it in only with the whole row.
  var isPooled: Bool { form == .identifier || form == .number || form == .text }
}

/// Lists of words as bytes, one after the other.
struct WordLists {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Where each list begins in `ends`, and where it ends.
  private var lists: [(first: Int, count: Int)] = []

  mutating func add(_ words: [String]) -> Int {
    lists.append((ends.count - 1, words.count))
    for word in words {
      bytes += word.utf8
      ends.append(bytes.count)
    }
    return lists.count - 1
  }

  /// The word's place in its list; nil when it is none of them. Compared exactly.
  func code(of text: UnsafeRawBufferPointer, in list: Int) -> Int32? {
    let (first, count) = lists[list]
    return bytes.withUnsafeBytes { all in
      for code in 0..<count {
        let (start, end) = (ends[first + code], ends[first + code + 1])
        if end - start == text.count, all[start..<end].elementsEqual(text) { return Int32(code) }
      }
      return nil
    }
  }

  /// Words joined by `+`, without white space, as a set of places.
  func set(of text: UnsafeRawBufferPointer, in list: Int) -> Int32? {
    var set: Int32 = 0
    for part in text.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false) {
      guard let code = code(of: UnsafeRawBufferPointer(rebasing: part), in: list) else { return nil }
      set |= 1 << code
    }
    return set
  }
}
