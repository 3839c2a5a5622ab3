package import Records

extension ReportDefinition {
  /// What the editions are called that are for others than the bureau.
  package var namesForOthers: [String] { audiences.filter(\.hidesFewPersons).map(name) }

  private func name(for audience: Audience) -> String {
    audience == audiences.first ? id : "\(id)-\(audience.rawValue)"
  }

  /// Every edition of the report over a book in one language: the same book gives the same. An edition without a page, of
  /// a period without coalitions for instance, is left out.
  ///
  /// - Parameters:
  ///   - suppression: the counts that editions for others than the bureau conceal besides those of 1 to 4 persons.
  ///   - workers: who make pages, or what is on a single one, at once.
  package func publications(
    book: Book, language: Language, suppression: Suppression = .none, workers: some Workers = OneWorker()
  ) -> [Publication] {
    audiences.compactMap { audience in
      let speaker = speaker(book, language, for: audience, suppression)
      let pages = pages(speaker, workers)
      guard !pages.isEmpty else { return nil }
      return Publication(
        name: name(for: audience),
        title: speaker.text((subjects?.title ?? title)[language], Scope()) ?? id, language: language,
        audience: audience, pages: pages)
    }
  }

  /// The first page of the report's first edition, or that about a subject; what a report about the network consists of.
  package func build(
    book: Book, language: Language, about subject: String? = nil, suppression: Suppression = .none
  ) -> Report {
    let speaker = speaker(book, language, for: audiences.first ?? .board, suppression)
    let scopes = subjectScopes(speaker)
    let scope = scopes.first { scope in subject == nil || subjects.map { scope.variables[$0.variable] } == subject }
    return page(speaker, scope ?? Scope(), fileName: id)
  }

  /// It tells which figures an earlier edition showed otherwise.
  package var restates: Bool { sections.contains(where: \.restates) }

  /// The same publication of the same book, which now also tells what changed since an earlier edition; each page of its
  /// own figures and of those that it shows no more.
  package func restating(
    _ publication: Publication, since former: FormerEdition, book: Book, suppression: Suppression = .none
  ) -> Publication {
    let speaker = speaker(book, publication.language, for: publication.audience, suppression)
    let all = former.restatements(in: publication.shownFigures, publication.language)
    let pages = zip(publication.pages, subjectScopes(speaker)).map { page, scope in
      let shown = Set(ShownFigure.all(in: page.sections).map(\.path))
      let own = all.filter { shown.contains($0.path) || $0.after == nil && isOf(scope, $0.path) }
      return self.page(
        speaker, scope, fileName: page.fileName, restated: Restated(edition: former.number, figures: own))
    }
    return Publication(
      name: publication.name, title: publication.title, language: publication.language, audience: publication.audience,
      pages: pages)
  }

  /// The page's subject is named in the path; a report about the network has all.
  private func isOf(_ scope: Scope, _ path: String) -> Bool {
    guard let subject = subjects.flatMap({ scope.variables[$0.variable] }) else { return true }
    return path.split(separator: "/").contains { $0 == subject }
  }

  private func speaker(
    _ book: Book, _ language: Language, for audience: Audience, _ suppression: Suppression
  ) -> Speaker {
    Speaker(
      view: FigureView(book, hidesFewPersons: audience.hidesFewPersons, suppression: suppression), labels: book.labels,
      texts: texts,
      writing: Writing(language))
  }

  /// The pages in order of their subjects' names.
  private func pages(_ speaker: Speaker, _ workers: some Workers) -> [Report] {
    let scopes = subjectScopes(speaker)
    let names = FileNames.distinct(
      scopes.map { scope in subjects.flatMap { scope.variables[$0.variable] }.map { "\(id)-\($0)" } ?? id })
    guard scopes.count > 1 else {
      return zip(scopes, names).map { page(speaker, $0, fileName: $1, workers) }
    }
    return workers.map(scopes.count) { page(speaker, scopes[$0], fileName: names[$0]) }
  }

  /// What each page is about; one scope without a subject for a report about the whole network.
  private func subjectScopes(_ speaker: Speaker) -> [Scope] {
    guard let subjects else { return [Scope()] }
    return Assembler(definition: self, speaker: speaker, root: Scope())
      .scopes(along: subjects.rows, [subjects.variable], Scope())
  }

  private func page(
    _ speaker: Speaker, _ scope: Scope, fileName: String, restated: Restated? = nil,
    _ workers: some Workers = OneWorker()
  ) -> Report {
    let assembler = Assembler(
      definition: self, speaker: speaker, root: scope, restated: restated, workers: workers)
    let subject = subjects.flatMap { subjects in
      scope.variables[subjects.variable].map { speaker.name(of: $0, as: subjects.variable) }
    }
    return Report(
      id: id, fileName: fileName, subject: subject, language: speaker.language,
      title: speaker.text(title[speaker.language], scope) ?? id,
      subtitle: subtitle.compactMap { speaker.sentence($0, scope) }.joined(separator: " · "),
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

extension SectionDefinition {
  fileprivate var restates: Bool {
    blocks.contains { block in
      switch block.content {
      case .restatements: true
      case .parts(let parts): parts.section.restates
      case .part(let part): part.restates
      default: false
      }
    }
  }
}
