/// A mistake in a definition that a person wrote (a pipeline, a report): the run cannot begin.
package struct DefinitionError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// 1 for the first line and the first character of a line.
  package let line: Int
  package let column: Int
  /// What is wrong and what to write instead.
  package let sentence: String
  /// Further mistakes that were found after this one.
  package private(set) var others: [DefinitionError] = []

  package init(file: String, line: Int, column: Int, sentence: String) {
    self.file = file
    self.line = line
    self.column = column
    self.sentence = sentence
  }

  /// Several mistakes as one, in the order of their places; of one place the first.
  package init?(_ mistakes: [DefinitionError]) {
    var places: Set<Place> = []
    let sorted = mistakes.flatMap { [$0.alone] + $0.others }.filter { places.insert($0.place).inserted }
      .enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
    guard let first = sorted.first else { return nil }
    self = first
    others = Array(sorted.dropFirst())
  }

  private struct Place: Hashable, Comparable {
    let file: String
    let line: Int
    let column: Int

    static func < (a: Place, b: Place) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }
  }

  private var place: Place { Place(file: file, line: line, column: column) }
  private var alone: DefinitionError { DefinitionError(file: file, line: line, column: column, sentence: sentence) }

  /// A line for each mistake.
  package var description: String {
    (["\(file):\(line):\(column): \(sentence)"] + others.map(\.description)).joined(separator: "\n")
  }
}
