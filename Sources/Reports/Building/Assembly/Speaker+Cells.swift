internal import Metrics
internal import Records

extension Speaker {
  /// A figure in a table.
  func cell(_ reference: FigureReference, _ format: ColumnFormat, _ scope: Scope) -> Cell {
    let shown = view.shown(reference, scope)
    if case .absent = shown { return .absent }
    let path = ((reference.isFormer ? ["former"] : []) + (reference.path.keys(scope) ?? [])).joined(separator: "/")
    return cell(shown, reference, format, path: path, scope)
  }

  /// A figure of a row, within the group of that row.
  func cell(_ column: inout FigureWithin, in group: RowGroup, _ place: RowPlace) -> Cell {
    guard let figure = group.tree?.leaf(at: column.names, near: &column.places), !figure.isAbsent else {
      return .absent
    }
    let path = group.path + column.ending
    let isPlain = !view.hidesFewPersons && column.kind != .word && (!column.restsOnLists || group.knowsLists)
    guard isPlain else { return cell(figure, column, in: group, path: path, place) }
    if column.restsOnLists, let (kept, held) = group.lists, view.isTooFew(kept, of: held) {
      return .withheld(reason: counted(.withheld, kept, held))
    }
    return cell(figure, column.kind, column.format, path: path)
  }

  /// The same where something of it may be hidden.
  private func cell(
    _ figure: Figure, _ column: FigureWithin, in group: RowGroup, path: String, _ place: RowPlace
  ) -> Cell {
    let (reference, keys) = (column.reference, place.keys + column.names)
    let shown = view.shown(
      figure, reference, keys,
      lists: group.knowsLists ? group.lists : view.lists(of: keys, isFormer: reference.isFormer))
    return cell(shown, reference, column.format, path: path, place.scope)
  }

  private func cell(
    _ shown: FigureView.Shown, _ reference: FigureReference, _ format: ColumnFormat, path: String, _ scope: Scope
  ) -> Cell {
    switch shown {
    case .absent: return .absent
    case .hidden: return .hidden(path: path)
    case .concealed: return .concealed(path: path)
    case .withheld(let kept, let held): return .withheld(reason: counted(.withheld, kept, held))
    case .figure where mayNameSomebody(reference, scope): return .text(phrase(.withheldText))
    case .figure(let figure): return cell(figure, reference.name.kind, format, path: path)
    }
  }

  private func cell(_ figure: Figure, _ kind: FigureName.Kind, _ format: ColumnFormat, path: String) -> Cell {
    switch (format, figure) {
    case (.word(let group), .word(let text)): return .text(word(text, in: group))
    case (.text, .word(let text)): return .text(text)
    case (.day, .word(let text)): return Day(text).map(Cell.day) ?? .absent
    case (.yesOrNo, .flag(let flag)): return .text(phrase(flag ? .yes : .no))
    default:
      guard let value = figure.value else { return .absent }
      return .figure(path: path, value: value, format: format.numberFormat ?? kind.format(of: figure))
    }
  }

  /// What a column of labels says of a row.
  func cell(_ label: LabelDefinition, _ scope: Scope) -> Cell {
    guard let value = scope.variables[label.variable] else { return .absent }
    switch (label.aspect, label.variable) {
    case (.name, .meeting): return labels.meetings[value].map { .day($0.heldOn) } ?? .text(value)
    case (.name, .day): return Day(value).map(Cell.day) ?? .text(value)
    case (.name, let variable): return .text(name(of: value, as: variable))
    case (.kind, .meeting):
      let kind = WordGroup.meetingKinds[labels.meetings[value]?.isJoint == true ? 1 : 0]
      return .text(word(kind, in: "meeting_kind"))
    case (.kind, _):
      return labels.results[value].map { .text(word($0.kind.rawValue, in: Variable.resultKind.vocabulary)) } ?? .absent
    case (.one, let variable): return coalition(labels.pair(value, of: variable)?.one)
    case (.other, let variable): return coalition(labels.pair(value, of: variable)?.other)
    case (.coalition, _): return coalition(labels.results[value]?.coalition)
    case (.figures, let variable): return sentence(LabelDefinition.group(of: variable, label.aspect), value, scope)
    case (.published, _): return labels.results[value].map { .day($0.publishedOn) } ?? .absent
    default:
      return label.aspect.group(of: label.variable).map { .text(word(value, in: $0)) } ?? .absent
    }
  }

  /// What a word rests on; hidden when one of its figures is.
  private func sentence(_ group: String, _ word: String, _ scope: Scope) -> Cell {
    guard let template = texts.sentences[group]?[word]?[language] else { return .absent }
    if let text = text(template, scope) { return .text(text) }
    for reference in template.references {
      let path = (reference.path.keys(scope) ?? []).joined(separator: "/")
      switch view.shown(reference, scope) {
      case .hidden: return .hidden(path: path)
      case .concealed: return .concealed(path: path)
      case .absent, .withheld, .figure: continue
      }
    }
    return .absent
  }

  private func coalition(_ id: String?) -> Cell { id.map { .text(name(of: $0, as: .coalition)) } ?? .absent }

  /// "lists of 9 of 11 meetings".
  func counted(_ phrase: Phrase, _ kept: Int, _ held: Int) -> String {
    self.phrase(phrase, [("kept", writing.count(kept)), ("held", writing.count(held))])
  }

  /// On which meetings a figure rests, where it rests on lists and there was a meeting.
  func basis(of reference: FigureReference, _ scope: Scope) -> String? {
    guard reference.name.restsOnLists, let keys = reference.path.keys(scope),
      let (kept, held) = view.lists(of: keys, isFormer: false), held > 0
    else { return nil }
    return counted(.basis, kept, held)
  }
}
