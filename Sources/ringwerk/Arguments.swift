internal import Records

/// The words after the command's name, told apart into options and operands.
struct Arguments {
  let command: Command
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]

  /// Reads `[--option value | --option=value | operand]...`; `--` ends the options.
  init(_ words: [String], of command: Command) throws(UsageError) {
    self.command = command
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      guard word != "--" else {
        operands += rest
        return
      }
      try take(word, from: &rest)
    }
  }

  private mutating func take(_ word: String, from rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let known = command.options + Command.everywhere
    guard let option = known.first(where: { $0.name == parts[0] }) else {
      throw UsageError.unknown("option", parts[0], among: known.map(\.name))
    }
    guard values[option.name] == nil else {
      throw UsageError(sentence: "\(option.name) stands there twice; give it once")
    }
    if let value = option.value {
      guard let given = parts.count == 2 ? parts[1] : Arguments.value(&rest), !given.isEmpty else {
        throw UsageError(sentence: "\(option.name) needs a value: \(option.name) \(value)")
      }
      values[option.name] = given
    } else {
      guard parts.count == 1 else { throw UsageError(sentence: "\(option.name) takes no value") }
      values[option.name] = ""
    }
  }

  /// The next word, unless it is an option.
  private static func value(_ rest: inout ArraySlice<String>) -> String? {
    rest.first.map { $0.hasPrefix("--") } == false ? rest.popFirst() : nil
  }

  func has(_ name: String) -> Bool { values[name] != nil }
  subscript(name: String) -> String? { values[name] }

  /// Between `least` and `most` operands.
  func expectOperands(_ least: Int, _ most: Int) throws(UsageError) {
    if operands.count < least { throw UsageError(sentence: "something is missing: \(command.usage)") }
    if operands.count > most {
      throw UsageError(sentence: "\"\(operands[most])\" is one word too many: \(command.usage)")
    }
  }

  /// An operand that must be there, as one of the words of a list.
  func operand<Word: Vocabulary>(_ place: Int, of type: Word.Type) throws(UsageError) -> Word {
    guard let word = Word(rawValue: operands[place]) else {
      throw UsageError(sentence: Notation.unknown(operands[place], among: Word.words))
    }
    return word
  }

  /// Writes a result that a person asked for; nothing with `--quiet`.
  func tell(_ text: String) throws(OutputError) {
    if !has("--quiet") { try Terminal.write(Array(text.utf8)) }
  }

  func day(_ name: String) throws(UsageError) -> Day? {
    guard let text = values[name] else { return nil }
    guard let day = Day(text), Day.years.contains(day.civil.year) else {
      throw UsageError(sentence: "\(name) needs a date like 2025-12-31, not \"\(text)\"")
    }
    return day
  }

  func year(_ name: String) throws(UsageError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let year = Int(text), Day.years.contains(year), text.utf8.count == 4 else {
      throw UsageError(sentence: "\(name) needs a year from 1900 to 2199, not \"\(text)\"")
    }
    return year
  }

  /// A whole number from 1.
  func count(_ name: String) throws(UsageError) -> Int? {
    guard let text = values[name] else { return nil }
    guard let count = Int(text), count > 0 else {
      throw UsageError(sentence: "\(name) needs a number from 1, not \"\(text)\"")
    }
    return count
  }

  func yearStart(_ name: String) throws(UsageError) -> YearStart? {
    guard let text = values[name] else { return nil }
    guard let start = YearStart(text) else {
      throw UsageError(sentence: "\(name) needs a month and a day like 08-01, not \"\(text)\"")
    }
    return start
  }

  /// A share from 0 to 1.
  func share(_ name: String) throws(UsageError) -> Double? {
    guard let text = values[name] else { return nil }
    guard let share = Double(text), (0...1).contains(share) else {
      throw UsageError(sentence: "\(name) needs a share from 0 to 1 like 0.05, not \"\(text)\"")
    }
    return share
  }

  func word<Word: Vocabulary>(_ name: String, of type: Word.Type) throws(UsageError) -> Word? {
    guard let text = values[name] else { return nil }
    guard let word = Word(rawValue: text) else {
      throw UsageError(sentence: "\(name): " + Notation.unknown(text, among: Word.words))
    }
    return word
  }
}
