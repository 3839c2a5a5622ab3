internal import Records

/// The three tables of one kind of record, made from its columns.
///
/// `KIND` holds each key's latest statement that was accepted, `KIND_history` the ones before it, `KIND_waiting` those
/// that name something unknown. All three have the kind's columns and then the same four of provenance, so that a
/// statement goes from one to the other unchanged. The current table is kept in key order, without a row number.
///
/// These rows have no foreign keys: looking up every identifier and delivery would make the entry of a large delivery
/// take twice as long (measured), and whether a reference counts is more than whether its row is there (`Known`).
struct KindSchema {
  let kind: Kind
  let columns: [Column]
  /// Names as they stand in SQL; `from` is a word of its own there.
  let names: [String]
  let key: [String]

  /// `delivery` and `line` say where the content comes from; line 0 is a snapshot that no longer named the key.
  /// `stated_by` is the latest delivery that said the same: an older delivery cannot put it aside.
  static let provenance = ["withdrawn", "delivery", "line", "stated_by"]

  init(_ kind: Kind) {
    self.kind = kind
    columns = kind.columns
    names = columns.map { "\"\($0.name)\"" }
    key = zip(columns, names).filter { $0.0.isKey }.map { $0.1 }
  }

  var table: String { kind.rawValue }
  var history: String { "\(table)_history" }
  var waiting: String { "\(table)_waiting" }
  var trigger: String { "\(table)_changed" }
  var content: [String] { zip(columns, names).filter { !$0.0.isKey }.map { $0.1 } }
  var all: [String] { names + KindSchema.provenance }

  var sql: String {
    let definitions = zip(columns, names).map { "\($1) \(KindSchema.definition(of: $0, named: $1))" }
    let body = (definitions + KindSchema.provenanceDefinitions).joined(separator: ", ")
    let keys = key.joined(separator: ", ")
    return """
      CREATE TABLE \(table) (\(body), PRIMARY KEY (\(keys))) STRICT, WITHOUT ROWID;
      CREATE TABLE \(history) (\(body), PRIMARY KEY (\(keys), delivery)) STRICT, WITHOUT ROWID;
      CREATE TABLE \(waiting) (\(body), PRIMARY KEY (\(keys), delivery)) STRICT, WITHOUT ROWID;
      \(triggerSQL)

      """
  }

  /// What keeps the former content of a row that is changed.
  var triggerSQL: String {
    """
    CREATE TRIGGER \(trigger) AFTER UPDATE OF \((content + ["withdrawn"]).joined(separator: ", ")) ON \(table) BEGIN
      INSERT OR REPLACE INTO \(history) (\(all.joined(separator: ", ")))
      VALUES (\(all.map { "OLD.\($0)" }.joined(separator: ", ")));
    END;
    """
  }

  private static let provenanceDefinitions = [
    "withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))", "delivery INTEGER NOT NULL",
    "line INTEGER NOT NULL CHECK (line >= 0)", "stated_by INTEGER NOT NULL",
  ]

  /// Type and constraints of a column. An empty cell is NULL; in a key, where NULL may not be, it is -1.
  private static func definition(of column: Column, named name: String) -> String {
    let mayBeNull = column.isRequired || column.isKey ? " NOT NULL" : ""
    let isOptionalKey = column.isKey && !column.isRequired
    switch column.type {
    case .identifier, .reference:
      return isOptionalKey ? "INTEGER NOT NULL CHECK (\(name) >= -1)" : "INTEGER\(mayBeNull) CHECK (\(name) >= 0)"
    case .day: return "INTEGER\(mayBeNull)"
    case .word(let words): return "INTEGER\(mayBeNull) CHECK (\(name) BETWEEN 0 AND \(words.count - 1))"
    case .rings: return "INTEGER\(mayBeNull) CHECK (\(name) BETWEEN 1 AND \(RingSet.all.rawValue))"
    case .whole(let range):
      return "INTEGER\(mayBeNull) CHECK (\(name) BETWEEN \(range.lowerBound) AND \(range.upperBound))"
    case .number(let range):
      return "REAL\(mayBeNull) CHECK (\(name) BETWEEN \(range.lowerBound) AND \(range.upperBound))"
    case .text: return "TEXT\(mayBeNull) CHECK (\(name) <> '')"
    }
  }
}

/// One table a name space: an identifier stands once in the ledger, everything else names it by its code.
enum IdentifierSchema {
  static func table(of space: Namespace) -> String { "\(space.rawValue)_ids" }

  static var sql: String {
    Namespace.allCases.map { space in
      "CREATE TABLE \(table(of: space)) (code INTEGER PRIMARY KEY CHECK (code >= 0), id TEXT NOT NULL UNIQUE) STRICT;\n"
    }.joined()
  }
}
