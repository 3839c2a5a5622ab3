import Pipeline
import Records
import Testing

/// The table of settings, of which the documentation is made, against the keys that are really read.
struct PipelineSettingTests {
  /// A pipeline with something strange in one of its groups, by the group's name in the table.
  private static let strange: [String: String] = [
    "": #""strange_strange_strange": 1"#,
    "period": #""period": {"strange_strange_strange": 1}"#,
    "deliveries[]": #""deliveries": [{"strange_strange_strange": 1}]"#,
    "agreements": #""agreements": {"strange_strange_strange": 1}"#,
    "agreements.*": #""agreements": {"core": {"strange_strange_strange": 1}}"#,
    "coalitions.*": #""coalitions": {"data": {"strange_strange_strange": 1}}"#,
    "settings": #""settings": {"strange_strange_strange": 1}"#,
    "retention": #""retention": {"strange_strange_strange": 1}"#,
    "settings.weights": #""settings": {"weights": {"strange_strange_strange": 1}}"#,
  ]

  @Test("every group of the table is tried")
  func groups() {
    #expect(Set(PipelineSetting.all.map(\.group)) == Set(PipelineSettingTests.strange.keys))
  }

  @Test("the table has the keys that a pipeline may have and no others", arguments: strange.keys.sorted())
  func keys(group: String) throws {
    let given = try #require(PipelineSettingTests.strange[group])
    let rest = [("sentence", #""x""#), ("period", #"{"year": "running"}"#), ("deliveries", "[]"), ("reports", "[]")]
      .filter { !given.hasPrefix("\"\($0.0)\"") }.map { "\"\($0.0)\": \($0.1)" }
    let text = "{" + (rest + [given]).joined(separator: ", ") + "}"
    let mistake = try #require(throws: DefinitionError.self) {
      try PipelineDefinition(name: "p", Notation(parsing: text, file: "p.json"))
    }
    let listed = mistake.sentence.components(after: "write one of: ").split(separator: ", ").map(String.init)
    #expect(Set(listed) == Set(PipelineSetting.keys(of: group)), "\(mistake.sentence)")
  }
}

extension String {
  /// What follows a text; empty when it does not stand there.
  fileprivate func components(after text: String) -> Substring {
    firstRange(of: text).map { self[$0.upperBound...] } ?? ""
  }
}
