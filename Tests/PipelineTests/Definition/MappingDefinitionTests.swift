import Pipeline
import Records
import Testing

struct MappingDefinitionTests {
  private func mapping(_ tables: String) throws -> MappingDefinition {
    try MappingDefinition(
      Notation(parsing: #"{"sentence": "x", "tables": \#(tables)}"#, file: "m.json"))
  }

  @Test("a column is named, turned by values, or given a constant")
  func sources() throws {
    let table = try mapping(
      #"""
      {"meetings": {"file": "vergaderingen.csv", "skip": {"soort": ["intern", "stil"]}, "columns": {
        "held_on": "datum",
        "format": {"from": "coalitie", "values": {"samen": "joint"}, "otherwise": "session"},
        "hours": {"empty": "1"}}}}
      """#
    ).mapping[.meetings]
    #expect(table.file == "vergaderingen.csv")
    #expect(table.skip == [Mapping.Skip(column: "soort", values: ["intern", "stil"])])
    #expect(table.columns["held_on"] == Mapping.Source(column: "datum"))
    #expect(
      table.columns["format"] == Mapping.Source(column: "coalitie", values: ["samen": "joint"], otherwise: "session"))
    #expect(table.columns["hours"] == Mapping.Source(whenEmpty: "1"))
    #expect(!table.endsAreInclusive)
  }

  @Test("the dialect takes names and characters")
  func dialect() throws {
    let text =
      #"{"sentence": "x", "dialect": {"delimiter": ";", "encoding": "cp1252", "dates": "DD-MM-YYYY", "decimal_comma": true}, "tables": {}}"#
    let dialect = try MappingDefinition(Notation(parsing: text, file: "m.json")).dialect
    #expect(dialect == Dialect(delimiter: .semicolon, encoding: .windows1252, dateForm: .dayFirst, decimalComma: true))
  }

  @Test(
    "a mistake names its place and the nearest word",
    arguments: [
      (#"{"meeting": {}}"#, "m.json:1:30: the key \"meeting\" is not known; did you mean \"meetings\"?"),
      (#"{"meetings": {"columns": {"held": "x"}}}"#, "the column \"held\" is not known"),
      (#"{"meetings": {"inclusive_ends": true}}"#, "meetings have no end dates; leave \"inclusive_ends\" out"),
      (#"{"meetings": {"columns": {"hours": {"form": "x"}}}}"#, "did you mean \"from\"?"),
      (
        #"{"meetings": {"columns": {"hours": {"values": {"": "1"}}}}}"#,
        "write \"empty\" for what an empty cell becomes"
      ),
    ])
  func mistakes(tables: String, sentence: String) throws {
    do {
      _ = try mapping(tables)
      Issue.record("no mistake was found")
    } catch let error as DefinitionError {
      #expect(error.description.contains(sentence), "\(error)")
    }
  }

  @Test("the shipped mappings are right", arguments: ["davis-1941", "w3c-groups"])
  func shipped(name: String) throws {
    _ = try Project(folder: PipelineDefinitionTests.root).mapping(name)
  }
}
