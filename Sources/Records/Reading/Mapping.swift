/// How somebody else's files are read as the contract's: file names, column names, value names, constants.
///
/// What a mapping gives in the place of a value is in canonical form (ISO dates, decimal point, exclusive ends).
package struct Mapping: Hashable, Sendable {
  /// Kinds that are not named are read as the contract has them.
  package var tables: [Kind: Table]

  package init(tables: [Kind: Table] = [:]) { self.tables = tables }

  /// Nothing is called otherwise.
  package static let canonical = Mapping()

  package subscript(_ kind: Kind) -> Table { tables[kind] ?? Table() }

  /// How one kind's file is read.
  package struct Table: Hashable, Sendable {
    /// The file's name in the delivery folder; nil for the canonical one.
    package var file: String?
    /// By canonical column (`withdrawn` too); a column that is not named is read from the one of its own name.
    package var columns: [String: Source]
    /// Rows to leave out: those to which one of these applies.
    package var skip: [Skip]
    /// The interval's end in the source is its last day, so that a day is added.
    package var endsAreInclusive: Bool

    package init(
      file: String? = nil, columns: [String: Source] = [:], skip: [Skip] = [], endsAreInclusive: Bool = false
    ) {
      self.file = file
      self.columns = columns
      self.skip = skip
      self.endsAreInclusive = endsAreInclusive
    }
  }

  /// Where a canonical column's values come from; one source column may feed several.
  package struct Source: Hashable, Sendable {
    /// The source's column; nil for the canonical name.
    package var column: String?
    /// Canonical value by the source's; may be empty.
    package var values: [String: String]
    /// For values that `values` does not name; nil leaves them as they are.
    package var otherwise: String?
    /// The constant for an empty field, or for every row when the file has no such column.
    package var whenEmpty: String?

    package init(
      column: String? = nil, values: [String: String] = [:], otherwise: String? = nil, whenEmpty: String? = nil
    ) {
      self.column = column
      self.values = values
      self.otherwise = otherwise
      self.whenEmpty = whenEmpty
    }
  }

  /// Rows that have one of these values in this column; both are the source's, before anything is mapped.
  package struct Skip: Hashable, Sendable {
    package var column: String
    package var values: Set<String>

    package init(column: String, values: Set<String>) {
      self.column = column
      self.values = values
    }
  }
}
