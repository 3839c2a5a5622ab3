import Reports
import Testing

@Suite("The figures that a report looks at")
struct ReferencesTests {
  private static let plain = SampleReport().with("columns.csv", "count,yes", "count,")

  @Test("a report looks back where a column, a rule or a sentence does, wherever it stands, and only there")
  func lookingBack() throws {
    let plain = ReferencesTests.plain
    #expect(try !plain.definition().looksBack)
    let former = "former/network/people > 0"
    let backward = [
      SampleReport(),
      plain.with("columns.csv", "rings,people,people", "rings,people,/former/network/rings/{ring}/people"),
      plain.with("definition.json", #""when": "network/people > 0""#, #""when": "\#(former)""#),
      plain.with("definition.json", #"["hello"]"#, #"[[{ "text": "hello", "when": "\#(former)" }]]"#),
      plain.with("definition.json", #"{ "say""#, #"{ "when": "\#(former)", "say""#),
      plain.with("definition.json", #""id": "rings","#, #""id": "rings", "where": "\#(former)","#),
      plain.with("texts.nl.json", "Er {network/people?was|waren}", "Er {former/network/people?was|waren}"),
    ]
    for (place, report) in backward.enumerated() { #expect(try report.definition().looksBack, "\(place)") }
  }

  @Test("a report rests on chance where a rule, a sentence, a column or the rows of a table do, and only there")
  func chance() throws {
    let plain = ReferencesTests.plain
    #expect(try !plain.definition().restsOnChance)
    let resting = [
      plain.with("definition.json", #""when": "network/people > 0""#, #""when": "flow/chance/tables > 0""#),
      plain.with("texts.nl.json", "Er {network/people?was|waren}", "Er {flow/chance/small_high?was|waren}"),
      plain.with("columns.csv", "rings,people,people", "rings,people,/flow/chance/tables"),
    ]
    for (place, report) in resting.enumerated() { #expect(try report.definition().restsOnChance, "\(place)") }
  }
}
