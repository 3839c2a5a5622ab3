import Metrics
import Records
import TestSupport
import Testing

@Suite struct MetricNameTests {
  @Test("every metric has a figure of its name in the document of a network")
  func named() {
    let measured = Measured { facts in
      facts.member("p1", of: "data", .core, from: "2024-01-01")
      facts.coalition("flex")
      facts.institution("I1")
      facts.result("r1", of: "data", .guide, on: "2024-03-01")
    }
    let keys = Set(measured.document.leaves().flatMap { $0.path.split(separator: "/").map(String.init) })
    for name in MetricName.allCases { #expect(keys.contains(name.rawValue), "\(name)") }
  }

  @Test("a name stands once in each group")
  func unique() {
    func check(_ figure: Figure) {
      guard case .group(let entries) = figure else { return }
      #expect(Set(entries.map(\.name)).count == entries.count, "\(entries.map(\.name))")
      for entry in entries { check(entry.figure) }
    }
    check(Measured { $0.member("p1", of: "data", .core, from: "2024-01-01") }.document)
  }
}
