import Ledger
import Records
import TestSupport
import Testing

@Suite("Facts")
struct FactsTests {
  /// A row of every kind and more, in an order that is nobody's.
  static func everything() -> DeliveryBuilder {
    var all = DeliveryBuilder("everything", on: "2024-01-01")
    all.add(.institutions, "I2,Twee,partner,2020-01-01,2025-01-01,", "I1,Een,member,,,", "I10,Tien,member,,,")
    all.add(.mergers, "I2,I1,2024-01-01,", "I10,I2,2023-01-01,")
    all.add(.people, "p2,I2,teacher,", "p1,,staff,", "é,I1,bureau,", "p10,I1,student,")
    all.add(
      .affiliations, "p2,2024-02-01,,I1,manager,", "p2,2023-01-01,2024-02-01,,staff,", "p1,2020-01-01,,I2,quality,")
    all.add(.coalitions, "flex,Flex,2021-01-01,2024-12-31,doel,\"nodig, dus\",", "data,Data,2020-01-01,,,,")
    all.add(.expectedResults, "flex,guide,2024-05-01,2,", "data,toolbox,2024-06-01,1,", "data,guide,2024-07-01,0,")
    all.add(
      .memberships, "p2,flex,2024-01-01,,reader,lead,", "p2,data,2024-03-01,,core,,",
      "p2,data,2024-01-01,2024-02-01,active,,")
    all.add(.memberships, "p1,data,2022-01-01,,follower,counter_reader,")
    all.add(.meetings, "m2,2024-03-01,,joint,held,core+reader,1.5,,", "m10,2024-02-01,data,session,planned,,2,7,")
    all.add(.meetings, "m1,2024-04-01,flex,expert,cancelled,follower,24,0,")
    all.add(.attendance, "m2,p2,present,flex,", "m10,p2,absent,,", "m2,p1,excused,,", "m10,p10,present,,")
    all.add(.contributions, "c9,p2,data,2024-01-05,pilot,", "c10,p1,flex,2024-01-06,hosting,")
    all.add(.results, "r2,data,guide,Gids,2024-05-05,https://x,", "r1,flex,other,Iets,2024-05-04,,")
    all.add(
      .uses, "r2,2024-06-01,I1,flex,tried,both,", "r2,2024-06-01,I1,,tried,,", "r2,2024-06-01,I1,,read,,",
      "r1,2024-07-01,I2,,adopted,,")
    all.add(.stories, "s2,data,r1,2024-08-01,realised,\"Een \"\"verhaal\"\"\",", "s1,flex,,2024-08-02,potential,Kort,")
    all.add(.ambassadors, "p2,I2,2024-01-01,,", "p2,I1,2024-05-01,2024-06-01,", "p1,I2,2023-01-01,,")
    all.add(.support, "flex,2024,10,,7.25,vraag,,", "data,2024,,,,,advies,", "data,2023,1,2,3,,,")
    all.add(.decisions, "flex,2024,2024-11-01,more,omdat,", "data,2023,2023-11-01,same,daarom,")
    all.add(.explanations, "flex,2024,flow,stroom,", "flex,2024,results,opbrengst,", "data,2024,agreements,regels,")
    all.add(
      .evaluations, "data,2024,e2,network,4,", "data,2024,e10,safe_experiment,1,", "data,2024,e2,culture,5,",
      "data,2023,e2,impact,2,")
    return all
  }

  private func facts() throws -> Facts {
    let ledger = try Ledger(at: ":memory:")
    let intake = try ledger.take(FactsTests.everything())
    #expect(intake.kinds.allSatisfy { $0.read > 0 && $0.accepted == $0.read })
    return try ledger.facts()
  }

  private func days(_ spans: [Span]) -> [String] {
    spans.map {
      "\($0.start == .distantPast ? "" : $0.start.description)/\($0.end == .distantFuture ? "" : $0.end.description)"
    }
  }

  @Test("institutions and people are numbered in the byte order of their identifiers")
  func people() throws {
    let facts = try facts()
    #expect(facts.institutions.ids == ["I1", "I10", "I2"])
    #expect(facts.institutions.names == ["Een", "Tien", "Twee"])
    #expect(facts.institutions.kinds == [.member, .member, .partner])
    #expect(days(facts.institutions.spans) == ["/", "/", "2020-01-01/2025-01-01"])
    #expect(facts.mergers.institution == [1, 2])
    #expect(facts.mergers.into == [2, 0])
    #expect(facts.people.ids == ["p1", "p10", "p2", "é"])
    #expect(facts.people.institution == [-1, 0, 2, 0])
    #expect(facts.people.function == [.staff, .student, .teacher, .bureau])
    #expect(facts.affiliations.person == [0, 2, 2])
    #expect(days(facts.affiliations.span) == ["2020-01-01/", "2023-01-01/2024-02-01", "2024-02-01/"])
    #expect(facts.affiliations.institution == [2, -1, 0])
    #expect(facts.affiliations.function == [.quality, .staff, .manager])
    #expect(facts.ambassadors.person == [0, 2, 2])
    #expect(facts.ambassadors.institution == [2, 0, 2])
    #expect(days(facts.ambassadors.span) == ["2023-01-01/", "2024-05-01/2024-06-01", "2024-01-01/"])
  }

  @Test("coalitions, members, meetings and lists stand in their order, whatever the file's")
  func meetings() throws {
    let facts = try facts()
    #expect(facts.coalitions.ids == ["data", "flex"])
    #expect(facts.coalitions.goals == ["", "doel"])
    #expect(facts.coalitions.needs == ["", "nodig, dus"])
    #expect(days(facts.coalitions.spans) == ["2020-01-01/", "2021-01-01/2024-12-31"])
    #expect(facts.expectedResults.coalition == [0, 0, 1])
    #expect(facts.expectedResults.kind == [.guide, .toolbox, .guide])
    #expect(facts.expectedResults.quantity == [0, 1, 2])
    #expect(facts.memberships.coalition == [0, 0, 0, 1])
    #expect(facts.memberships.person == [0, 2, 2, 2])
    #expect(days(facts.memberships.span) == ["2022-01-01/", "2024-01-01/2024-02-01", "2024-03-01/", "2024-01-01/"])
    #expect(facts.memberships.ring == [.follower, .active, .core, .reader])
    #expect(facts.memberships.role == [.counterReader, nil, nil, .lead])
    #expect(facts.meetings.ids == ["m1", "m10", "m2"])
    #expect(facts.meetings.coalition == [1, 0, -1])
    #expect(facts.meetings.format == [.expert, .session, .joint])
    #expect(facts.meetings.status == [.cancelled, .planned, .held])
    #expect(facts.meetings.invited == [RingSet(.follower), .all, [RingSet(.core), RingSet(.reader)]])
    #expect(facts.meetings.hours == [24, 2, 1.5])
    #expect(facts.meetings.headCount == [0, 7, -1])
    #expect(facts.attendance.start == [0, 0, 2, 4])
    #expect(facts.attendance.person == [1, 2, 0, 2])
    #expect(facts.attendance.status == [.present, .absent, .excused, .present])
    #expect(facts.attendance.coalition == [-1, -1, -1, 1])
    #expect(facts.contributions.ids == ["c10", "c9"])
    #expect(facts.contributions.person == [0, 2])
    #expect(facts.contributions.kind == [.hosting, .pilot])
  }

  @Test("results, uses and stories stand in their order, empty references as none")
  func results() throws {
    let facts = try facts()
    #expect(facts.results.ids == ["r1", "r2"])
    #expect(facts.results.titles == ["Iets", "Gids"])
    #expect(facts.results.urls == ["", "https://x"])
    #expect(facts.uses.result == [0, 1, 1, 1])
    #expect(facts.uses.coalition == [-1, -1, -1, 1])
    #expect(facts.uses.kind == [.adopted, .read, .tried, .tried])
    #expect(facts.uses.landedIn == [nil, nil, nil, .both])
    #expect(facts.stories.ids == ["s1", "s2"])
    #expect(facts.stories.result == [-1, 0])
    #expect(facts.stories.texts == ["Kort", "Een \"verhaal\""])
  }

  @Test("dossiers stand by coalition and year; respondents are numbers that refer to nobody")
  func dossiers() throws {
    let facts = try facts()
    #expect(facts.support.coalition == [0, 0, 1])
    #expect(facts.support.year == [2023, 2024, 2024])
    #expect(facts.support.requestedHours == [1, nil, 10])
    #expect(facts.support.spentHours == [3, nil, 7.25])
    #expect(facts.support.requests == ["", "", "vraag"])
    #expect(facts.support.advice == ["", "advies", ""])
    #expect(facts.decisions.decision == [.same, .more])
    #expect(facts.explanations.item == [.agreements, .results, .flow])
    #expect(facts.evaluations.year == [2023, 2024, 2024, 2024])
    #expect(facts.evaluations.respondent == [1, 0, 1, 1])
    #expect(facts.evaluations.question == [.impact, .safeExperiment, .network, .culture])
    #expect(facts.evaluations.score == [2, 1, 4, 5])
  }

  @Test("an empty ledger has no facts")
  func empty() throws {
    #expect(try Ledger(at: ":memory:").facts() == Facts(period: Period(2024), asOf: Period(2024).end))
  }

  @Test("the digest is that of the records, whoever brought them")
  func digest() throws {
    let whole = try Ledger(at: ":memory:")
    let parts = try Ledger(at: ":memory:")
    try whole.take(FactsTests.everything())
    var first = FactsTests.everything()
    for kind in [Kind.institutions, .results, .people] { first[kind] = nil }
    first.add(.people, "p3,,staff,")
    first.add(.attendance, "m2,p3,present,,")
    try parts.take(first)
    try parts.take(DeliveryBuilder("second", on: "2024-03-01", files: FactsTests.everything()))
    #expect(try parts.digest() != whole.digest())
    try parts.take(Network.part(.people, "p3,,staff,yes", on: "2024-03-02"))
    #expect(try parts.digest() == whole.digest())
    #expect(try parts.facts() == whole.facts())
  }
}
