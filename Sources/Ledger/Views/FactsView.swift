internal import Records

/// The view `facts_KIND` of one kind of record: what counts now, for any reader of SQLite.
///
/// Words stand as the contract writes them, identifiers as they were delivered, days as `2025-01-31`. A row counts
/// unless it was withdrawn or refers to something that does not count. One thing the views leave to the program: where
/// the latest statement about a key cannot stand since what it refers to was withdrawn, an earlier one that can is
/// measured, and the view has no row (`EarlierStatements`).
///
/// The statements use nothing that another engine's parser of SQL does not know: some read a view's text before they
/// let SQLite carry it out.
struct FactsView {
  private let schema: KindSchema
  private var kind: Kind { schema.kind }

  init(_ kind: Kind) { schema = KindSchema(kind) }

  var name: String { "facts_\(kind.rawValue)" }

  /// The names of its columns: the contract's, but for two that are words of SQL's own.
  var columns: [String] { kind.columns.map { FactsView.names[$0.name] ?? $0.name } }

  private static let names = ["from": "from_day", "until": "until_day"]

  var sql: String {
    let cells = zip(schema.columns, schema.names).map { FactsView.cell("r.\($1)", $0.type) }
    let selected = zip(cells, columns).map { "\($0) AS \"\($1)\"" }.joined(separator: ",\n  ")
    return """
      CREATE VIEW \(name) AS SELECT
        \(selected)
      FROM \(schema.table) r WHERE \(FactsView.counts(kind, "r"));

      """
  }

  /// What a cell stands for; NULL where it is empty.
  private static func cell(_ name: String, _ type: ColumnType) -> String {
    switch type {
    case .identifier(let space), .reference(let space):
      "(SELECT i.id FROM \(IdentifierSchema.table(of: space)) i WHERE i.code = \(name))"
    case .day: "strftime('%Y-%m-%d', \(name) * 86400, 'unixepoch')"
    case .word(let words): chosen(name, words.enumerated().map { ($0, $1) })
    case .rings: "coalesce(\(chosen(name, rings)), '\(rings[rings.count - 1].word)')"
    case .whole, .number, .text: name
    }
  }

  private static func chosen(_ name: String, _ words: [(code: Int, word: String)]) -> String {
    "CASE \(name) \(words.map { "WHEN \($0.code) THEN '\($0.word)'" }.joined(separator: " ")) END"
  }

  /// Every set of rings but the empty one, joined by `+`; the last is all of them.
  private static let rings = (1...Int(RingSet.all.rawValue)).map { code in
    let set = RingSet(rawValue: UInt8(code))
    return (code: code, word: Ring.allCases.filter(set.contains).map(\.rawValue).joined(separator: "+"))
  }

  /// Not withdrawn, and all that it refers to counts.
  private static func counts(_ kind: Kind, _ row: String) -> String {
    let conditions = kind.references.compactMap { column, space -> String? in
      guard let other = space.kind else { return nil }
      let (name, inner) = ("\(row).\(KindSchema(kind).names[column])", row + "r")
      let key = KindSchema(other).key[0]
      let found =
        "EXISTS (SELECT 1 FROM \(other.rawValue) \(inner) WHERE \(inner).\(key) = \(name) AND "
        + counts(other, inner) + ")"
      return kind.columns[column].isRequired ? found : "(\(name) IS NULL OR \(name) < 0 OR \(found))"
    }
    return (["\(row).withdrawn = 0"] + conditions).joined(separator: " AND ")
  }
}

extension Schema {
  /// A view for each kind, made anew: a later step that changes a kind's columns makes them again.
  static let views = Kind.allCases.map { kind in
    let view = FactsView(kind)
    return "DROP VIEW IF EXISTS \(view.name);\n" + view.sql
  }.joined()
}
