internal import Ledger
internal import Metrics
package import Records

extension Explanation {
  /// Records of a kind that a person is shown; a script gets all.
  package static let shown = 10

  /// For a person: what it is, what it is here, and on what it rests.
  package func text(in language: Language) -> String {
    let words = ExplanationWords(language)
    let head = [
      "\(path)  (\(period.start) \(words.to) \(period.end - 1))", "",
      definition.sentence(in: language),
    ]
    let about = [
      definition.unit.map { "\(words.unit): \($0.words(in: language))." },
      definition.source.map { "\(words.source): \($0)." }, direction?.sentence(in: language),
    ].compactMap(\.self)
    return
      (head + about + [""] + valueLines(words) + lines(counted, words.counted, words)
      + lines(context, words.context, words) + closing(words)).joined(separator: "\n") + "\n"
  }

  private func valueLines(_ words: ExplanationWords) -> [String] {
    if let absence { return ["\(words.value): -  \(absence.sentence(in: words.language))", ""] }
    if case .group = value {
      return ["\(words.value):"] + FigureLines(value).text.split(separator: "\n").map { "  \($0)" } + [""]
    }
    var line = "\(words.value): \(shown(value))"
    if case .list(let both)? = counts, both.count == 2, counts != value {
      line += " = \(FigureLines.shown(both[0])) \(words.of) \(FigureLines.shown(both[1]))"
    }
    if case .list(let ends)? = interval, ends.count == 2, interval != value {
      line += ", \(words.interval) \(rounded(ends[0])) \(words.to) \(rounded(ends[1]))"
    }
    return [line, ""]
  }

  private func shown(_ figure: Figure) -> String {
    if case .list(let items) = figure {
      return items.isEmpty ? "-" : items.map(FigureLines.shown).joined(separator: ", ")
    }
    return FigureLines.shown(figure)
  }

  private func rounded(_ figure: Figure) -> String {
    guard case .number(let number) = figure else { return FigureLines.shown(figure) }
    return String((number * 1000).rounded() / 1000)
  }

  // MARK: Records

  private func lines(_ kin: [Kin], _ title: String, _ words: ExplanationWords) -> [String] {
    let numbers = kin.map { words.number($0.records.count, of: $0.kind) }
    return ["\(title): \(numbers.isEmpty ? words.none : numbers.joined(separator: ", "))"]
      + kin.flatMap { lines($0, words) } + [""]
  }

  private func lines(_ kin: Kin, _ words: ExplanationWords) -> [String] {
    let isCut = kin.records.count > Explanation.shown
    let title =
      "  \(words.name(of: kin.kind))" + (isCut ? " (\(words.first(Explanation.shown, of: kin.records.count)))" : "")
    return [title] + kin.records.prefix(Explanation.shown).map { "    " + line($0, words) }
  }

  private func line(_ record: Record, _ words: ExplanationWords) -> String {
    let origin = record.origin
    let closed = origin.closedBy.map { "  (\(words.closed) \($0))" } ?? ""
    return "\(origin.delivery)/\(origin.file):\(origin.line)  " + record.fields.map(\.text).joined(separator: ", ")
      + closed
  }

  private func closing(_ words: ExplanationWords) -> [String] {
    let all = (counted + context).reduce(0) { $0 + $1.records.count }
    let isCut = (counted + context).contains { $0.records.count > Explanation.shown }
    return isCut ? [words.all(all)] : []
  }
}
