import Records
import Testing

@Suite struct TextScreeningTests {
  private let screening = TextScreening(people: ["p17", "NL-003", "7", "a.b"])

  @Test(
    "an address, a telephone number or an identifier may name somebody",
    arguments: [
      "mail jan.de.vries@school.nl.", "<info@sub.school-x.nl>", "06-12345678", "bel 020 123 45 67", "(020)1234567",
      "+31 6 12345678", "+31 (0)6 12 34 56 78", "0031 6 12345678", "3 keer 0612345678", "12 0612345678", "p17",
      "met p17,",
      "(NL-003)", "a.b", "7", "groep:p17/p18",
    ])
  func names(text: String) {
    #expect(screening.mayNameSomebody(text))
  }

  @Test("an identifier is found that is not of ASCII, and in a text that is not")
  func otherLetters() {
    let screening = TextScreening(people: ["zoë", "p17"])
    #expect(screening.mayNameSomebody("vraag (zoë)"))
    #expect(screening.mayNameSomebody("vraag p17"))
    #expect(!screening.mayNameSomebody("vraag zo"))
    #expect(self.screening.mayNameSomebody("één vraag aan p17."))
    #expect(!self.screening.mayNameSomebody("één vraag"))
  }

  @Test("one identifier of any length is found beside others of other lengths")
  func lengths() {
    let long = String(repeating: "x", count: 200)
    let screening = TextScreening(people: [long, "y"])
    #expect(screening.mayNameSomebody("aan \(long)!"))
    #expect(!screening.mayNameSomebody("aan \(long)x!"))
    #expect(screening.mayNameSomebody("aan\ty"))
    #expect(!screening.mayNameSomebody("aan yy"))
  }

  @Test(
    "dates, amounts and words do not",
    arguments: [
      "", "Toetsen in 2024-2025", "van 01-02-2024 tot 03-04-2025", "01-02-2024 05-06-2025", "60.000.000 euro",
      "@school", "a@b", "school@ nl", "p171", "xp17", "17", "kosten 0,75 per 100.000", "06 1234", "1234567890",
      "0123456789012345",
    ])
  func words(text: String) {
    #expect(!screening.mayNameSomebody(text))
  }
}
