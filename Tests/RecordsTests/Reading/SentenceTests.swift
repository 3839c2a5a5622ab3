import Records
import Testing

@Suite("Sentences that say what to do")
struct SentenceTests {
  private func rejection(_ code: RejectionCode, _ column: String, _ value: String = "x", kind: Kind = .meetings)
    -> Rejection
  {
    Rejection(kind: kind, line: 12, column: column, code: code, value: value, record: [])
  }

  @Test("every code has a Dutch and an English sentence with file, line and column", arguments: RejectionCode.allCases)
  func rejections(code: RejectionCode) {
    let column = code == .wrongFieldCount ? "" : "coalition_id"
    let sentence = rejection(code, column, "5/6")
    #expect(
      sentence.sentence(in: .nl).hasPrefix("meetings.csv, regel 12: \(column)") || code == .duplicateKey
        || code == .wrongFieldCount)
    #expect(sentence.sentence(in: .en, file: "export.csv").hasPrefix("export.csv, line 12: "))
    #expect(sentence.sentence(in: .nl).contains(column) && sentence.sentence(in: .en).contains(column))
    #expect(sentence.sentence(in: .nl) != sentence.sentence(in: .en))
    #expect(sentence.sentence(in: .nl).hasSuffix(".") && sentence.sentence(in: .en).hasSuffix("."))
  }

  @Test("a word that nearly is one gets its neighbour")
  func nearest() {
    let near = rejection(.badValue, "format", "sesion").sentence(in: .en)
    #expect(near.contains("did you mean \"session\"?") && near.contains("session, joint, expert"))
    #expect(rejection(.badValue, "format", "Joint").sentence(in: .nl).contains("bedoelt u \"joint\"?"))
    #expect(rejection(.badValue, "format", "xyzzy").sentence(in: .nl).contains("geen geldig woord; kies uit: session"))
    #expect(rejection(.badValue, "invited", "core+kern").sentence(in: .en).contains("core, active, reader, follower"))
    #expect(rejection(.badValue, "withdrawn", "ja").sentence(in: .en).contains("yes"))
    #expect(rejection(.badValue, "coalition_id", "c1").sentence(in: .en).contains("must be empty at a joint meeting"))
  }

  @Test("ranges, counts, keys and targets are named")
  func details() {
    #expect(rejection(.outOfRange, "hours", "25").sentence(in: .nl).contains("\"25\" ligt buiten 0 t/m 24"))
    #expect(rejection(.outOfRange, "head_count", "-1").sentence(in: .en).contains("outside 0 or more"))
    #expect(rejection(.outOfRange, "held_on", "1800-01-01").sentence(in: .en).contains("the years 1900 to 2199"))
    #expect(rejection(.outOfRange, "score", "6", kind: .evaluations).sentence(in: .en).contains("outside 1 to 5"))
    #expect(rejection(.outOfRange, "spent_hours", "-6", kind: .support).sentence(in: .en).contains("outside 0 or more"))
    #expect(rejection(.badNumber, "head_count", "1.5").sentence(in: .en).contains("whole number"))
    #expect(rejection(.wrongFieldCount, "", "2/3").sentence(in: .en).contains("has 2 fields where the header names 3"))
    #expect(rejection(.duplicateKey, "meeting_id+person_id").sentence(in: .en).contains("meeting_id and person_id"))
    #expect(rejection(.duplicateKey, "a+b+c").sentence(in: .nl).contains("a, b en c"))
    #expect(
      rejection(.unknownReference, "person_id", "p9", kind: .attendance).sentence(in: .en).contains(
        "is not in people.csv"))
  }

  @Test("every refusal has both sentences, with the file and what is wrong", arguments: Refusal.Code.allCases)
  func refusals(code: Refusal.Code) {
    let refusal = Refusal(kind: .people, file: "deelnemers.csv", line: 4, code: code, detail: "functie")
    let (dutch, english) = (refusal.sentence(in: .nl), refusal.sentence(in: .en))
    #expect(dutch.hasPrefix("deelnemers.csv") && english.hasPrefix("deelnemers.csv") && dutch != english)
    #expect(dutch.hasSuffix(".") && english.hasSuffix("."))
  }

  @Test("a workbook is told how to be saved, a column and a quote where they are")
  func refusalDetails() {
    func sentence(_ code: Refusal.Code) -> String {
      Refusal(kind: .people, file: "f.csv", line: 4, code: code, detail: "functie").sentence(in: .nl)
    }
    #expect(sentence(.spreadsheet).contains("sla het op als CSV UTF-8"))
    #expect(sentence(.missingColumn).contains("f.csv, regel 4: de kolom \"functie\" ontbreekt"))
    #expect(sentence(.unterminatedQuote).contains("regel 4"))
    #expect(sentence(.headerNotText).contains("(functie)"))
  }

  @Test(
    "every note has both sentences",
    arguments: [
      ReadingNote.oldLineEnds, .mixedLineEnds(lf: 1, crlf: 2, cr: 3), .encoding(.windows1252), .controlZ(2),
    ])
  func notes(note: ReadingNote) {
    #expect(note.sentence(in: .nl).hasSuffix("."))
    #expect(note.sentence(in: .nl) != note.sentence(in: .en))
  }
}
