package import Records

/// An earlier edition of the same report about the same period, and what was delivered since.
package struct FormerEdition: Hashable, Sendable {
  /// Its number within the period.
  package let number: Int
  /// By path.
  let figures: [String: ShownFigure]
  /// In the order in which they were taken, then of kinds.
  package let deliveries: [ChangedRecords]

  package init(number: Int, figures: [ShownFigure], deliveries: [ChangedRecords] = []) {
    self.number = number
    self.figures = Dictionary(figures.map { ($0.path, $0) }) { first, _ in first }
    self.deliveries = deliveries
  }

  /// The figures of it that read otherwise now, in the order in which they are shown now; those that are shown no more
  /// come last, in byte order of their paths.
  ///
  /// Left out is what only accounts for the deliveries themselves (`rows`, `data`, `findings` ...), which differs whenever
  /// there is a new one. Of a figure that is hidden on one side nobody is told more than that it changed, and that only
  /// when it was or is a count of 1 to 4 persons, and so surely did.
  package func restatements(in shown: [ShownFigure], _ language: Language) -> [Restatement] {
    let writing = Writing(language)
    let now = Set(shown.map(\.path))
    let gone = figures.keys.filter { !now.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let all = shown.map { (path: $0.path, after: Optional($0)) } + gone.map { (path: $0, after: nil) }
    return all.compactMap { path, after in
      guard let before = figures[path], !Restatement.isAccount(path), !reads(before, as: after, writing) else {
        return nil
      }
      let kinds = FigureKinds.kinds(of: path)
      return Restatement(
        path: path, before: before, after: after, records: deliveries.filter { kinds.contains($0.kind) })
    }
  }

  private func reads(_ before: ShownFigure, as after: ShownFigure?, _ writing: Writing) -> Bool {
    guard let after else { return before.value == nil }
    switch (before.value, after.value) {
    case (let old?, let new?): return writing.number(old, after.format) == writing.number(new, after.format)
    case (_?, nil): return !(after.isFew && before.format == .count)
    case (nil, _?): return !(before.isFew && after.format == .count)
    case (nil, nil): return true
    }
  }
}

/// Rows of one kind with which a delivery changed what the ledger knows: new, updated, taken after waiting, closed or
/// withdrawn.
package struct ChangedRecords: Hashable, Sendable {
  package let delivery: String
  package let kind: Kind
  package let rows: Int

  package init(delivery: String, kind: Kind, rows: Int) {
    self.delivery = delivery
    self.kind = kind
    self.rows = rows
  }
}

/// A figure published before that reads otherwise now.
package struct Restatement: Hashable, Sendable {
  package let path: String
  package let before: ShownFigure
  /// Nil when it is shown no more.
  package let after: ShownFigure?
  /// Rows of the kinds on which the figure can rest. Without any, it is a setting, the run's day or the program that
  /// made the difference.
  package let records: [ChangedRecords]

  /// One of the two was hidden: told is only that it changed, so that nothing can be worked out from the difference.
  package var isHidden: Bool { before.value == nil || (after.map { $0.value == nil } ?? false) }

  /// Before the path of a figure as a former edition showed it.
  package static let formerPrefix = "before/"

  fileprivate static func isAccount(_ path: String) -> Bool {
    let name = path.split(separator: "/").first { $0 != "former" } ?? ""
    return ["meta", "rows", "findings", "data", "deliveries", "period", "edition"].contains(name)
  }
}
