internal import Records

/// A report as its folder defines it: sections, rules and texts, before there are any figures.
///
/// Everything that can be wrong is found when the folder is read, with file, line and column.
package struct ReportDefinition: Hashable, Sendable {
  /// The folder's name.
  package let id: String
  /// For whom an edition is made; the first is the one that it is made for, and the others see it in their own way.
  package let audiences: [Audience]
  /// Nil when the report is about the whole network.
  let subjects: SubjectsDefinition?
  let title: Bilingual<Template>
  let subtitle: [Statement]
  let sections: [SectionDefinition]
  let texts: ReportTexts
  let style: String
  /// The keys of the texts that it uses, its own and the common ones.
  package let usedTexts: Set<String>

  /// Every question for the conversation by its name in the texts, with its rule.
  package var questions: [(id: String, when: Rule)] {
    sections.flatMap(\.allQuestions).map { ($0.id, $0.when) }
  }

  /// Every column of `columns.csv` as table and column, key figures and parts included.
  package var columns: [(table: String, column: String)] { sections.flatMap(\.columns) }
}

/// Of which names of a variable a report is made, each a page of its own.
struct SubjectsDefinition: Hashable, Sendable {
  let rows: FigurePath
  let variable: Variable
  /// What all the pages together are called.
  let title: Bilingual<Template>
}

/// What the builder says of its own accord.
struct ReportTexts: Hashable, Sendable {
  /// Words of closed lists by the group of the texts, then by word.
  let words: [String: [String: Bilingual<String>]]
  /// The same with places for figures: what a signal or an indicator rests on.
  let sentences: [String: [String: Bilingual<Template>]]
  let phrases: [Phrase: Bilingual<String>]
  /// Of the frame around the sections.
  let frame: [String: Bilingual<String>]
}

extension SectionDefinition {
  fileprivate var allQuestions: [QuestionDefinition] {
    questions
      + blocks.flatMap { block -> [QuestionDefinition] in
        switch block.content {
        case .parts(let parts): parts.section.allQuestions
        case .part(let section): section.allQuestions
        case .say, .keyFigures, .table, .chart, .definitions, .weighing, .restatements: []
        }
      }
  }

  fileprivate var columns: [(table: String, column: String)] {
    blocks.flatMap { block -> [(table: String, column: String)] in
      switch block.content {
      case .say: []
      case .keyFigures(let figures): figures.choices.map { (id, $0.column.id) }
      case .table(let table), .definitions(let table), .restatements(let table): table.columns.map { (table.id, $0.id) }
      case .chart(let chart): chart.table.columns.map { (chart.table.id, $0.id) }
      case .weighing(let weighing): weighing.table.columns.map { (weighing.table.id, $0.id) }
      case .part(let section): section.columns
      case .parts(let parts): [(parts.section.id, parts.column.id)] + parts.section.columns
      }
    }
  }
}
