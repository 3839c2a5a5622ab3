import Records
import Testing

@Suite("Kinds of records")
struct KindTests {
  @Test("a kind is known by its file's name", arguments: Kind.allCases)
  func fileName(kind: Kind) {
    #expect(Kind(fileName: kind.fileName) == kind)
    #expect(Kind(fileName: kind.rawValue) == nil)
    #expect(Kind(fileName: kind.fileName.uppercased()) == nil)
  }

  @Test("what is required is what figures cannot do without")
  func required() {
    #expect(Kind.allCases.filter(\.isRequired) == [.people, .coalitions, .meetings, .attendance])
  }

  @Test(
    "the keys of the contract",
    arguments: [
      (Kind.institutions, ["institution_id"]), (.mergers, ["institution_id"]), (.people, ["person_id"]),
      (.affiliations, ["person_id", "from"]), (.coalitions, ["coalition_id"]),
      (.expectedResults, ["coalition_id", "kind", "due_on"]), (.memberships, ["person_id", "coalition_id", "from"]),
      (.meetings, ["meeting_id"]), (.attendance, ["meeting_id", "person_id"]), (.contributions, ["contribution_id"]),
      (.results, ["result_id"]), (.uses, ["result_id", "used_on", "institution_id", "coalition_id", "kind"]),
      (.stories, ["story_id"]), (.ambassadors, ["person_id", "institution_id", "from"]),
      (.support, ["coalition_id", "year"]), (.decisions, ["coalition_id", "year"]),
      (.explanations, ["coalition_id", "year", "item"]),
      (.evaluations, ["coalition_id", "year", "respondent_id", "question"]),
    ])
  func keys(kind: Kind, names: [String]) {
    #expect(kind.key.map { kind.columns[$0].name } == names)
  }

  @Test("an interval's columns are days, the first before the end", arguments: Kind.allCases)
  func interval(kind: Kind) throws {
    guard let (from, until) = kind.interval else { return }
    #expect(kind.columns[from].type == .day && kind.columns[until].type == .day)
    #expect(["from", "member_from", "started_on"].contains(kind.columns[from].name))
    #expect(["until", "member_until", "ended_on"].contains(kind.columns[until].name))
  }

  @Test("a reference's target is the kind that makes it known", arguments: Namespace.allCases)
  func targets(space: Namespace) {
    guard let kind = space.kind else {
      #expect(space == .respondent)
      return
    }
    #expect(kind.columns.first?.type == .identifier(space))
  }
}
