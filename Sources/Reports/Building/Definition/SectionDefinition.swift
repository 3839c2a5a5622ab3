/// A part of a report as its definition has it.
struct SectionDefinition: Hashable, Sendable {
  let id: String
  let title: Bilingual<Template>
  let blocks: [BlockDefinition]
  /// The most telling first: those that fit are asked in this order, `mostQuestions` of them.
  let questions: [QuestionDefinition]
  let mostQuestions: Int
}

struct BlockDefinition: Hashable, Sendable {
  indirect enum Content: Hashable, Sendable {
    /// One paragraph.
    case say([Statement])
    case keyFigures(KeyFiguresDefinition)
    case table(TableDefinition)
    case chart(ChartDefinition)
    /// The same section for every name of a variable.
    case parts(PartsDefinition)
    /// A section within a section.
    case part(SectionDefinition)
    /// In the workbook only: the table's coalitions beside the indicators, to weigh.
    case weighing(WeighingDefinition)
    /// The report's own columns and what they mean.
    case definitions(TableDefinition)
    /// The figures that an earlier edition of the period showed otherwise.
    case restatements(TableDefinition)
  }

  /// Nil for a block that always stands there.
  let when: Rule?
  let content: Content
}

/// The first `most` of the figures whose rule holds.
struct KeyFiguresDefinition: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    let when: Rule?
    let column: ColumnDefinition
    /// Said with what the figure rests on, such as of how many it is a part.
    let note: Bilingual<Template>?
  }

  let choices: [Choice]
  let most: Int
}

struct PartsDefinition: Hashable, Sendable {
  let rows: FigurePath
  let variable: Variable
  /// The column that tells the parts apart where their tables stand together.
  let column: ColumnDefinition
  let section: SectionDefinition
}

/// The rows that stand above the coalitions of a weighing, and what is said at the cells to fill in.
struct WeighingDefinition: Hashable, Sendable {
  let table: TableDefinition
  let own, standard, share: Bilingual<String>
  let hint, refusal: Bilingual<String>
}

struct ChartDefinition: Hashable, Sendable {
  let kind: Chart.Kind
  let title: Statement
  let description: Bilingual<Template>
  let table: TableDefinition
  /// Names of columns.
  let series: [String]
}

struct TableDefinition: Hashable, Sendable {
  let id: String
  let title: Bilingual<Template>
  let sheet: Bilingual<String>
  /// One row for every name of the variables that are not known where the table stands; nil for the list of definitions.
  let rows: FigurePath?
  let variables: [Variable]
  /// Rows for which it does not hold are left out.
  let `where`: Rule?
  let notes: [Statement]
  /// Said instead of a table without rows; nil when nothing is.
  let empty: Bilingual<Template>?
  /// Where it holds, the page has the table folded and paper does not have it: who wants it finds it in the workbook. Nil
  /// where it never is.
  let folded: Rule?
  /// The most rows that the page shows; nil for all.
  let pageRows: Int?
  /// What a joint meeting is called, where rows are meetings and joint ones are to be marked among them.
  let joint: Bilingual<String>?
  /// The column that takes a row's parts together when one of them is hidden; nil where no column does.
  let whole: WholeDefinition?
  /// To be filled in by hand: what is not there is left blank.
  let isForm: Bool
  let columns: [ColumnDefinition]
}

/// Columns that add up to another: where one of them is hidden, the others would give it away.
struct WholeDefinition: Hashable, Sendable {
  /// Names of columns.
  let column: String
  let parts: [String]
}

struct ColumnDefinition: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    case label(LabelDefinition)
    case figure(FigureReference, ColumnFormat)
  }

  let id: String
  let source: Source
  /// The former period's figure stands in a column beside it.
  let hasFormer: Bool
  let title: Bilingual<String>
  let unit: Bilingual<String>
  let meaning: Bilingual<String>

  var isLabel: Bool {
    if case .label = source { true } else { false }
  }

  /// It says which row it is, not something about it.
  var namesRow: Bool {
    if case .label(let label) = source { label.aspect.namesRow } else { false }
  }
}

/// What a column of labels says of a row's variable.
struct LabelDefinition: Hashable, Sendable {
  enum Aspect: String, CaseIterable, Hashable, Sendable {
    case name
    /// From the group `VOCABULARY_advice`, `VOCABULARY_reason` of the texts.
    case advice, reason
    /// The same of a signal, `VOCABULARY_rule`, `VOCABULARY_question`, and of an indicator, `VOCABULARY_axis`.
    case rule, question, axis
    /// A sentence with figures, from the group `VOCABULARY_figures`.
    case figures
    /// Of a meeting: its own or joint. Of a result: its kind.
    case kind
    /// Of a result: the day on which it was published, and whose it is.
    case published, coalition
    /// Of a pair of coalitions: the first named, from which something goes, and the second, to which it goes.
    case one, other
    /// Of a column of the report.
    case unit, meaning, tables
    /// Of a figure that an earlier edition showed otherwise: whose it is, what was shown, what is shown now, and which
    /// records may have changed it.
    case place, before, after, records

    fileprivate var namesRow: Bool {
      switch self {
      case .advice, .reason, .rule, .question, .figures, .unit, .meaning, .tables, .before, .after, .records: false
      case .name, .axis, .kind, .published, .coalition, .one, .other, .place: true
      }
    }
  }

  let variable: Variable
  let aspect: Aspect
}

/// How a column writes its figures.
enum ColumnFormat: Hashable, Sendable {
  case number(NumberFormat)
  /// As the kind of each figure asks.
  case own
  case day
  case yesOrNo
  /// A word, called as in this group of the texts.
  case word(String)
  /// What somebody wrote, as it stands.
  case text

  var numberFormat: NumberFormat? {
    if case .number(let format) = self { format } else { nil }
  }
}
