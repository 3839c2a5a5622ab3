package import Records

extension Ledger {
  /// Puts the pseudonyms of forgotten people in the place of their identifiers wherever the ledger has them: current and
  /// former contents, waiting and rejected rows, free texts, the findings of former runs. All of it or nothing; nothing of
  /// the identifiers is left in the file or its log, also not where nothing is kept any more. Done again it does no harm.
  package func forget(_ pseudonyms: Pseudonyms) throws(LedgerError) {
    try connection.transaction("forgetting somebody") { () throws(LedgerError) in
      try enterForgotten(pseudonyms)
      var search = PseudonymSearch(pseudonyms)
      try replaceIdentifiers(&search)
      for kind in Kind.allCases { try replaceTexts(of: KindSchema(kind), &search) }
      try replaceRejections(pseudonyms, &search)
      try replaceFigures(&search)
      // What stages told before may name somebody; they are done anew.
      try connection.run("DELETE FROM stages", "forgetting somebody")
    }
    try settle()
    try connection.run("VACUUM", "forgetting somebody")
    try settle()
  }

  /// Makes known who was forgotten, before deliveries are taken.
  package func enterForgotten(_ pseudonyms: Pseudonyms) throws(LedgerError) {
    let insert = try connection.prepare(
      "INSERT OR REPLACE INTO forgotten VALUES (?1, ?2, ?3)", "forgetting somebody")
    for person in pseudonyms.people {
      try insert.bind(blob: person.digest.bytes, at: 1)
      try insert.bind(person.pseudonym, at: 2)
      try insert.bind(person.since, at: 3)
      try insert.run()
    }
  }

  /// Whether any row that the ledger keeps names the person.
  package func names(person identifier: String) throws(LedgerError) -> Bool {
    let row = try connection.prepare("SELECT 1 FROM person_ids WHERE id = ?1", "looking for somebody")
    try row.bind(identifier, at: 1)
    if try row.step() { return true }
    let rejected = try connection.prepare(
      """
      SELECT 1 FROM rejected WHERE value = ?1 OR instr(',' || CAST(record AS TEXT) || ',', ',' || ?1 || ',') > 0 LIMIT 1
      """, "looking for somebody")
    try rejected.bind(identifier, at: 1)
    return try rejected.step()
  }

  private func replaceIdentifiers(_ search: inout PseudonymSearch) throws(LedgerError) {
    try replace("SELECT id FROM person_ids", "UPDATE person_ids SET id = ?2 WHERE id = ?1") { search.whole($0) }
  }

  /// The trigger that keeps former contents would keep the identifier.
  private func replaceTexts(of schema: KindSchema, _ search: inout PseudonymSearch) throws(LedgerError) {
    let texts = zip(schema.columns, schema.names).filter { $0.0.type == .text }.map(\.1)
    if texts.isEmpty { return }
    try connection.run("DROP TRIGGER \(schema.trigger)", "forgetting somebody")
    for table in [schema.table, schema.history, schema.waiting] {
      for column in texts {
        try replace(
          "SELECT DISTINCT \(column) FROM \(table) WHERE \(column) IS NOT NULL",
          "UPDATE \(table) SET \(column) = ?2 WHERE \(column) = ?1"
        ) { search.text($0) }
      }
    }
    try connection.run(schema.triggerSQL, "forgetting somebody")
  }

  private func replaceRejections(
    _ pseudonyms: Pseudonyms, _ search: inout PseudonymSearch
  ) throws(LedgerError) {
    for kind in Kind.allCases {
      var rewriter = RecordRewriter(kind, dialect: .canonical, table: Mapping.Table(), pseudonyms)
      try replace(
        "SELECT DISTINCT record FROM rejected WHERE kind = '\(kind.rawValue)'",
        "UPDATE rejected SET record = CAST(?2 AS BLOB) WHERE record = CAST(?1 AS BLOB)"
      ) { rewriter.rewritten(record: $0) }
    }
    // The value at fault stands in a column of persons, in a key with one, in a text, or is the row's own.
    let people = Kind.allCases.flatMap(\.columns).filter { $0.type == .text || $0.type.space == .person }.map(\.name)
    let named =
      (Set(people).sorted().map { "\"column\" = '\($0)'" } + ["\"column\" = ''", "\"column\" LIKE '%person_id%'"])
      .joined(separator: " OR ")
    try replace(
      "SELECT DISTINCT value FROM rejected WHERE \(named)",
      "UPDATE rejected SET value = ?2 WHERE value = ?1 AND (\(named))"
    ) { search.whole($0) ?? search.text($0) }
  }

  /// Figures of former runs that are no numbers: findings name people, and some show a free text as it stands.
  private func replaceFigures(_ search: inout PseudonymSearch) throws(LedgerError) {
    let texts = Set(Kind.allCases.flatMap(\.columns).filter { $0.type == .text }.map(\.name))
    for run in try runs() {
      let replaced = try figures(of: run.id)?.replacing { path, value in
        if path.hasPrefix("findings/"), let other = search.whole(value) { return other }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return texts.contains(name) ? search.text(value) : nil
      }
      if let replaced { try enter([replaced], of: run.id) }
    }
  }

  /// Replaces each value that the query answers and for which there is another.
  private func replace(
    _ query: String, _ update: String, _ replacement: ([UInt8]) -> [UInt8]?
  ) throws(LedgerError) {
    let rows = try connection.prepare(query, "forgetting somebody")
    var found: [(old: [UInt8], new: [UInt8])] = []
    while try rows.step() {
      let old = rows.bytes(0)
      if let new = replacement(old) { found.append((old, new)) }
    }
    if found.isEmpty { return }
    let change = try connection.prepare(update, "forgetting somebody")
    for (old, new) in found {
      try change.bind(String(decoding: old, as: UTF8.self), at: 1)
      try change.bind(String(decoding: new, as: UTF8.self), at: 2)
      try change.run()
    }
  }
}
