import Metrics
import Records
import Reports
import Testing

/// Every question for the conversation of the yearly evaluation, on both sides of its rule.
struct QuestionTests {
  static let sides = [
    QuestionSides(
      "ask.grew", asked: "network/people=110 former/network/people=100",
      not: "network/people=109 former/network/people=100"),
    QuestionSides(
      "ask.shrank", asked: "network/people=90 former/network/people=100",
      not: "network/people=91 former/network/people=100"),
    QuestionSides(
      "ask.no_results", asked: "network/results=0 network/coalitions=1", not: "network/results=1 network/coalitions=1"),
    QuestionSides("ask.results", asked: "network/results=1", not: "network/results=0"),
    QuestionSides(
      "ask.first_year", asked: "network/coalitions=1", not: "network/coalitions=1 former/network/coalitions=1"),
    QuestionSides("ask.surprise", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides(
      "ask.no_rings", asked: "network/people=0 network/participants=8", not: "network/people=8 network/participants=8"),
    QuestionSides(
      "ask.more_left", asked: "network/migration/outside/core=6 network/migration/core/outside=7",
      not: "network/migration/outside/core=7 network/migration/core/outside=7"),
    QuestionSides(
      "ask.many_newcomers", asked: "network/newcomers=33 network/participants=100",
      not: "network/newcomers=32 network/participants=100"),
    QuestionSides(
      "ask.few_newcomers", asked: "network/newcomers=14 network/participants=100",
      not: "network/newcomers=15 network/participants=100"),
    QuestionSides(
      "ask.students", asked: "network/people_by_function/student=0 network/people=9",
      not: "network/people_by_function/student=1 network/people=9"),
    QuestionSides(
      "ask.not_reached", asked: "network/member_institutions_reached=7 network/member_institutions=10",
      not: "network/member_institutions_reached=8 network/member_institutions=10"),
    QuestionSides(
      "ask.reached", asked: "network/member_institutions_reached=8 network/member_institutions=10",
      not: "network/member_institutions_reached=7 network/member_institutions=10"),
    QuestionSides("ask.load", asked: "network/load=1", not: "network/load=0"),
    QuestionSides("ask.who_misses", asked: "network/participants=1", not: "network/participants=0"),
    QuestionSides(
      "ask.small_cores", asked: "rings/c/core/people=4 rings/d/core/people=9",
      not: "rings/c/core/people=5 rings/d/core/people=0"),
    QuestionSides(
      "ask.no_joint", asked: "network/joint_meetings=0 network/coalitions=2",
      not: "network/joint_meetings=1 network/coalitions=2"),
    QuestionSides(
      "ask.moved_outward",
      asked:
        "network/coalitions=2 \(QuestionTests.observed("c", asAgreed: 9, of: 20)) \(QuestionTests.observed("d", asAgreed: 20, of: 20))",
      not:
        "network/coalitions=2 \(QuestionTests.observed("c", asAgreed: 10, of: 20)) \(QuestionTests.observed("d", asAgreed: 20, of: 20))"
    ),
    QuestionSides(
      "ask.joint", asked: "network/joint_meetings=1 network/coalitions=2",
      not: "network/joint_meetings=0 network/coalitions=2"),
    QuestionSides("ask.learn_from_each_other", asked: "network/coalitions=2", not: "network/coalitions=1"),
    QuestionSides("ask.one_coalition", asked: "network/coalitions=1", not: "network/coalitions=2"),
    QuestionSides("ask.leads_recognise", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides("ask.lists_missing", asked: "network/coverage=0.79", not: "network/coverage=0.8"),
    QuestionSides("ask.lists_kept", asked: "network/coverage=0.8", not: "network/coverage=0.79"),
    QuestionSides("ask.rejected", asked: "rows/people/rejected=1", not: "rows/people/rejected=0"),
    QuestionSides(
      "ask.findings", asked: "findings/merger_round=[1] findings/held_without_list=[0]",
      not: "findings/merger_round=[0]"),
    QuestionSides("ask.enough", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides(
      "ask.thresholds_differ", asked: "coalitions/c/agreement_rate=0.49", not: "coalitions/c/agreement_rate=0.5"),
    QuestionSides("ask.unseen", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides("ask.thresholds", asked: "network/meetings=1", not: "network/meetings=0"),
    QuestionSides(
      "ask.charter_incomplete", asked: "support/c/indicators/charter=0.67 support/d/indicators/charter=1",
      not: "support/c/indicators/charter=1"),
    QuestionSides(
      "ask.charter_complete", asked: "support/c/indicators/charter=1",
      not: "support/c/indicators/charter=1 support/d/indicators/charter=0.67"),
    QuestionSides("ask.not_delivered", asked: "coalitions/c/delivery_rate=0.99", not: "coalitions/c/delivery_rate=1"),
    QuestionSides("ask.little_new_input", asked: "coalitions/c/new_input=0.19", not: "coalitions/c/new_input=0.2"),
    QuestionSides("ask.unplanned", asked: "coalitions/c/unplanned_results=1", not: "coalitions/c/unplanned_results=0"),
    QuestionSides("ask.still_fits", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides("ask.not_back", asked: "network/return_rate=0.39", not: "network/return_rate=0.4"),
    QuestionSides("ask.agreements_broken", asked: "network/agreement_rate=0.49", not: "network/agreement_rate=0.5"),
    QuestionSides("ask.agreements_kept", asked: "network/agreement_rate=0.75", not: "network/agreement_rate=0.74"),
    QuestionSides(
      "ask.one_person", asked: "support/c/signals/one_person_half=true support/d/signals/one_person_half=false",
      not: "support/c/signals/one_person_half=false"),
    QuestionSides("ask.easier", asked: "network/participants=1", not: "network/participants=0"),
    QuestionSides("ask.expect", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides("ask.nobody_carried", asked: "flow/density=0 flow/k=2", not: "flow/density=0.5 flow/k=2"),
    QuestionSides(
      "ask.few_carriers", asked: "flow/carrier_absence_factor=4 flow/k=2",
      not: "flow/carrier_absence_factor=5 flow/k=2"),
    QuestionSides("ask.stranded", asked: "flow/stranded_results=1", not: "flow/stranded_results=0"),
    QuestionSides(
      "ask.not_used", asked: "coalitions/c/uptake=0 coalitions/c/results=1",
      not: "coalitions/c/uptake=0 coalitions/c/results=0 coalitions/d/uptake=0.1 coalitions/d/results=1"),
    QuestionSides(
      "ask.no_ambassadors", asked: "ambassadors/comparison/with/institutions=0 network/member_institutions=3",
      not: "ambassadors/comparison/with/institutions=1 network/member_institutions=3"),
    QuestionSides("ask.outside", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides("ask.next_step", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides(
      "ask.no_stories", asked: "network/stories/applied=0 network/coalitions=1",
      not: "network/stories/applied=1 network/coalitions=1"),
    QuestionSides("ask.story", asked: "network/stories/applied=1", not: "network/stories/applied=0"),
    QuestionSides(
      "ask.only_potential", asked: QuestionTests.cycles(potential: 1, applied: 0, realised: 0),
      not: QuestionTests.cycles(potential: 1, applied: 1, realised: 0)),
    QuestionSides(
      "ask.only_applied", asked: QuestionTests.cycles(potential: 1, applied: 1, realised: 0),
      not: QuestionTests.cycles(potential: 1, applied: 1, realised: 1)),
    QuestionSides("ask.next_cycle", asked: "network/cycles/potential=1", not: "network/cycles/potential=0"),
    QuestionSides(
      "ask.low_score",
      asked: "network/evaluation/questions/impact/mean=2.9 network/evaluation/questions/network/mean=4",
      not: "network/evaluation/questions/impact/mean=3 network/evaluation/questions/network/mean=4"),
    QuestionSides(
      "ask.few_respondents", asked: "network/evaluation/respondents=24 network/people=100",
      not: "network/evaluation/respondents=25 network/people=100"),
    QuestionSides("ask.for_whom", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides("ask.worth_it", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides("ask_coalition.no_meetings", asked: "coalitions/c/meetings=0", not: "coalitions/c/meetings=1"),
    QuestionSides(
      "ask_coalition.core_shrank", asked: "rings/c/core/members_end=6 rings/c/core/members_start=8",
      not: "rings/c/core/members_end=7 rings/c/core/members_start=8"),
    QuestionSides(
      "ask_coalition.one_institution", asked: "coalitions/c/elephant_factor=1", not: "coalitions/c/elephant_factor=2"),
    QuestionSides(
      "ask_coalition.agreements_broken", asked: "coalitions/c/agreement_rate=0.49",
      not: "coalitions/c/agreement_rate=0.5"),
    QuestionSides(
      "ask_coalition.agreements_kept", asked: "coalitions/c/agreement_rate=0.75",
      not: "coalitions/c/agreement_rate=0.74"),
    QuestionSides(
      "ask_coalition.not_back", asked: "coalitions/c/return_rate=0.39", not: "coalitions/c/return_rate=0.4"),
    QuestionSides(
      "ask_coalition.behind", asked: "coalitions/c/delivery_rate=0.99", not: "coalitions/c/delivery_rate=1"),
    QuestionSides(
      "ask_coalition.unplanned", asked: "coalitions/c/unplanned_results=1", not: "coalitions/c/unplanned_results=0"),
    QuestionSides(
      "ask_coalition.guests", asked: "coalitions/c/guests=33 coalitions/c/presences=100 coalitions/c/people=5",
      not: "coalitions/c/guests=32 coalitions/c/presences=100 coalitions/c/people=5"),
    QuestionSides("ask_coalition.own_reading", asked: "coalitions/c/meetings=0", not: "network/meetings=3"),
    QuestionSides("ask_coalition.next_year", asked: "coalitions/c/meetings=0", not: "network/meetings=3"),
  ]

  /// A coalition of 10 people in the core and the rest in the active ring, of whom so many took part as agreed.
  private static func observed(_ c: String, asAgreed: Int, of people: Int) -> String {
    let place = "coalitions/\(c)/observed/"
    return "rings/\(c)/core/people=10 rings/\(c)/active/people=\(people - 10) \(place)core/core=5 "
      + "\(place)active/core=0 \(place)active/active=\(asAgreed - 5)"
  }

  private static func cycles(potential: Int, applied: Int, realised: Int) -> String {
    let place = "network/cycles/"
    return "\(place)potential=\(potential) \(place)applied=\(applied) \(place)realised=\(realised) \(place)reframing=0"
  }

  private let definition: ReportDefinition

  init() throws { definition = try YearlyEvaluationTests.shipped.get() }

  @Test("a question is asked on one side of its rule and not on the other", arguments: sides)
  func bothQuestionSides(_ sides: QuestionSides) throws {
    let rule = try #require(definition.questions.first { $0.id == sides.question }?.when)
    #expect(rule.holds(in: Book(told: sides.asked), variables: [.coalition: "c"]))
    #expect(!rule.holds(in: Book(told: sides.not), variables: [.coalition: "c"]))
  }

  @Test("no question is left without its two sides, and there are at least twelve")
  func complete() {
    let questions = definition.questions.map(\.id)
    #expect(Set(questions) == Set(QuestionTests.sides.map(\.question)))
    #expect(Set(questions).count == questions.count)
    #expect(questions.count >= 12)
  }

  @Test("no question is asked when nothing is known", arguments: QuestionTests.sides.map(\.question))
  func nothingKnown(_ question: String) throws {
    let rule = try #require(definition.questions.first { $0.id == question }?.when)
    let asked = rule.holds(in: Book([:]), variables: [.coalition: "c"])
    #expect(asked == (question == "ask.first_year"))
  }
}
