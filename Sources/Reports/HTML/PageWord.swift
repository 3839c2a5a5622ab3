internal import Records

/// The words of a page's own frame.
///
/// A report's texts win: a name in `Report.frame` of the form `page.contents`.
package enum PageWord: String, Vocabulary {
  case skip, contents, questions, former, absent, hidden, concealed, numbers, interval, unshown, undisclosed, streams,
    workbook

  /// Its name in a report's frame.
  package var frameName: String { "page." + rawValue }

  package func text(in report: Report) -> String {
    report.frame[frameName] ?? (report.language == .nl ? dutch : english)
  }

  private var dutch: String {
    switch self {
    case .skip: "Naar de inhoud van het rapport"
    case .contents: "Inhoud"
    case .questions: "Vragen voor het gesprek"
    case .former: "vorige periode"
    case .absent: "geen cijfer"
    case .hidden: "minder dan vijf"
    case .concealed: "niet getoond"
    case .numbers: "De cijfers bij deze figuur"
    case .interval: "95%-interval"
    case .unshown: "minder dan vijf, niet op schaal"
    case .undisclosed: "niet getoond, niet op schaal"
    case .streams: "Niet getekend: stromen van minder dan vijf mensen of die niet worden getoond"
    case .workbook: "In het werkboek"
    }
  }

  private var english: String {
    switch self {
    case .skip: "Skip to the report"
    case .contents: "Contents"
    case .questions: "Questions for the conversation"
    case .former: "former period"
    case .absent: "no figure"
    case .hidden: "fewer than five"
    case .concealed: "not shown"
    case .numbers: "The figures behind this picture"
    case .interval: "95% interval"
    case .unshown: "fewer than five, not to scale"
    case .undisclosed: "not shown, not to scale"
    case .streams: "Not drawn: streams of fewer than five people, or that are not shown"
    case .workbook: "In the workbook"
    }
  }
}
