import Metrics
import Records
import Reports
import Testing

/// Every question of the support dossier, on both sides of its rule.
struct SupportQuestionTests {
  struct Sides: CustomTestStringConvertible {
    let question: String
    let asked: [String: Figure]
    let not: [String: Figure]

    init(_ question: String, _ asked: [String: Figure], not: [String: Figure]) {
      self.question = question
      self.asked = asked
      self.not = not
    }

    var testDescription: String { question }
  }

  private static func totals(_ figures: [String: Figure]) -> [String: Figure] {
    Dictionary(uniqueKeysWithValues: figures.map { ("support_totals/" + $0, $1) })
  }

  private static func c(_ figures: [String: Figure]) -> [String: Figure] {
    Dictionary(uniqueKeysWithValues: figures.map { ("support/c/" + $0, $1) })
  }

  /// A question that is asked as soon as there is a coalition.
  private static func always(_ question: String) -> Sides {
    Sides(question, totals(["coalitions": .count(1)]), not: totals(["coalitions": .count(0)]))
  }

  private static func several(_ question: String) -> Sides {
    Sides(question, totals(["coalitions": .count(2)]), not: totals(["coalitions": .count(1)]))
  }

  static let sides = [
    Sides("ask.unexplained", totals(["unexplained": .count(1)]), not: totals(["unexplained": .count(0)])),
    Sides(
      "ask.less_granted", totals(["granted_hours": .number(94.9), "requested_hours": .number(100)]),
      not: totals(["granted_hours": .number(95), "requested_hours": .number(100)])),
    Sides(
      "ask.more_spent", totals(["spent_hours": .number(100.5), "granted_hours": .number(100)]),
      not: totals(["spent_hours": .number(100), "granted_hours": .number(100)])),
    Sides(
      "ask.less_spent", totals(["spent_hours": .number(95), "granted_hours": .number(100)]),
      not: totals(["spent_hours": .number(95.1), "granted_hours": .number(100)])),
    Sides(
      "ask.no_requests", totals(["requests": .count(0), "coalitions": .count(1)]),
      not: totals(["requests": .count(1), "coalitions": .count(1)])),
    always("ask.other_support"),
    Sides("ask.young", c(["age_years": .count(1)]), not: c(["age_years": .count(2)])),
    Sides(
      "ask.relations_first", c(["relations": .number(0.75), "results": .number(0.5)]),
      not: c(["relations": .number(0.74), "results": .number(0.5)])),
    Sides(
      "ask.results_first", c(["relations": .number(0.5), "results": .number(0.75)]),
      not: c(["relations": .number(0.5), "results": .number(0.74)])),
    Sides("ask.lasting", c(["age_years": .count(4)]), not: c(["age_years": .count(3)])),
    several("ask.learn"),
    Sides("ask.one_coalition", totals(["coalitions": .count(1)]), not: totals(["coalitions": .count(2)])),
    Sides(
      "ask.no_charter", c(["signals/charter_incomplete": .flag(true)]),
      not: c(["signals/charter_incomplete": .flag(false)])),
    Sides(
      "ask.few_answers", c(["signals/few_respondents": .flag(true)]), not: c(["signals/few_respondents": .flag(false)])),
    several("ask.together"), always("ask.recognise"), always("ask.weights"), always("ask.not_counted"),
    several("ask.needed"), always("ask.missing_figure"), always("ask.thresholds"),
    Sides("ask_coalition.short", ["coalitions/c/days": .count(182)], not: ["coalitions/c/days": .count(183)]),
    decided("concluded", "conclude"), decided("less", "less"), decided("more", "more"),
    Sides(
      "ask_coalition.partly", c(["granted_hours": .number(99), "requested_hours": .number(100)]),
      not: c(["granted_hours": .number(100), "requested_hours": .number(100)])),
    Sides(
      "ask_coalition.over", c(["spent_hours": .number(105.1), "granted_hours": .number(100)]),
      not: c(["spent_hours": .number(105), "granted_hours": .number(100)])),
    Sides(
      "ask_coalition.under", c(["spent_hours": .number(90), "granted_hours": .number(100)]),
      not: c(["spent_hours": .number(90.1), "granted_hours": .number(100)])),
    Sides(
      "ask_coalition.beyond", c(["expected/guide/state": .word("beyond")]),
      not: c(["expected/guide/state": .word("met")])),
    Sides("ask_coalition.advice", c(["advice": .word("x")]), not: c(["advice": .absent])),
    Sides("ask_coalition.own_view", c(["age_years": .count(0)]), not: ["support/d/age_years": .count(0)]),
    Sides("ask_coalition.besides_hours", c(["age_years": .count(0)]), not: ["support/d/age_years": .count(0)]),
  ]

  private static func decided(_ question: String, _ decision: String) -> Sides {
    Sides(
      "ask_coalition." + question, c(["last_decision/decision": .word(decision)]),
      not: c(["last_decision/decision": .word("same")]))
  }

  private let definition: ReportDefinition

  init() throws { definition = try SupportDossierTests.shipped.get() }

  @Test("a question is asked on one side of its rule and not on the other", arguments: sides)
  func bothSides(_ sides: Sides) throws {
    let rule = try #require(definition.questions.first { $0.id == sides.question }?.when)
    #expect(rule.holds(in: Book(sides.asked), variables: [.coalition: "c"]))
    #expect(!rule.holds(in: Book(sides.not), variables: [.coalition: "c"]))
  }

  @Test("no question is left without its two sides, and there are at least twelve")
  func complete() {
    let questions = definition.questions.map(\.id)
    #expect(Set(questions) == Set(SupportQuestionTests.sides.map(\.question)))
    #expect(Set(questions).count == questions.count)
    #expect(questions.count >= 12)
  }

  @Test("no question is asked when nothing is known", arguments: SupportQuestionTests.sides.map(\.question))
  func nothingKnown(_ question: String) throws {
    let rule = try #require(definition.questions.first { $0.id == question }?.when)
    #expect(!rule.holds(in: Book([:]), variables: [.coalition: "c"]))
  }
}
