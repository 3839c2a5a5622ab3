package import Records

extension ReportDefinition {
  /// The report over a book in one language: the same book gives the same report.
  package func build(book: Book, language: Language) -> Report {
    let speaker = Speaker(
      view: FigureView(book, hidesFewPersons: hidesFewPersons), labels: book.labels, texts: texts,
      writing: Writing(language))
    let assembler = Assembler(definition: self, speaker: speaker)
    return Report(
      id: id, language: language, title: speaker.text(title[language], Scope()) ?? id,
      subtitle: subtitle.compactMap { speaker.sentence($0, Scope()) }.joined(separator: " · "),
      sections: assembler.sections(), style: style, frame: frame(speaker))
  }

  /// The report's own words for the page's frame, and what the page calls the former period.
  private func frame(_ speaker: Speaker) -> [String: String] {
    var frame = texts.frame.mapValues { $0[speaker.language] }
    if let period = speaker.formerPeriod {
      frame[PageWord.former.frameName] = speaker.phrase(.formerLabel, [("period", period)])
    }
    return frame
  }
}
