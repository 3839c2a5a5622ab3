import Metrics
import Records
import TestSupport
import Testing

@Suite struct FigureDefinitionTests {
  @Test("every metric is the name of a defined figure")
  func metrics() {
    let named = Set(FigureDefinition.all.flatMap(\.pattern))
    for metric in MetricName.allCases { #expect(named.contains(metric.rawValue), "\(metric)") }
  }

  @Test("every definition is one sentence or two of each language, and no pattern is defined twice")
  func sentences() {
    for definition in FigureDefinition.all {
      for language in Language.allCases {
        let sentence = definition.sentence(in: language)
        #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true, "\(definition.pattern): \(sentence)")
      }
      #expect(definition.sentence(in: .nl) != definition.sentence(in: .en), "\(definition.pattern)")
    }
    #expect(Set(FigureDefinition.all.map(\.pattern)).count == FigureDefinition.all.count)
  }

  @Test("every figure of a network with a bit of everything has a definition")
  func document() {
    let measured = Measured { facts in
      facts.member("p1", of: "data", .core, from: "2023-01-01")
      facts.meeting("m1", of: "data", on: "2024-02-01", present: ["p1", "p2"])
      facts.meeting("m2", of: "flex", on: "2024-03-01", present: ["p1"])
      facts.meeting("m3", of: "flex", on: "2024-04-01", heads: 3)
      facts.meeting("m4", of: "ai", on: "2024-05-01", present: ["p1"])
      facts.person("p1", at: "I1")
      facts.expects("data", 1, .guide, by: "2024-06-01")
      facts.result("r1", of: "data", .guide, on: "2024-02-01")
      facts.ambassador("p1", of: "I1", from: "2024-01-01")
      facts.decision(.same, on: "data", 2024, on: "2024-11-01", "because")
    }
    for figure in FigureAddress.leaves(of: measured.document) {
      #expect(FigureDefinition.of(figure.subject) != nil, "\(figure.path)")
    }
  }

  @Test("names that mean several things are told apart by their place")
  func places() {
    func english(_ path: String) -> String? {
      FigureDefinition.of(path.split(separator: "/").map(String.init))?.sentence(in: .en)
    }
    let people = [
      "network/people", "rings/data/core/people", "coalitions/data/people", "journeys/r1/people",
      "ambassadors/institutions/I1/people",
    ].compactMap(english)
    #expect(Set(people).count == 5)
    #expect(english("rings/data/core") == nil)
    #expect(english("coalitions/data/breathing/m1/core") != english("coalitions/data/breathing/m1/head_count"))
  }

  @Test("a definition has the unit of its metric and the source of its measure")
  func units() throws {
    let rate = try #require(FigureDefinition.of(["rings", "data", "core", "attendance_rate"]))
    #expect(rate.unit == .share)
    #expect(rate.unit?.words(in: .nl) == "aandeel, 0 tot 1")
    let between = try #require(FigureDefinition.of(["flow", "coalitions", "data", "betweenness"]))
    #expect(between.source == "Freeman 1977; computed after Brandes 2001")
    for unit in MetricUnit.allCases { #expect(unit.words(in: .nl) != unit.words(in: .en) || unit == .index, "\(unit)") }
  }
}
