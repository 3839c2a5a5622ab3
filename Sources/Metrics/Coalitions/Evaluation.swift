internal import Records

/// Evaluation: what respondents thought of the eight reasons to take part, 1 to 5, in the rows of the period's name.
///
/// Mean score per question and mean of all scores (not of the questions' means), with the number of respondents. Who
/// did not answer is not in it, and a coalition's respondents are few. Means are absent without scores.
package struct Evaluation: Hashable, Sendable {
  package struct Score: Hashable, Sendable {
    package fileprivate(set) var sum = 0
    package fileprivate(set) var count = 0
    package var mean: Double? { count == 0 ? nil : Double(sum) / Double(count) }

    static func += (a: inout Score, b: Score) {
      a.sum += b.sum
      a.count += b.count
    }
  }

  package private(set) var overall = Score()
  /// By the question's place in `Question.allCases`; a respondent answers each once.
  package private(set) var questions = Question.allCases.map { _ in Score() }
  package private(set) var respondents = 0

  init() {}

  /// `rows` are the coalition's answers of the period's name, sorted by respondent.
  init(_ rows: ArraySlice<Int32>, _ evaluations: Facts.Evaluations) {
    var last: Int32?
    for row in rows.lazy.map(Int.init) {
      if evaluations.respondent[row] != last { respondents += 1 }
      last = evaluations.respondent[row]
      let (question, score) = (Question.code(of: evaluations.question[row]), Int(evaluations.score[row]))
      questions[question].sum += score
      questions[question].count += 1
      overall.sum += score
      overall.count += 1
    }
  }

  /// The answers of two coalitions together; who answered about both counts in each.
  static func + (a: Evaluation, b: Evaluation) -> Evaluation {
    var sum = a
    sum.overall += b.overall
    for place in b.questions.indices { sum.questions[place] += b.questions[place] }
    sum.respondents += b.respondents
    return sum
  }

  var figure: Figure {
    .group([
      Figure.Entry("overall", .number(orAbsent: overall.mean)),
      Figure.Entry("scores", .list([.count(overall.sum), .count(overall.count)])),
      Figure.Entry("respondents", .count(respondents)),
      Figure.Entry(
        "questions",
        .group(
          zip(Question.allCases, questions).map { question, score in
            Figure.Entry(
              question.rawValue,
              .group([
                Figure.Entry("mean", .number(orAbsent: score.mean)), Figure.Entry("respondents", .count(score.count)),
              ]))
          })),
    ])
  }
}
