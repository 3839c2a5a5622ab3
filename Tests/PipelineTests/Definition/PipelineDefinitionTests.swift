import Metrics
import Pipeline
import Records
import Testing

struct PipelineDefinitionTests {
  private func definition(_ keys: String) throws -> PipelineDefinition {
    let text = """
      { "sentence": "A run.", "period": { "year": "running" }, "deliveries": [], "reports": [],
      \(keys) }
      """
    return try PipelineDefinition(name: "p", Notation(parsing: text, file: "p.json"))
  }

  @Test("what is left out is as the contract has it")
  func defaults() throws {
    let pipeline = try definition("")
    #expect(pipeline.language == .nl)
    #expect(pipeline.tolerance == 0.05)
    #expect(pipeline.yearStart == .calendarYear)
    #expect(pipeline.settings == Settings())
  }

  @Test("a ring that is named has the rules it names and no others")
  func agreements() throws {
    let rules = try definition(#""agreements": {"core": {"contributions": 3}, "follower": {"attendance_rate": 0.1}}"#)
      .settings.rules
    #expect(rules.core == Agreement(contributions: 3))
    #expect(rules.follower == Agreement(attendance: 0.1))
    #expect(rules.active == RingRules().active)
  }

  @Test("a coalition's own agreements begin from the pipeline's")
  func ownAgreements() throws {
    let settings = try definition(
      #""agreements": {"active": {"attendance_rate": 0.5}}, "coalitions": {"data": {"agreements": {"core": {"attendance_rate": 0.9}}}}"#
    ).settings
    #expect(settings.rules(of: "data").core == Agreement(attendance: 0.9))
    #expect(settings.rules(of: "data").active == Agreement(attendance: 0.5))
    #expect(settings.rules(of: "flex").core == RingRules().core)
  }

  @Test(
    "a mistake names its line, its column and what to write",
    arguments: [
      (#""tolerance": 5"#, "p.json:2:14: a share is a number from 0 to 1, such as 0.75"),
      (#""tolerence": 0"#, "p.json:2:1: the key \"tolerence\" is not known; did you mean \"tolerance\"?"),
      (
        #""agreements": {"kern": {}}"#,
        "p.json:2:16: the key \"kern\" is not known; write one of: core, active, reader, follower"
      ),
      (#""language": "ln""#, "p.json:2:13: \"ln\" is not known; write one of: nl, en"),
      (#""settings": {"memory": 0}"#, "p.json:2:24: write a whole number of at least 1"),
      (#""settings": {"memory": 1.5}"#, "p.json:2:24: expected a whole number, found a number"),
      (#""settings": {"weights": {"value": -1}}"#, "p.json:2:35: a weight is 0 or more"),
    ])
  func mistakes(keys: String, sentence: String) throws {
    do {
      _ = try definition(keys)
      Issue.record("no mistake was found")
    } catch let error as DefinitionError {
      #expect(error.description == sentence)
    }
  }

  @Test("a year starts on a day that every year has", arguments: [("08-01", true), ("02-29", false), ("8-1", false)])
  func yearStarts(text: String, valid: Bool) throws {
    let source =
      #"{"sentence": "", "period": {"year": "running", "year_starts": "\#(text)"}, "deliveries": [], "reports": []}"#
    let notation = try Notation(parsing: source, file: "p.json")
    if valid {
      #expect(try PipelineDefinition(name: "p", notation).yearStart.description == text)
    } else {
      #expect(throws: DefinitionError.self) { try PipelineDefinition(name: "p", notation) }
    }
  }

  @Test("the shipped pipelines are right", arguments: Project(folder: root).pipelines())
  func shipped(name: String) throws {
    _ = try Project(folder: PipelineDefinitionTests.root).pipeline(name)
  }

  static let root = String(#filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 })
}
