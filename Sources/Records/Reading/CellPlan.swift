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
}

/// Lists of words as keys and bytes, one after the other.
struct WordLists {
  private var keys: [TextKey] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Where each list begins in `keys`, and how many it has.
  private var lists: [(first: Int, count: Int)] = []

  mutating func add(_ words: [String]) -> Int {
    lists.append((keys.count, words.count))
    for word in words {
      keys.append(Array(word.utf8).withUnsafeBytes { TextKey($0) })
      bytes += word.utf8
      ends.append(bytes.count)
    }
    return lists.count - 1
  }

  /// The word's place in its list; nil when it is none of them. Compared exactly.
  func code(of text: UnsafeRawBufferPointer, _ key: TextKey, in list: Int) -> Int32? {
    let (first, count) = lists[list]
    for place in first..<first + count where keys[place] == key {
      if key.isWhole || holds(text, place) { return Int32(place - first) }
    }
    return nil
  }

  private func holds(_ text: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    bytes[ends[place]..<ends[place + 1]].elementsEqual(text)
  }

  /// Words joined by `+`, without white space, as a set of places.
  func set(of text: UnsafeRawBufferPointer, in list: Int) -> Int32? {
    var set: Int32 = 0
    for part in text.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false) {
      let word = UnsafeRawBufferPointer(rebasing: part)
      guard let code = code(of: word, TextKey(word), in: list) else { return nil }
      set |= 1 << code
    }
    return set
  }
}
