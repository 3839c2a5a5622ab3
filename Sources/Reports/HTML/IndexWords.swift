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
      "Editie \(entry.edition) \(readers(entry.audience)), peildatum \(day), \(entry.language == .nl ? "in het Nederlands" : "in het Engels")"
    case .en:
      "Edition \(entry.edition) \(readers(entry.audience)), reference date \(day), \(entry.language == .nl ? "in Dutch" : "in English")"
    }
  }

  /// A reader who finds none newer after that day knows that something is wrong.
  func next(on day: Day) -> String {
    switch language {
    case .nl: "De volgende editie komt op \(writing.day(day))"
    case .en: "The next edition comes on \(writing.day(day))"
    }
  }

  private func readers(_ audience: Audience) -> String {
    switch (audience, language) {
    case (.board, .nl): "voor het bestuur"
    case (.board, .en): "for the board"
    case (.bureau, .nl): "voor het bureau"
    case (.bureau, .en): "for the bureau"
    case (.leads, .nl): "voor de trekkers"
    case (.leads, .en): "for the coalition leads"
    case (.institution, .nl): "voor de instelling zelf"
    case (.institution, .en): "for the institution itself"
    }
  }

  /// What a file is to its reader; other files by their name.
  func link(to file: IndexPage.File) -> String {
    switch (file.name.split(separator: ".").last, file.subject) {
    case ("html", let subject?): subject
    case ("html", nil): language == .nl ? "Lees het verslag" : "Read the report"
    case ("xlsx", let subject?): "\(subject) in Excel"
    case ("xlsx", nil): language == .nl ? "Alle cijfers in Excel" : "All figures in Excel"
    default: file.name
    }
  }
}
