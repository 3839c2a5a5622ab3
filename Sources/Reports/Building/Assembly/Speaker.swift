internal import Metrics
internal import Records

/// Says what the figures of one edition allow, in one language.
struct Speaker: Sendable {
  let view: FigureView
  let labels: Labels
  let texts: ReportTexts
  let writing: Writing

  var language: Language { writing.language }

  /// The first wording that fits; nil when none does.
  func sentence(_ statement: Statement, _ scope: Scope) -> String? {
    for variant in statement.variants where holds(variant.when, scope) {
      guard let text = text(variant.text[language], scope) else { continue }
      return variant.text[language].beginsWithFigure ? text.prefix(1).uppercased() + text.dropFirst() : text
    }
    return nil
  }

  func holds(_ rule: Rule?, _ scope: Scope) -> Bool {
    guard let rule else { return true }
    return rule.holds(in: view, scope) == true
  }

  /// Nil when a figure in it is absent or may not be told.
  func text(_ template: Template, _ scope: Scope) -> String? {
    var text = ""
    for part in template.parts {
      guard let piece = piece(part, scope) else { return nil }
      text += piece
    }
    return text
  }

  private func piece(_ part: Template.Part, _ scope: Scope) -> String? {
    switch part {
    case .text(let text): return text
    case .label(let variable): return scope.variables[variable].map { name(of: $0, as: variable) }
    case .figure(let reference): return told(reference, scope)
    case .counted(let reference, let one, let many):
      return told(reference, scope).map { $0 + " " + (isOne(reference, scope) ? one : many) }
    case .chosen(let reference, let one, let many):
      return told(reference, scope).map { _ in isOne(reference, scope) ? one : many }
    }
  }

  private func isOne(_ reference: FigureReference, _ scope: Scope) -> Bool {
    if case .figure(let figure) = view.shown(reference, scope) { figure.value == 1 } else { false }
  }

  /// A figure in a sentence.
  private func told(_ reference: FigureReference, _ scope: Scope) -> String? {
    switch view.shown(reference, scope) {
    case .figure where mayNameSomebody(reference, scope): phrase(.withheldText)
    case .figure(let figure): written(figure, reference.name.kind)
    case .hidden where view.countsPersons(reference, scope):
      phrase(.few, [("least", writing.count(SettingFigures.leastPersons))])
    case .hidden, .concealed, .absent, .withheld: nil
    }
  }

  /// It is a free text in which somebody may be named (records.md, Findings).
  func mayNameSomebody(_ reference: FigureReference, _ scope: Scope) -> Bool {
    guard reference.name.kind == .word, !labels.withheldTexts.isEmpty else { return false }
    return reference.path.keys(scope).map { labels.withheldTexts.contains(PlacedText($0, reference.isFormer)) } ?? false
  }

  private func written(_ figure: Figure, _ kind: FigureName.Kind) -> String? {
    switch figure {
    case .word(let word): return kind == .day ? Day(word).map(writing.day) : word
    case .list(let items) where kind == .counts:
      guard items.count == 2, let a = items[0].value, let b = items[1].value else { return nil }
      return writing.counts(Int(a), of: Int(b))
    default: return figure.value.map { writing.number($0, kind.format(of: figure)) }
    }
  }

  func phrase(_ phrase: Phrase, _ values: [(String, String)] = []) -> String {
    Phrase.filled(texts.phrases[phrase]?[language] ?? "", values)
  }

  /// What an identifier or a word of a closed list is called.
  func name(of value: String, as variable: Variable) -> String {
    switch variable {
    case .coalition, .reached: labels.coalitions[value] ?? value
    case .pair, .overlap: pairName(value, variable)
    case .day: Day(value).map(writing.day) ?? value
    case .rank: Int(value).map { writing.count($0 + 1) } ?? value
    case .institution: labels.institutions[value] ?? value
    case .meeting: labels.meetings[value].map { writing.day($0.heldOn) } ?? value
    case .result: labels.withheldTitles.contains(value) ? phrase(.withheldText) : labels.results[value]?.title ?? value
    case .delivery, .column: value
    default: word(value, in: variable.vocabulary)
    }
  }

  /// "Data → AI", "Data + AI".
  private func pairName(_ value: String, _ variable: Variable) -> String {
    guard let (one, other) = labels.pair(value, of: variable) else { return value }
    let names = [one, other].map { name(of: $0, as: .coalition) }
    return names.joined(separator: variable == .pair ? " → " : " + ")
  }

  func word(_ word: String, in group: String) -> String { texts.words[group]?[word]?[language] ?? word }
}

extension FigureName.Kind {
  /// How a figure of this kind is written where nothing else is asked.
  func format(of figure: Figure) -> NumberFormat {
    if case .count = figure { return .count }
    return switch self {
    case .ratio, .share: .percent
    case .number: .decimal
    case .index: .index
    default: .count
    }
  }
}

extension Speaker {
  /// What the former period is called; nil when there is none.
  var formerPeriod: String? {
    if case .word(let name)? = view.former?[["period", "name"]]?.leaf { name } else { nil }
  }
}
