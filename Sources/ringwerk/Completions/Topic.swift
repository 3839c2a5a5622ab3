internal import Pipeline
internal import Records

/// Words that completions cannot know beforehand.
enum Topic: String, Vocabulary {
  case commands, pipelines, figures, settings, years, days

  /// In the order in which they are offered.
  func words(of project: Project?, on day: Day) -> [String] {
    switch self {
    case .commands: Command.all.map(\.name)
    case .pipelines: project?.pipelines() ?? []
    case .figures: FigurePattern.all.map(\.path)
    case .settings: PipelineSetting.changeable.map { $0 + "=" }
    case .days: ["\(day)", "\(day.civil.year - 1)-12-31"]
    case .years: (0..<5).map { String(day.civil.year - $0) }
    }
  }
}
