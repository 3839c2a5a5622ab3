package import Records

/// A file of `pipelines/mappings/`: how somebody else's export is read.
///
///     { "sentence": "...", "dialect": {...},
///       "tables": { "meetings": { "file": "vergaderingen.csv", "inclusive_ends": true, "skip": { "type": ["intern"] },
///                                 "columns": { "held_on": "datum",
///                                              "status": { "from": "status", "values": {"ja": "held"},
///                                                          "otherwise": "planned", "empty": "held" } } } } }
package struct MappingDefinition: Hashable, Sendable {
  /// What it reads, for people.
  package let sentence: String
  /// The contract's where it declares none.
  package let dialect: Dialect
  package let declaresDialect: Bool
  package let mapping: Mapping
  /// Nil for a mapping of a delivery's own files.
  package let export: ExportForm?

  package init(_ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields(["sentence", "dialect", "tables", "export"])
    if let export = fields["export"] {
      guard fields["tables"] == nil, fields["dialect"] == nil else {
        throw export.mistake("a mapping has \"tables\" for the delivery's own files, or an \"export\", not both")
      }
      sentence = try fields.need("sentence").text()
      (dialect, declaresDialect, mapping) = (.canonical, false, .canonical)
      self.export = try ExportForm(export)
      return
    }
    export = nil
    sentence = try fields.need("sentence").text()
    declaresDialect = fields["dialect"] != nil
    dialect = if let notation = fields["dialect"] { try Dialect(notation) } else { .canonical }
    var mapping = Mapping.canonical
    for member in try fields.need("tables").members() {
      let kind = try member.word(of: Kind.self)
      mapping.tables[kind] = try Mapping.Table(member.value, of: kind)
    }
    self.mapping = mapping
  }
}

extension Mapping.Table {
  init(_ notation: Notation, of kind: Kind) throws(DefinitionError) {
    let fields = try notation.fields(["file", "inclusive_ends", "skip", "columns"])
    self.init()
    file = try fields.text("file")
    endsAreInclusive = try fields.flag("inclusive_ends") ?? false
    if endsAreInclusive, kind.interval == nil {
      throw fields.group.mistake("\(kind.rawValue) have no end dates; leave \"inclusive_ends\" out")
    }
    for member in try fields.members("skip") {
      skip.append(Mapping.Skip(column: member.key, values: Set(try texts(member.value))))
    }
    let names = kind.columns.map(\.name) + ["withdrawn"]
    for member in try fields.members("columns") {
      guard names.contains(member.key) else {
        throw member.mistake("the column " + Notation.unknown(member.key, among: names))
      }
      columns[member.key] = try Mapping.Source(member.value)
    }
  }

  private func texts(_ notation: Notation) throws(DefinitionError) -> [String] {
    var texts: [String] = []
    for item in try notation.list() { texts.append(try item.text()) }
    return texts
  }
}

extension Mapping.Source {
  /// The source column's name, or a group that says how its values are turned.
  init(_ notation: Notation) throws(DefinitionError) {
    self.init()
    if case .text(let name) = notation.value {
      column = name
      return
    }
    let fields = try notation.fields(["from", "values", "otherwise", "empty"])
    column = try fields.text("from")
    otherwise = try fields.text("otherwise")
    whenEmpty = try fields.text("empty")
    for member in try fields.members("values") {
      guard !member.key.isEmpty else { throw member.mistake("write \"empty\" for what an empty cell becomes") }
      values[member.key] = try member.value.text()
    }
  }
}
