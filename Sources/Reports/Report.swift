package import Records

/// One report in one language, as a value: what it says, before anything is drawn or written.
///
/// The page and the workbook are two ways of writing the same value, so that the two cannot differ in a number.
package struct Report: Hashable, Sendable {
  /// The folder in `reports/` that defines it.
  package let id: String
  /// Its files' name without ending: the id, and after it the subject's where a report is made for each of several.
  package let fileName: String
  /// The coalition or institution that it is about, by name; nil when it is about the whole network.
  package let subject: String?
  package let language: Language
  package let title: String
  /// Period, provisional or final, reference date: what stands under the title.
  package let subtitle: String
  package var sections: [Section]
  /// CSS of the report's folder, as written there.
  package let style: String
  /// Texts of the frame around the sections (skip link, contents, table beside a picture ...), by name.
  package let frame: [String: String]

  package init(
    id: String, fileName: String? = nil, subject: String? = nil, language: Language, title: String, subtitle: String,
    sections: [Section], style: String, frame: [String: String]
  ) {
    self.id = id
    self.fileName = fileName ?? id
    self.subject = subject
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.sections = sections
    self.style = style
    self.frame = frame
  }
}

/// A part of a report, closed by its questions for the conversation.
package struct Section: Hashable, Sendable {
  /// Unique in the report; the page's anchor.
  package let id: String
  package let title: String
  package var blocks: [Block]
  /// Two or three, chosen by the figures; none in parts that only account for the data.
  package var questions: [String]

  package init(id: String, title: String, blocks: [Block], questions: [String] = []) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.questions = questions
  }
}

/// What a section is made of.
package indirect enum Block: Hashable, Sendable {
  case paragraph(String)
  case keyFigures([KeyFigure])
  case table(Table)
  /// A picture with the table it is drawn from.
  case chart(Chart)
  /// A part within a part, such as one coalition's block.
  case part(Section)
  /// In the workbook only: where its reader weighs.
  case weighing(WeighingTable)
}

/// One large number of "In short", with last year's and what it rests on.
package struct KeyFigure: Hashable, Sendable {
  package let label: String
  package let cell: Cell
  /// The same figure of the former period; `.absent` when there is none.
  package let former: Cell
  /// "based on 9 of 11 meetings"; empty when the figure is a plain count.
  package let basis: String

  package init(label: String, cell: Cell, former: Cell, basis: String) {
    self.label = label
    self.cell = cell
    self.former = former
    self.basis = basis
  }
}

/// How a number is written; the same in the page, the workbook and a sentence.
package enum NumberFormat: String, Vocabulary {
  /// A whole number of people or things.
  case count
  /// A share 0...1, shown as a percentage with one decimal.
  case percent
  /// One decimal.
  case decimal
  /// Two decimals: an index.
  case index
}

/// One cell of a table, or one value in a sentence.
package enum Cell: Hashable, Sendable {
  case text(String)
  /// A published figure: its path in the figure document, its value, and how it is written.
  case figure(path: String, value: Double, format: NumberFormat)
  case day(Day)
  /// No figure: shown as "-".
  case absent
  /// A count of 1 to 4 persons, or what is computed from one, in an edition for others than the bureau: shown as
  /// "<5", drawn as nothing (metrics.md, section 5). The path is kept for the proof that it cannot be derived.
  case hidden(path: String)
  /// A figure that is not shown since a count of 1 to 4 persons could be worked out from it: a sign stands for it.
  case concealed(path: String)
  /// A count that with the others of its row would give a hidden one away: it is counted in the row's whole only, and
  /// shown by a word that says so ("together").
  case joined(path: String, word: String)
  /// Why a figure that there is, is not shown ("lists at 2 of 9 meetings"): a short text in a column of numbers.
  case withheld(reason: String)
}

/// One table: one sheet of the workbook, one `<table>` of the page.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// The column's name in `columns.csv`.
    package let id: String
    package let title: String
    /// What the numbers count; empty for labels.
    package let unit: String
    /// Its meaning in one sentence, for the Toelichting.
    package let meaning: String
    package let format: NumberFormat?

    package init(id: String, title: String, unit: String, meaning: String, format: NumberFormat?) {
      self.id = id
      self.title = title
      self.unit = unit
      self.meaning = meaning
      self.format = format
    }
  }

  /// Unique in the report, of the form [a-z][a-z0-9_]*: the Excel table's name too.
  package let id: String
  package let title: String
  /// A short name for the workbook's tab, unique, at most 31 characters.
  package let sheet: String
  package let columns: [Column]
  /// One cell per column.
  package let rows: [[Cell]]
  /// What the table rests on, or why figures are absent; may be empty.
  package let note: String
  /// The leading columns that name the row (row headers).
  package let labelColumns: Int
  /// On the page folded, on paper left out: for who wants to look something up.
  package let isFolded: Bool
  /// The most rows that the page shows; the workbook has all of them. Nil for all.
  package let pageRows: Int?
  /// Nil when the table stands alone.
  package let family: Family?
  /// To be filled in by hand: empty cells are boxes to write in.
  package let isForm: Bool

  /// What makes a table one of several alike, such as the rings of each coalition: a workbook can put the rows of the
  /// whole family on one sheet, with `column` in front holding each table's `member`.
  package struct Family: Hashable, Sendable {
    /// As a table's id, unique among families and tables.
    package let id: String
    package let title: String
    package let sheet: String
    package let column: Column
    package let member: Cell

    package init(id: String, title: String, sheet: String, column: Column, member: Cell) {
      self.id = id
      self.title = title
      self.sheet = sheet
      self.column = column
      self.member = member
    }
  }

  package init(
    id: String, title: String, sheet: String, columns: [Column], rows: [[Cell]], note: String, labelColumns: Int,
    isFolded: Bool = false, pageRows: Int? = nil, family: Family? = nil, isForm: Bool = false
  ) {
    self.pageRows = pageRows
    self.isForm = isForm
    self.id = id
    self.title = title
    self.sheet = sheet
    self.columns = columns
    self.rows = rows
    self.note = note
    self.labelColumns = labelColumns
    self.isFolded = isFolded
    self.family = family
  }
}

/// A picture of a table.
package struct Chart: Hashable, Sendable {
  package enum Kind: String, Vocabulary {
    /// Concentric rings with their numbers beside them: an icon, never area as value.
    case rings
    /// One horizontal bar a row.
    case bars
    /// Two horizontal bars a row from one middle line: the first series to the left, the second to the right.
    case mirror
    /// One stacked column a row, one series a column of the table.
    case stacked
    /// Left-to-right flow: two label columns (from, to) and one series.
    case flow
    /// A numbered matrix: two label columns and one series.
    case matrix
    /// A dot with its interval: three series (value, low, high).
    case intervals
    /// A line that only rises in steps: one label column and one series; with a second label column, such a line for each
    /// of its names, beside each other on one scale.
    case steps
    /// A profile of shares on two axes.
    case profile
  }

  package let kind: Kind
  /// The picture's message in one sentence, chosen by the figures.
  package let title: String
  /// What is drawn, for who cannot see it.
  package let description: String
  package let table: Table
  /// Places of the drawn columns in the table.
  package let series: [Int]
  /// Places of the rows that bear a mark, such as joint meetings; such a row may have no numbers.
  package let marked: [Int]
  /// What the mark means ("joint meeting"); empty when no row bears one.
  package let mark: String

  /// Whether there is anything to draw: at least one number that may be shown and is not 0. A picture of nothing but
  /// hidden numbers or zeros says less than its message and its table; so does a flow in which nothing moves.
  package var isWorthDrawing: Bool {
    let drawn = kind == .bars || kind == .rings ? series.prefix(1) : series[...]
    return table.rows.contains { row in
      if kind == .flow, row.count > 2, row[0] == row[1] { return false }
      return drawn.contains { place in
        guard row.indices.contains(place), case .figure(_, let value, _) = row[place] else { return false }
        return value.isFinite && value != 0
      }
    }
  }

  package init(
    kind: Kind, title: String, description: String, table: Table, series: [Int], marked: [Int] = [], mark: String = ""
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.table = table
    self.series = series
    self.marked = marked
    self.mark = mark
  }
}
