import Metrics
import Records
import Reports
import Testing

struct RuleTests {
  private let book = Book(
    [
      "network/people": .count(10), "network/newcomers": .count(4), "network/load": .count(0),
      "network/coverage": .absent, "network/coverage_counts": .pair(0, 0), "network/results": .count(3),
      "network/return_rate": .number(0.25), "network/return_rate_counts": .pair(2, 8), "meta/provisional": .flag(true),
      "rows/people/status": .word("read"), "findings/merger_round": .list([.word("A"), .word("B")]),
      "rings/a/core/people": .count(2), "rings/a/core/contributions": .count(7),
      "rings/b/core/people": .count(6), "rings/b/core/contributions": .count(0),
      "coalitions/a/return_rate": .absent, "coalitions/a/meetings": .count(3),
      "coalitions/b/return_rate": .number(0.5), "coalitions/b/meetings": .count(9),
    ],
    former: ["network/people": .count(8)])

  private func rule(_ text: String, _ variables: Set<Variable> = []) throws -> Rule {
    try Rule(Notation(parsing: "\"\(text)\"", file: "d.json"), variables: variables)
  }

  private func holds(_ text: String, hiding: Bool = false) throws -> Bool {
    try rule(text).holds(in: book, hidingFewPersons: hiding)
  }

  @Test(
    "figures are compared with numbers and with one another",
    arguments: [
      ("network/people > 9", true), ("network/people > 10", false), ("network/people >= 10", true),
      ("network/people < 11", true), ("network/people <= 9", false), ("network/people = 10", true),
      ("network/people != 10", false), ("network/people > former/network/people", true),
      ("network/people >= 1.25 * former/network/people", true),
      ("network/people > 1.25 * former/network/people", false),
      ("network/return_rate_counts/0 = 2", true), ("network/return_rate < 0.3", true),
      ("findings/merger_round = 2", true),
    ])
  func comparisons(text: String, expected: Bool) throws { #expect(try holds(text) == expected) }

  @Test(
    "or binds less than and, and less than not, + less than *",
    arguments: [
      ("network/people = 10 or network/people = 1 and network/load = 1", true),
      ("(network/people = 10 or network/people = 1) and network/load = 1", false),
      ("not network/people = 1 and network/load = 0", true), ("not not meta/provisional", true),
      ("network/load + 2 * network/results = 6", true), ("(network/load + 2) * network/results = 6", true),
      ("(network/people) > (9)", true), ("network/people - 3 - 3 = 4", true),
    ])
  func binding(text: String, expected: Bool) throws { #expect(try holds(text) == expected) }

  @Test(
    "a rule about an absent figure is never true, nor is its opposite",
    arguments: [
      "network/coverage > 0", "not network/coverage > 0", "network/coverage != 0",
      "network/coverage <= 1 and meta/provisional",
      "network/hours = 0", "not network/hours = 0", "former/network/newcomers >= 0", "meta/taken", "not meta/taken",
      "network/people - network/hours < 99", "rows/meetings/status != 'read'", "network/coverage = network/coverage",
    ])
  func absent(text: String) throws { #expect(try !holds(text)) }

  @Test(
    "what does not hang on the absent figure is said all the same",
    arguments: [
      ("network/coverage > 0 or meta/provisional", true), ("not (network/coverage > 0 and network/people = 1)", true),
      ("present(network/people)", true), ("present(network/coverage)", false), ("not present(network/coverage)", true),
    ])
  func partlyAbsent(text: String, expected: Bool) throws { #expect(try holds(text) == expected) }

  @Test("flags stand alone, words are compared with words")
  func flagsAndWords() throws {
    #expect(try holds("meta/provisional"))
    #expect(try !holds("not meta/provisional"))
    #expect(try holds("rows/people/status = 'read'"))
    #expect(try holds("rows/people/status != 'refused'"))
  }

  @Test(
    "a quantifier goes through every name, and the same name stands in all its paths",
    arguments: [
      ("any(rings/*/core/people < 3)", true),
      ("any(rings/*/core/people < 3 and rings/*/core/contributions = 0)", false),
      ("all(rings/*/core/people > 1)", true), ("all(rings/*/core/people > 2)", false),
      ("any(rings/*/core/people < coalitions/*/meetings)", true), ("count(rings/*/core/people > 1) = 2", true),
      ("sum(rings/*/core/people) = 8", true), ("max(rings/*/core/people) = 6", true),
      ("min(rings/*/core/people) = 2", true),
      ("sum(rings/*/core/people + rings/*/core/contributions) = 15", true), ("any(rings/*/*/people = 6)", true),
    ])
  func quantifiers(text: String, expected: Bool) throws { #expect(try holds(text) == expected) }

  @Test("absent figures are left out of sums, count for nothing, and let no quantifier over all be true")
  func absentInQuantifiers() throws {
    #expect(try holds("sum(coalitions/*/return_rate) = 0.5"))
    #expect(try holds("count(coalitions/*/return_rate >= 0) = 1"))
    #expect(try holds("any(coalitions/*/return_rate = 0.5)"))
    #expect(try !holds("all(coalitions/*/return_rate = 0.5)"))
    #expect(try !holds("not all(coalitions/*/return_rate = 0.5)"))
  }

  @Test("over no names at all nothing is true of any, nor of all, and there is no sum")
  func nobody() throws {
    let empty = Book(["network/people": .count(1)])
    #expect(try !rule("any(rings/*/core/people >= 0)").holds(in: empty))
    #expect(try !rule("all(rings/*/core/people >= 0)").holds(in: empty))
    #expect(try !rule("sum(rings/*/core/people) >= 0").holds(in: empty))
    #expect(try rule("count(rings/*/core/people >= 0) = 0").holds(in: empty))
  }

  @Test("a variable stands for what it stands for where the rule is asked")
  func variables() throws {
    let rule = try rule("rings/{coalition}/core/people < 3", [.coalition])
    #expect(rule.holds(in: book, variables: [.coalition: "a"]))
    #expect(!rule.holds(in: book, variables: [.coalition: "b"]))
    #expect(!rule.holds(in: book, variables: [.coalition: "none"]))
  }

  @Test(
    "of a hidden count a rule knows only that it is 1 to 4, of a hidden rate nothing",
    arguments: [
      ("network/newcomers < 5", true), ("network/newcomers > 0", true), ("network/newcomers = 4", false),
      ("network/newcomers != 4", false), ("network/newcomers < 4", false), ("not network/newcomers < 4", false),
      ("network/newcomers >= 5", false), ("not network/newcomers >= 5", true),
      ("network/newcomers + network/people < 15", true),
      ("network/newcomers + network/people < 14", false), ("network/people - network/newcomers > 5", true),
      ("2 * network/newcomers <= 8", true), ("network/return_rate < 0.9", false), ("network/return_rate > 0", false),
      ("max(rings/*/core/people) = 6", true), ("min(rings/*/core/people) < 3", false),
      ("present(network/newcomers)", false),
    ])
  func hidden(text: String, expected: Bool) throws { #expect(try holds(text, hiding: true) == expected) }

  @Test(
    "a mistake is told at its place in the file",
    arguments: [
      ("network/poeple > 0", "1:2: no figure is called \"network/poeple\"; did you mean \"network/people\"?"),
      ("network/people", "1:2: compare this with something, such as > 0"),
      ("network/people > 0 an meta/taken", "1:21: expected and, or, or the end here, found an"),
      ("network/people > ", "1:19: expected a figure or a number here, found the end of the rule"),
      ("network/people > 0)", "1:20: expected and, or, or the end here, found )"),
      ("(network/people > 0", "1:21: expected ) here, found the end of the rule"),
      ("network/people ? 1", "1:17: a rule cannot hold \"?\"; it knows < <= > >= = != + - * ( ) and or not"),
      ("network/people > 1.", "1:19: \"1.\" is no number"),
      ("rows/people/status = 'read", "1:23: this word is never closed; end it with '"),
      ("rows/people/status > 'read'", "1:23: a word can only be = or != to another"),
      ("network/people = 'read'", "1:2: network/people is no word"),
      ("meta/provisional > 0", "1:2: meta/provisional is true or false; write it alone"),
      ("network/return_rate_counts > 0", "1:2: network/return_rate_counts is a pair; add /0 or /1"),
      ("rows/people/status > 0", "1:2: rows/people/status is no number; compare it with a word in '...'"),
      ("rings/*/core/people > 0", "1:2: a path with * stands within any(), all(), count(), sum(), min() or max()"),
      ("any(network/people > 0)", "1:2: any() needs a path with * in it, to go through"),
      ("any(rings/*/*/people > coalitions/*/people)", "1:25: all paths within any() have the same number of *"),
      ("any(all(rings/*/core/people > 0))", "1:6: all() cannot stand within another of its kind"),
      (
        "evry(rings/*/core/people > 0)",
        "1:2: \"evry\" is not known; write one of: any, all, count, sum, min, max, present"
      ),
      ("anny(rings/*/core/people > 0)", "1:2: \"anny\" is not known; did you mean \"any\"?"),
      ("rings/{coalition}/core/people > 0", "1:2: {coalition} stands for nothing here"),
      ("rings/{coalitie}/core/people > 0", "1:2: the variable \"coalitie\" is not known; did you mean \"coalition\"?"),
      (
        "rings/data/core/people > 0",
        "1:2: no figure is called \"rings/data/core/people\"; the names are those of the figure document"
      ),
      ("", "1:2: expected a figure or a number here, found the end of the rule"),
    ])
  func mistakes(text: String, sentence: String) {
    var told: String?
    do { _ = try rule(text) } catch { told = (error as? DefinitionError)?.description }
    #expect(told == "d.json:" + sentence)
  }

  @Test("a rule too deep to read is refused instead of exhausting the stack")
  func depth() {
    let deep = String(repeating: "(", count: 10_000)
    #expect(throws: DefinitionError.self) { try rule(deep + "network/people > 0") }
  }
}
