/// A mistake in a definition that a person wrote (a pipeline, a report): the run cannot begin.
package struct DefinitionError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// 1 for the first line and the first character of a line.
  package let line: Int
  package let column: Int
  /// What is wrong and what to write instead.
  package let sentence: String

  package init(file: String, line: Int, column: Int, sentence: String) {
    self.file = file
    self.line = line
    self.column = column
    self.sentence = sentence
  }

  package var description: String { "\(file):\(line):\(column): \(sentence)" }
}
