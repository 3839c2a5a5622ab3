import Foundation
import Records
import Reports
import Testing

/// The shipped reports that have a page for each of several, read once.
enum ShippedPages {
  static let coalition = read("coalition-page")
  static let institution = read("institution-mirror")

  private static func read(_ name: String) -> Result<ReportDefinition, any Error> {
    let folder = URL(filePath: YearlyEvaluationTests.folder).deletingLastPathComponent().appending(path: name).path
    return Result { try ReportDefinition(folder: folder) }
  }
}

/// Every question of the coalition page, on both sides of its rule.
struct CoalitionQuestionTests {
  private static let sides = [
    QuestionSides("ask.no_meetings", asked: "coalitions/c/meetings=0", not: "coalitions/c/meetings=1"),
    QuestionSides(
      "ask.core_shrank", asked: "rings/c/core/members_end=6 rings/c/core/members_start=8",
      not: "rings/c/core/members_end=7 rings/c/core/members_start=8"),
    QuestionSides("ask.not_back", asked: "coalitions/c/return_rate=0.39", not: "coalitions/c/return_rate=0.4"),
    QuestionSides(
      "ask.guests", asked: "coalitions/c/guests=33 coalitions/c/presences=100 coalitions/c/people=5",
      not: "coalitions/c/guests=32 coalitions/c/presences=100 coalitions/c/people=5"),
    QuestionSides(
      "ask.many_newcomers", asked: "coalitions/c/newcomers=33 coalitions/c/participants=100",
      not: "coalitions/c/newcomers=32 coalitions/c/participants=100"),
    QuestionSides("ask.lists_missing", asked: "coalitions/c/coverage=0.79", not: "coalitions/c/coverage=0.8"),
    QuestionSides("ask.who_misses", asked: "coalitions/c/meetings=1", not: "coalitions/c/meetings=0"),
    QuestionSides("ask.own_reading", asked: "coalitions/c/meetings=0", not: "network/meetings=3"),
    QuestionSides(
      "ask.agreements_broken", asked: "coalitions/c/agreement_rate=0.49", not: "coalitions/c/agreement_rate=0.5"),
    QuestionSides(
      "ask.moved_outward", asked: "coalitions/c/moved_outward=7 coalitions/c/moved_inward=6 coalitions/c/people=9",
      not: "coalitions/c/moved_outward=6 coalitions/c/moved_inward=6 coalitions/c/people=9"),
    QuestionSides(
      "ask.moved_inward", asked: "coalitions/c/moved_outward=6 coalitions/c/moved_inward=7 coalitions/c/people=9",
      not: "coalitions/c/moved_outward=6 coalitions/c/moved_inward=6 coalitions/c/people=9"),
    QuestionSides(
      "ask.one_institution", asked: "coalitions/c/elephant_factor=1", not: "coalitions/c/elephant_factor=2"),
    QuestionSides(
      "ask.agreements_kept", asked: "coalitions/c/agreement_rate=0.75", not: "coalitions/c/agreement_rate=0.74"),
    QuestionSides("ask.no_rings", asked: "coalitions/c/people=0", not: "coalitions/c/people=5"),
    QuestionSides("ask.fitting_place", asked: "coalitions/c/people=5", not: "coalitions/c/people=0"),
    QuestionSides("ask.what_is_agreed", asked: "coalitions/c/meetings=0", not: "network/meetings=3"),
    QuestionSides(
      "ask.nothing_in",
      asked: "network/coalitions=2 flow/coalitions/c/neighbours/d/days_in=0 flow/coalitions/c/neighbours/e/days_in=0",
      not: "network/coalitions=2 flow/coalitions/c/neighbours/d/days_in=0 flow/coalitions/c/neighbours/e/days_in=1"),
    QuestionSides(
      "ask.built_on_ours", asked: "flow/coalitions/c/neighbours/d/uses_out=1",
      not: "flow/coalitions/c/neighbours/d/uses_out=0"),
    QuestionSides(
      "ask.built_on_theirs", asked: "flow/coalitions/c/neighbours/d/uses_in=1",
      not: "flow/coalitions/c/neighbours/d/uses_in=0"),
    QuestionSides(
      "ask.handful",
      asked: "flow/coalitions/c/neighbours/d/shared_people=4 flow/coalitions/c/neighbours/e/shared_people=9",
      not: "flow/coalitions/c/neighbours/d/shared_people=5 flow/coalitions/c/neighbours/e/shared_people=0"),
    QuestionSides(
      "ask.not_met", asked: "network/joint_meetings=1 flow/coalitions/c/neighbours/d/met=0",
      not: "network/joint_meetings=1 flow/coalitions/c/neighbours/d/met=1"),
    QuestionSides(
      "ask.met", asked: "flow/coalitions/c/neighbours/d/met=1", not: "flow/coalitions/c/neighbours/d/met=0"),
    QuestionSides("ask.whom_to_visit", asked: "network/coalitions=2", not: "network/coalitions=1"),
    QuestionSides("ask.first_neighbour", asked: "network/coalitions=1", not: "network/coalitions=2"),
    QuestionSides("ask.bring_further", asked: "network/coalitions=1", not: "network/coalitions=0"),
    QuestionSides("ask.behind", asked: "coalitions/c/delivery_rate=0.99", not: "coalitions/c/delivery_rate=1"),
    QuestionSides(
      "ask.stranded", asked: "support/c/signals/stranded_result=true", not: "support/c/signals/stranded_result=false"),
    QuestionSides("ask.unplanned", asked: "coalitions/c/unplanned_results=1", not: "coalitions/c/unplanned_results=0"),
    QuestionSides(
      "ask.unused", asked: "coalitions/c/uptake=0 coalitions/c/results=1",
      not: "coalitions/c/uptake=0.01 coalitions/c/results=1"),
    QuestionSides("ask.taken_up", asked: "coalitions/c/uptake=0.01", not: "coalitions/c/uptake=0"),
    QuestionSides("ask.no_results", asked: "coalitions/c/results=0", not: "coalitions/c/results=1"),
    QuestionSides("ask.next_result", asked: "coalitions/c/meetings=0", not: "network/meetings=3"),
  ]

  private let definition: ReportDefinition

  init() throws { definition = try ShippedPages.coalition.get() }

  @Test("a question is asked on one side of its rule and not on the other", arguments: sides)
  func bothSides(_ sides: QuestionSides) throws {
    let rule = try #require(definition.questions.first { $0.id == sides.question }?.when)
    #expect(rule.holds(in: Book(told: sides.asked), variables: [.coalition: "c"]))
    #expect(!rule.holds(in: Book(told: sides.not), variables: [.coalition: "c"]))
    #expect(!rule.holds(in: Book([:]), variables: [.coalition: "c"]))
  }

  @Test("no question is left without its two sides")
  func complete() {
    #expect(definition.questions.map(\.id).sorted() == CoalitionQuestionTests.sides.map(\.question).sorted())
  }
}

/// Every question of the institution's mirror, on both sides of its rule.
struct InstitutionQuestionTests {
  private static let sides = [
    QuestionSides(
      "ask.nothing", asked: "institutions/i/joined_coalitions=0 institutions/i/uses=0",
      not: "institutions/i/joined_coalitions=0 institutions/i/uses=1"),
    QuestionSides(
      "ask.takes_only", asked: "institutions/i/contributions=0 institutions/i/uses=1",
      not: "institutions/i/contributions=1 institutions/i/uses=1"),
    QuestionSides(
      "ask.brings_only", asked: "institutions/i/contributions=1 institutions/i/uses=0",
      not: "institutions/i/contributions=1 institutions/i/uses=1"),
    QuestionSides(
      "ask.fewer_coalitions", asked: "institutions/i/joined_coalitions=2 former/institutions/i/joined_coalitions=3",
      not: "institutions/i/joined_coalitions=3 former/institutions/i/joined_coalitions=3"),
    QuestionSides(
      "ask.more_coalitions", asked: "institutions/i/joined_coalitions=4 former/institutions/i/joined_coalitions=3",
      not: "institutions/i/joined_coalitions=3 former/institutions/i/joined_coalitions=3"),
    QuestionSides(
      "ask.in_balance", asked: "institutions/i/contributions=1 institutions/i/uses=1",
      not: "institutions/i/contributions=1 institutions/i/uses=0"),
    QuestionSides("ask.recognise", asked: "institutions/i/uses=0", not: "network/meetings=3"),
    QuestionSides(
      "ask.no_students", asked: "institutions/i/people=5 institutions/i/people_by_function/student=0",
      not: "institutions/i/people=5 institutions/i/people_by_function/student=1"),
    QuestionSides(
      "ask.no_teachers", asked: "institutions/i/people=5 institutions/i/people_by_function/teacher=0",
      not: "institutions/i/people=5 institutions/i/people_by_function/teacher=1"),
    QuestionSides(
      "ask.no_core", asked: "institutions/i/people=1 institutions/i/rings/core/people_innermost=0",
      not: "institutions/i/people=1 institutions/i/rings/core/people_innermost=1"),
    QuestionSides(
      "ask.not_members", asked: "institutions/i/people=0 institutions/i/participants=1",
      not: "institutions/i/people=0 institutions/i/participants=0"),
    QuestionSides(
      "ask.everywhere", asked: "institutions/i/joined_coalitions=2 network/coalitions=2",
      not: "institutions/i/joined_coalitions=1 network/coalitions=2"),
    QuestionSides(
      "ask.where_next", asked: "institutions/i/joined_coalitions=1 network/coalitions=2",
      not: "institutions/i/joined_coalitions=2 network/coalitions=2"),
    QuestionSides("ask.time_for_it", asked: "institutions/i/people=1", not: "institutions/i/people=0"),
    QuestionSides("ask.who_would_like", asked: "institutions/i/contributions=0", not: "network/meetings=3"),
    QuestionSides(
      "ask.unused", asked: "institutions/i/unused_within_reach=1", not: "institutions/i/unused_within_reach=0"),
    QuestionSides(
      "ask.not_in_teaching", asked: "institutions/i/landed_in_teaching=0", not: "institutions/i/landed_in_teaching=0.1"),
    QuestionSides(
      "ask.landed", asked: "institutions/i/landed_in_teaching=0.1", not: "institutions/i/landed_in_teaching=0"),
    QuestionSides(
      "ask.out_of_reach", asked: "institutions/i/within_reach=0.49", not: "institutions/i/within_reach=0.5"),
    QuestionSides("ask.told_back", asked: "institutions/i/uses=1", not: "institutions/i/uses=0"),
    QuestionSides("ask.what_needed", asked: "institutions/i/uses=0", not: "network/meetings=3"),
    QuestionSides(
      "ask.no_ambassador", asked: "ambassadors/institutions/i/ambassador=false",
      not: "ambassadors/institutions/i/ambassador=true"),
    QuestionSides(
      "ask.not_seen", asked: "ambassadors/institutions/i/explorer=0", not: "ambassadors/institutions/i/explorer=1"),
    QuestionSides(
      "ask.nobody_followed",
      asked:
        "ambassadors/institutions/i/explorer=1 ambassadors/institutions/i/connector_uses=0 ambassadors/institutions/i/connector_people=0",
      not:
        "ambassadors/institutions/i/explorer=1 ambassadors/institutions/i/connector_uses=0 ambassadors/institutions/i/connector_people=1"
    ),
    QuestionSides(
      "ask.followed",
      asked: "ambassadors/institutions/i/connector_uses=0 ambassadors/institutions/i/connector_people=1",
      not: "ambassadors/institutions/i/connector_uses=0 ambassadors/institutions/i/connector_people=0"),
    QuestionSides(
      "ask.ambassador_and_executive", asked: "ambassadors/institutions/i/ambassador=true",
      not: "ambassadors/institutions/i/ambassador=false"),
    QuestionSides("ask.who_connects", asked: "institutions/i/uses=0", not: "network/meetings=3"),
  ]

  private let definition: ReportDefinition

  init() throws { definition = try ShippedPages.institution.get() }

  @Test("a question is asked on one side of its rule and not on the other", arguments: sides)
  func bothSides(_ sides: QuestionSides) throws {
    let rule = try #require(definition.questions.first { $0.id == sides.question }?.when)
    #expect(rule.holds(in: Book(told: sides.asked), variables: [.institution: "i"]))
    #expect(!rule.holds(in: Book(told: sides.not), variables: [.institution: "i"]))
    #expect(!rule.holds(in: Book([:]), variables: [.institution: "i"]))
  }

  @Test("no question is left without its two sides")
  func complete() {
    #expect(definition.questions.map(\.id).sorted() == InstitutionQuestionTests.sides.map(\.question).sorted())
  }
}
