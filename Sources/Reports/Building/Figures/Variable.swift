internal import Metrics
internal import Records

/// What a part of a figure's path may stand for: `{coalition}` in `coalitions/{coalition}/people`.
package enum Variable: String, Vocabulary {
  // Named by the network itself; their labels come with the figures.
  case coalition, institution, meeting, result, delivery
  // Closed lists; their labels stand in the report's texts, in a group of the variable's `vocabulary`.
  case ring, function, question, kind, code, finding, setting
  case resultKind = "result_kind"
  /// A ring or `outside`: on the day before the period, and on its last day.
  case from
  case to
  /// A ring or `outside`: agreed on, and shown by behaviour.
  case agreed, observed
  /// Two coalitions, "A>B" from the one to the other or "A|B" together.
  case pair, overlap
  /// A coalition that knowledge of another, or of a result, could have come to.
  case reached
  /// A date on which something grew.
  case day
  /// A place in an order, from 0.
  case rank
  /// Institutions with or without an ambassador.
  case side
  case signal, indicator
  /// Of value creation.
  case cycle
  /// Not in any path: a column of the report itself, in its list of definitions.
  case column
  /// Not in any path: a figure that an earlier edition showed otherwise.
  case figure

  /// The words that it may be, in the order in which a table lists them; nil when the network names them.
  package var words: [String]? { Variable.lists[self] }

  private static let lists: [Variable: [String]] = Dictionary(
    allCases.compactMap { variable in variable.list.map { (variable, $0) } }, uniquingKeysWith: { first, _ in first })

  private var list: [String]? {
    switch self {
    case .coalition, .institution, .meeting, .result, .delivery, .column, .figure, .pair, .overlap, .reached, .day,
      .rank:
      nil
    case .ring: Ring.words
    case .from, .to, .agreed, .observed: Ring.words + ["outside"]
    case .function: Function.words
    case .question: Question.words
    case .kind: Kind.words
    case .code: RejectionCode.words
    case .resultKind: ResultKind.words
    case .finding: FindingCode.words
    case .setting: FigureName.settings.map(\.name)
    case .side: ["with", "without"]
    case .cycle: ValueCycle.words
    case .signal: Signal.allCases.map(\.rawValue)
    case .indicator: Indicator.allCases.map(\.rawValue)
    }
  }

  /// The group of the texts that names its words.
  package var vocabulary: String {
    switch self {
    case .from, .to, .agreed, .observed: Variable.ring.rawValue
    default: rawValue
    }
  }
}
