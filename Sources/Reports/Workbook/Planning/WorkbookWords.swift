internal import Records

/// The words of the workbook's own frame: its tabs and the headings of the sheets that no table of the report gives.
///
/// A report's texts win: a name in `Report.frame` of the form `workbook.contents`.
package enum WorkbookWord: String, Vocabulary {
  case contents, inShort, inWords, questions, explanation
  case sheet, title, part, about
  case figure, value, former, basis
  case sentence, question
  case column, unit, meaning
  case howToRead, fewerThanFive, aboutFigures, aboutWords, aboutQuestions, aboutColumns
  case page, of

  /// Its name in a report's frame.
  package var frameName: String { "workbook." + rawValue }

  func text(in report: Report) -> String {
    report.frame[frameName] ?? (report.language == .nl ? dutch : english)
  }

  private var dutch: String {
    switch self {
    case .contents: "Inhoud"
    case .inShort: "In het kort"
    case .inWords: "In woorden"
    case .questions: "Gespreksvragen"
    case .explanation: "Toelichting"
    case .sheet: "Werkblad"
    case .title: "Titel"
    case .part: "Onderdeel"
    case .about: "Wat het zegt"
    case .figure: "Kerncijfer"
    case .value: "Deze periode"
    case .former: "Vorige periode"
    case .basis: "Waarop het rust"
    case .sentence: "Tekst"
    case .question: "Vraag voor het gesprek"
    case .column: "Kolom"
    case .unit: "Eenheid"
    case .meaning: "Betekenis"
    case .howToRead: "Elk werkblad heeft één tabel. Een streepje (-) betekent: geen cijfer."
    case .fewerThanFive: "<5 betekent: minder dan vijf mensen, of berekend uit minder dan vijf."
    case .aboutFigures: "Kerncijfers naast die van de vorige periode"
    case .aboutWords: "Alle zinnen van het verslag, in hun volgorde"
    case .aboutQuestions: "Vragen voor het gesprek, per onderdeel"
    case .aboutColumns: "Wat elke kolom betekent"
    case .page: "Pagina"
    case .of: "van"
    }
  }

  private var english: String {
    switch self {
    case .contents: "Contents"
    case .inShort: "In short"
    case .inWords: "In words"
    case .questions: "Questions"
    case .explanation: "Explanation"
    case .sheet: "Sheet"
    case .title: "Title"
    case .part: "Part"
    case .about: "What it says"
    case .figure: "Key figure"
    case .value: "This period"
    case .former: "Former period"
    case .basis: "What it rests on"
    case .sentence: "Text"
    case .question: "Question for the conversation"
    case .column: "Column"
    case .unit: "Unit"
    case .meaning: "Meaning"
    case .howToRead: "Each sheet holds one table. A dash (-) means: no figure."
    case .fewerThanFive: "<5 means: fewer than five people, or computed from fewer than five."
    case .aboutFigures: "Key figures beside those of the former period"
    case .aboutWords: "All sentences of the report, in their order"
    case .aboutQuestions: "Questions for the conversation, part by part"
    case .aboutColumns: "What each column means"
    case .page: "Page"
    case .of: "of"
    }
  }
}
