/// Widths and heights worked out from the text: this version of the library cannot fit columns itself.
enum ColumnWidths {
  /// Wider text is wrapped.
  private static let widest = 64
  /// The same for a reason among numbers.
  private static let widestAmongNumbers = 18
  /// Characters beside each other on a page whose letters can be read.
  private static let page = 170.0
  /// A column of text is not made narrower than this.
  private static let narrowest = 26.0
  /// Points of one line.
  static let line = 14.25

  /// The width of one column, in characters: its longest cell, and its heading on at most a few lines.
  static func width(header: String, longest: Int, amongNumbers: Bool, hasFilter: Bool) -> Double {
    let words = header.split(separator: " ").map(\.count).max() ?? 0
    let heading = max(words, min(header.count, 12)) + (hasFilter ? 3 : 0)
    let content = min(longest, amongNumbers ? widestAmongNumbers : widest)
    return (Double(max(content, heading, 6)) * 1.12).rounded(.up) + (amongNumbers ? 4 : 2)
  }

  /// Narrows the widest columns of text until the table reads on one page without a lens, none below a readable line.
  static func fitted(_ widths: [Double], isText: [Bool]) -> [Double] {
    var fitted = widths
    while fitted.reduce(0, +) > page {
      let texts = fitted.indices.filter { isText[$0] && fitted[$0] > narrowest }
      guard let widest = texts.max(by: { fitted[$0] < fitted[$1] }) else { break }
      fitted[widest] -= 1
    }
    return fitted
  }

  /// Lines that the text takes in a column of this width, words kept whole.
  static func lines(_ text: String, width: Double) -> Int {
    let room = max(1, Int(width - 3))
    if CellText.isPlain(text) { return text.utf8.count <= room ? 1 : plainLines(text, at: room) }
    return wrapped(text, at: room).reduce(0) { $0 + max(1, ($1.count + room - 1) / room) }
  }

  /// The same of a text in which each byte is a character, and none ends a line.
  private static func plainLines(_ text: String, at room: Int) -> Int {
    var (lines, line, word) = (0, 0, 0)
    func taken(_ characters: Int) -> Int { max(1, (characters + room - 1) / room) }
    func endWord() {
      if line > 0, line + 1 + word > room {
        lines += taken(line)
        line = 0
      }
      line += (line > 0 ? 1 : 0) + word
      word = 0
    }
    for byte in text.utf8 {
      if byte != UInt8(ascii: " ") { word += 1 } else if word > 0 { endWord() }
    }
    if word > 0 { endWord() }
    return lines + taken(line)
  }

  /// Breaks text between words into lines of at most so many characters; a longer word stays whole.
  static func wrapped(_ text: String, at room: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > room {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line)
    }
    return lines
  }
}
