/// Sentences that the builder itself makes, with the places that each must have; they stand in a report's texts in the
/// group `phrase`.
enum Phrase: String, CaseIterable, Hashable, Sendable {
  /// Under a key figure or table: on how many meetings with a list it rests.
  case basis
  /// Why a figure is not shown.
  case withheld
  /// Under a table in which figures are withheld.
  case withheldNote = "withheld_note"
  /// Under a table in which counts of few persons are hidden.
  case hiddenNote = "hidden_note"
  /// Under a table in which a sign stands for counts that would give a hidden one away.
  case concealedNote = "concealed_note"
  /// In the place of a count that would give a hidden one away, and under a table that has such.
  case joined
  case joinedNote = "joined_note"
  /// In a sentence, for a count of 1 to 4 persons.
  case few
  /// Title and meaning of a column with the former period's figures.
  case formerTitle = "former_title"
  case formerMeaning = "former_meaning"
  /// Before the former period's figure, beside a key figure.
  case formerLabel = "former_label"
  case yes
  case no
  /// In place of a title that may name a person.
  case withheldText = "withheld_text"

  /// How many figures changed since which edition; in place of a value where the other was hidden; and what made a change
  /// where no record can have.
  case restated, changed
  case restatedElse = "restated_else"

  var slots: Set<String> {
    switch self {
    case .basis, .withheld: ["kept", "held"]
    case .few: ["least"]
    case .restated: ["count", "edition"]
    case .formerTitle: ["title", "period"]
    case .formerLabel: ["period"]
    case .formerMeaning: ["period", "meaning"]
    case .withheldNote, .hiddenNote, .concealedNote, .joined, .joinedNote, .yes, .no, .withheldText, .changed,
      .restatedElse:
      []
    }
  }

  /// The places `{name}` of a text.
  static func slots(of text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) })
  }

  static func filled(_ text: String, _ values: [(String, String)]) -> String {
    var result = ""
    for (number, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard number > 0, let end = piece.firstIndex(of: "}") else {
        result += piece
        continue
      }
      result += values.first { $0.0 == piece[..<end] }?.1 ?? ""
      result += piece[piece.index(after: end)...]
    }
    return result
  }
}
