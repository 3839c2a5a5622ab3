internal import Metrics
internal import Records

/// Where a row of a table stands: what its variables stand for, and the group to which its path leads.
struct RowPlace: Sendable {
  let scope: Scope
  /// The keys of the row's path.
  let keys: [String]
  /// Nil for a row that stands nowhere in the document, such as a meeting of other coalitions.
  let tree: FigureTree?
}

/// Reads the cells of a table row by row.
///
/// Most columns name a figure within the group of their row: the group is sought once a row, and the figure within it where
/// the row before had it.
struct RowReader {
  private let speaker: Speaker
  private var columns: [Column] = []
  private var figures: [FigureWithin] = []
  /// A figure of the rows rests on lists.
  private var needsLists = false

  private enum Column {
    case label(LabelDefinition)
    /// A place among `figures`.
    case within(Int, isFormer: Bool)
    case elsewhere(FigureReference, ColumnFormat)
  }

  init(_ definition: TableDefinition, _ speaker: Speaker) {
    self.speaker = speaker
    for column in definition.columns {
      switch column.source {
      case .label(let label): columns.append(.label(label))
      case .figure(let reference, let format):
        add(reference, format, rows: definition.rows)
        if column.hasFormer, speaker.view.former != nil { add(reference.former, format, rows: definition.rows) }
      }
    }
  }

  private mutating func add(_ reference: FigureReference, _ format: ColumnFormat, rows: FigurePath?) {
    if let figure = FigureWithin(reference, format, rows: rows) {
      columns.append(.within(figures.count, isFormer: reference.isFormer))
      figures.append(figure)
      needsLists = needsLists || figure.restsOnLists
    } else {
      columns.append(.elsewhere(reference, format))
    }
  }

  /// One cell a column.
  mutating func cells(of place: RowPlace) -> [Cell] {
    let current = RowGroup(place, speaker.view, isFormer: false, needsLists)
    lazy var former = RowGroup(place, speaker.view, isFormer: true, needsLists)
    var cells: [Cell] = []
    cells.reserveCapacity(columns.count)
    for column in columns {
      switch column {
      case .label(let label): cells.append(speaker.cell(label, place.scope))
      case .elsewhere(let reference, let format): cells.append(speaker.cell(reference, format, place.scope))
      case .within(let figure, false): cells.append(speaker.cell(&figures[figure], in: current, place))
      case .within(let figure, true): cells.append(speaker.cell(&figures[figure], in: former, place))
      }
    }
    return cells
  }
}

/// A figure that stands in the group of its row, by names that are the same in every row.
struct FigureWithin {
  let reference: FigureReference
  let format: ColumnFormat
  /// What the catalogue says of the figure: asked for every row.
  let kind: FigureName.Kind
  let restsOnLists: Bool
  /// From the row's group on.
  let names: [String]
  /// The names as the end of a path.
  let ending: String
  /// Where each name stood in the row before.
  var places: [Int]

  /// Nil when the figure's path does not begin with that of the rows, or goes on with more than names.
  init?(_ reference: FigureReference, _ format: ColumnFormat, rows: FigurePath?) {
    guard let rows, reference.path.steps.starts(with: rows.steps) else { return nil }
    var names: [String] = []
    for step in reference.path.steps.dropFirst(rows.steps.count) {
      guard case .name(let name) = step else { return nil }
      names.append(name)
    }
    self.reference = reference
    self.format = format
    (kind, restsOnLists) = (reference.name.kind, reference.name.restsOnLists)
    self.names = names
    ending = names.map { "/" + $0 }.joined()
    places = names.map { _ in 0 }
  }
}

/// The group of a row in one of the two documents.
struct RowGroup {
  let tree: FigureTree?
  /// The path of the group.
  let path: String
  /// The lists on which figures of the group rest; nil where that is another for each, or where there are none, or nothing
  /// in the table rests on any.
  let lists: (kept: Int, held: Int)?
  let knowsLists: Bool

  init(_ place: RowPlace, _ view: FigureView, isFormer: Bool, _ needsLists: Bool) {
    let document = isFormer ? view.former : view.current
    tree = isFormer ? document?[place.keys] : place.tree
    path = ((isFormer ? ["former"] : []) + place.keys).joined(separator: "/")
    knowsLists = FigureView.knowsLists(place.keys)
    lists = needsLists && knowsLists && tree != nil ? view.lists(of: place.keys, isFormer: isFormer) : nil
  }
}
