internal import Records

/// What the page of all editions says itself.
struct IndexWords {
  let language: Language
  private let writing: Writing

  init(_ language: Language) {
    self.language = language
    writing = Writing(language)
  }

  var title: String { language == .nl ? "Alle edities" : "All editions" }
  var order: String { language == .nl ? "De nieuwste editie staat bovenaan." : "The newest edition stands first." }
  var none: String { language == .nl ? "Er zijn nog geen edities." : "There are no editions yet." }

  /// The days that an edition is about, and whether they are over.
  func period(of entry: IndexPage.Entry) -> String {
    let (from, to) = (writing.day(entry.period.start), writing.day(entry.period.lastDay))
    return switch language {
    case .nl:
      "\(from) tot en met \(to), \(entry.isProvisional ? "voorlopig: de periode loopt nog" : "definitief: de periode is voorbij")"
    case .en:
      "\(from) to \(to), \(entry.isProvisional ? "provisional: the period is still running" : "final: the period is over")"
    }
  }

  /// What tells editions of one period apart.
  func about(_ entry: IndexPage.Entry) -> String {
    let day = writing.day(entry.asOf)
    return switch language {
    case .nl:
      "Editie \(entry.edition), peildatum \(day), \(entry.language == .nl ? "in het Nederlands" : "in het Engels")"
    case .en: "Edition \(entry.edition), reference date \(day), \(entry.language == .nl ? "in Dutch" : "in English")"
    }
  }

  /// What a file is to its reader; other files by their name.
  func link(to file: String) -> String {
    switch file.split(separator: ".").last {
    case "html": language == .nl ? "Lees het verslag" : "Read the report"
    case "xlsx": language == .nl ? "Alle cijfers in Excel" : "All figures in Excel"
    default: file
    }
  }
}
