import Metrics
import Records
import Reports
import Testing

@Suite("Figures are found by the bytes of their keys")
struct FigureTreeTests {
  /// Groups up to 16 are looked through, larger ones go by an index: every size finds every key and no other.
  @Test("every key of a group leads to its own figure, whatever the group's size", arguments: [1, 16, 17, 33, 400])
  func sizes(count: Int) throws {
    let ids = (0..<count).map { "c\($0)" }
    let book = book(ids)
    for (place, id) in ids.enumerated() {
      #expect(try holds("coalitions/{coalition}/meetings = \(place)", in: book, id), "\(id) of \(count)")
    }
    #expect(try !holds("coalitions/{coalition}/meetings >= 0", in: book, "c\(count)"))
    #expect(try !holds("coalitions/{coalition}/meetings >= 0", in: book, ""))
  }

  @Test("two identifiers that only look alike are two", arguments: [0, 30])
  func lookalikes(others: Int) throws {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    let book = book([composed, decomposed] + (0..<others).map { "c\($0)" })
    #expect(try holds("coalitions/{coalition}/meetings = 0", in: book, composed))
    #expect(try holds("coalitions/{coalition}/meetings = 1", in: book, decomposed))
    #expect(try !holds("coalitions/{coalition}/meetings >= 0", in: book, "caf\u{65}"))
  }

  /// A group of coalitions, each with as many meetings as its place.
  private func book(_ ids: [String]) -> Book {
    let groups = ids.enumerated().map { place, id in
      Figure.Entry(id, .group([Figure.Entry("meetings", .count(place))]))
    }
    return Book(
      current: .group([Figure.Entry("coalitions", .group(groups))]), former: nil, labels: Labels())
  }

  private func holds(_ rule: String, in book: Book, _ coalition: String) throws -> Bool {
    try Rule(Notation(parsing: "\"\(rule)\"", file: "d.json"), variables: [.coalition])
      .holds(in: book, variables: [.coalition: coalition])
  }
}
