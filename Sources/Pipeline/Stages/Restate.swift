internal import Ledger
internal import Records
internal import Reports

extension Run {
  /// The last edition of the period that showed a figure otherwise than the publication does, with what was delivered
  /// until it read so; nil when there is none.
  ///
  /// Not simply the last one: an edition that is made again, unchanged, is to say the same again.
  func formerEdition(
    of publication: Publication, _ period: Period, _ ledger: borrowing Ledger
  ) throws -> FormerEdition? {
    let shown = publication.shownFigures
    var next: Edition?
    for edition in try recorded(publication, period, ledger).reversed() {
      let figures = try ledger.figures(of: edition).map(ShownFigure.init)
      let former = FormerEdition(number: edition.number, figures: figures)
      if !former.restatements(in: shown, publication.language).isEmpty {
        let changes = try changedRecords(after: edition.run, upTo: next?.run, ledger)
        return FormerEdition(number: edition.number, figures: figures, deliveries: changes)
      }
      next = edition
    }
    return nil
  }

  /// The editions of the period in the publication's language, the first one first.
  func recorded(_ publication: Publication, _ period: Period, _ ledger: borrowing Ledger) throws -> [Edition] {
    let name = Run.name(of: period, publication)
    return try ledger.editions(of: publication.name).filter { $0.period == name }
  }

  /// What readers know from the editions of the period for others than the bureau, in whatever language.
  func earlierEditions(
    _ definitions: [ReportDefinition], _ book: Book, _ period: Period, _ ledger: borrowing Ledger
  ) throws -> EarlierEdition {
    var earlier = EarlierEdition(shown: [:])
    for name in definitions.flatMap(\.namesForOthers) {
      for language in Language.allCases {
        let editions = try ledger.editions(of: name).filter { $0.period == "\(period.name)-\(language.rawValue)" }
        let figures = try editions.map { try ledger.figures(of: $0).map(ShownFigure.init) }
        earlier = earlier + EarlierEdition(figures, before: book)
      }
    }
    return earlier
  }

  /// What the ledger calls the period of an edition: editions are numbered within period and language.
  static func name(of period: Period, _ publication: Publication) -> String {
    "\(period.name)-\(publication.language.rawValue)"
  }

  /// What deliveries changed after one run, up to and with another; all after it without.
  private func changedRecords(after first: Int, upTo last: Int?, _ ledger: borrowing Ledger) throws -> [ChangedRecords]
  {
    let since = try ledger.deliveries().filter { delivery in
      guard delivery.taken, let run = delivery.run else { return false }
      return run > first && last.map { run <= $0 } ?? true
    }
    return since.flatMap { delivery in
      delivery.files.compactMap { file in
        let rows = file.accepted + file.updated + file.retried + file.closed
        return rows == 0 ? nil : ChangedRecords(delivery: delivery.name, kind: file.kind, rows: rows)
      }
    }
  }
}

/// What stands in the place of a number's format where a figure is not shown.
private enum HiddenSign {
  static let few = "few"
  static let concealed = "concealed"
}

extension ShownFigure {
  fileprivate init(_ figure: EditionFigure) {
    let format = NumberFormat(rawValue: figure.format) ?? .count
    self.init(path: figure.path, value: figure.value, format: format, isFew: figure.format == HiddenSign.few)
  }
}

extension EditionFigure {
  init(_ figure: ShownFigure) {
    let sign = figure.isFew ? HiddenSign.few : HiddenSign.concealed
    self.init(
      path: figure.path, value: figure.value, format: figure.value == nil ? sign : figure.format.rawValue)
  }
}
