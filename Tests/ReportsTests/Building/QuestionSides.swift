import Metrics
import Records
import Reports
import Testing

/// A question, figures with which it is asked, and figures next to them with which it is not.
struct QuestionSides: CustomTestStringConvertible {
  let question: String
  let asked: String
  let not: String

  init(_ question: String, asked: String, not: String) {
    self.question = question
    self.asked = asked
    self.not = not
  }

  var testDescription: String { question }
}

extension Book {
  /// `path=value` pairs with spaces between them; a value in brackets is a list of so many items.
  init(told figures: String) {
    var current: [String: Figure] = [:]
    var former: [String: Figure] = [:]
    for pair in figures.split(separator: " ") {
      let parts = pair.split(separator: "=").map(String.init)
      let value = Book.figure(parts[1])
      if parts[0].hasPrefix("former/") {
        former[String(parts[0].dropFirst(7))] = value
      } else {
        current[parts[0]] = value
      }
    }
    self.init(current, former: former.isEmpty ? nil : former)
  }

  private static func figure(_ text: String) -> Figure {
    if text.hasPrefix("["), let count = Int(text.dropFirst().dropLast()) {
      return .list(Array(repeating: .word("x"), count: count))
    }
    if let flag = Bool(text) { return .flag(flag) }
    return Int(text).map(Figure.count) ?? .number(Double(text) ?? .nan)
  }
}
