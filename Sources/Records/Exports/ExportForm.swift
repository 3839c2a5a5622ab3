/// How the export of a program that knows people by name and address becomes rows of one kind.
///
/// A delivery may hold a folder of such files, one for each meeting or each form, in the place of the kind's own file.
/// Names, addresses, times and durations serve to find the person and go no further (records.md, Privacy).
package struct ExportForm: Hashable, Sendable {
  /// A field that a file's header may call by any of these names; capitals make no difference.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let headings: [String]
    /// A header without it is still the header.
    package let isOptional: Bool

    package init(name: String, headings: [String], isOptional: Bool) {
      self.name = name
      self.headings = headings
      self.isOptional = isOptional
    }
  }

  package let kind: Kind
  /// The folder within a delivery that holds the files.
  package let folder: String
  package let delimiter: Dialect.Delimiter
  /// Columns of the kind that a file's name gives, in order, with `_` between them.
  package let named: [String]
  /// First cells of the line above the header, where a file has several parts; empty when it has one.
  package let titles: [String]
  package let fields: [Field]
  /// Fields by which a person is found, the surest first; empty when the kind's rows name nobody.
  package let person: [String]
  /// Columns of the kind that are read from a field, or are constant.
  package let columns: [String: Mapping.Source]
  /// Columns of answers: one row of the kind for each, with its word in `question` and the answer in `score`.
  package let questions: [Field]

  package init(
    kind: Kind, folder: String, delimiter: Dialect.Delimiter = .comma, named: [String] = [], titles: [String] = [],
    fields: [Field], person: [String] = [], columns: [String: Mapping.Source] = [:], questions: [Field] = []
  ) {
    self.kind = kind
    self.folder = folder
    self.delimiter = delimiter
    self.named = named
    self.titles = titles
    self.fields = fields
    self.person = person
    self.columns = columns
    self.questions = questions
  }

  /// How two spellings of a heading, an address or a title are compared.
  static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
