import Records
import Reports
import TestSupport
import Testing

@Suite("What things are called")
struct LabelsTests {
  @Test("a name of more than 400 characters is cut, whatever number of bytes they have")
  func long() {
    #expect(told(String(repeating: "a", count: 400)) == String(repeating: "a", count: 400))
    #expect(told(String(repeating: "a", count: 401)) == String(repeating: "a", count: 399) + "…")
    #expect(told(String(repeating: "é", count: 400)) == String(repeating: "é", count: 400))
    #expect(told(String(repeating: "é", count: 401)) == String(repeating: "é", count: 399) + "…")
  }

  private func told(_ name: String) -> String? {
    var builder = FactsBuilder(2024)
    builder.institution("roc")
    var facts = builder.build()
    facts.institutions.names = [name]
    return Labels(facts).institutions["roc"]
  }
}
