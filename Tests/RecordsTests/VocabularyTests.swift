import Records
import Testing

@Suite struct VocabularyTests {
  @Test("a word's code is its place among the words, in every list that a table has")
  func codes() {
    check(Ring.self)
    check(InstitutionKind.self)
    check(Function.self)
    check(Role.self)
    check(MeetingFormat.self)
    check(MeetingStatus.self)
    check(AttendanceStatus.self)
    check(ContributionKind.self)
    check(ResultKind.self)
    check(UseKind.self)
    check(Landing.self)
    check(ValueCycle.self)
    check(DecisionKind.self)
    check(ExplanationItem.self)
    check(Question.self)
    check(DeliveryMode.self)
    check(Kind.self)
    check(Namespace.self)
    check(Language.self)
    check(FindingCode.self)
  }

  @Test("the only word of a list has the code 0")
  func single() { check(Single.self) }

  private enum Single: String, Vocabulary { case only }

  private func check<Word: Vocabulary>(_ type: Word.Type) {
    #expect(Word.allCases.map(Word.code(of:)) == Array(0..<Word.words.count), "\(type)")
  }
}
