internal import Ledger
internal import Metrics
internal import Records
internal import Reports
internal import Synchronization

/// All that is made of the editions of a run while nobody sees them, as many things at once as there are cores: their pages,
/// the workbooks, and what the ledger is to keep of what they show.
struct Printing {
  struct Printed: Sendable {
    /// Each page and after it its workbook.
    let files: [Workbench.Written]
    let figures: EditionFigures
  }

  private enum Job: Sendable {
    case page(Report, Workbench)
    case workbook(Report, Workbench)
    case figures(Publication)
    /// All figures, as the ledger keeps them.
    case outline(Figure)
  }

  private enum Made: Sendable {
    case file(Workbench.Written)
    case figures(EditionFigures)
    /// Which is handed to the ledger at once.
    case outline
  }

  private let jobs: [Job]
  /// What is made when all else is.
  private let lastJobs: [Job]
  /// Of pages, by edition.
  private let counts: [Int]

  /// - Parameter figures: what the ledger is still to keep of the run itself; nil where that was done before to spare memory. What
  ///   editions show is then written down when the workbooks are, which take most.
  init(_ editions: [(publication: Publication, bench: Workbench)], figures: Figure?) {
    let shown = editions.map { Job.figures($0.publication) }
    jobs =
      editions.flatMap { edition in
        edition.publication.pages.flatMap { [Job.page($0, edition.bench), .workbook($0, edition.bench)] }
      } + (figures.map { shown + [.outline($0)] } ?? [])
    lastJobs = figures == nil ? shown : []
    counts = editions.map(\.publication.pages.count)
  }

  /// - Parameters:
  ///   - created: the day that the workbooks bear.
  ///   - keep: given the figures for the ledger while others are at work.
  ///   - told: told after each step how many pages are done, of how many.
  func printed(
    created: Day, keep: (FigureOutline) throws -> Void, told: (Int, Int) -> Void
  ) throws -> [Printed] {
    let pages = counts.reduce(0, +)
    let handed = Mutex<FigureOutline?>(nil)
    var kept = Result { () throws -> Void in }
    func tell(_ done: Int) {
      told(done * pages / max(1, jobs.count), pages)
      if let outline = handed.withLock({ $0.take() }) { kept = Result { try keep(outline) } }
    }
    tell(0)
    var (files, figures): ([Workbench.Written], [EditionFigures]) = ([], [])
    let all = Result {
      try Concurrently.map(jobs, done: tell) {
        try Printing.make($0, created) { made in handed.withLock { $0 = made } }
      }
        + Concurrently.map(lastJobs) { try Printing.make($0, created) { _ in } }
    }
    try kept.get()
    for made in try all.get() {
      switch made {
      case .file(let file): files.append(file)
      case .figures(let shown): figures.append(shown)
      case .outline: continue
      }
    }
    var left = files[...]
    return zip(counts, figures).map { count, figures in
      defer { left = left.dropFirst(2 * count) }
      return Printed(files: Array(left.prefix(2 * count)), figures: figures)
    }
  }

  private static func make(_ job: Job, _ created: Day, _ hand: (FigureOutline) -> Void) throws -> Made {
    switch job {
    case .page(let page, let bench): return .file(try bench.page(page))
    case .workbook(let page, let bench): return .file(try bench.workbook(page, created: created))
    case .figures(let publication):
      return .figures(
        EditionFigures(expecting: publication.countOfCells) { tell in
          publication.forEachShownFigure { tell(EditionFigure($0)) }
        })
    case .outline(let figures):
      hand(FigureOutline(figures))
      return .outline
    }
  }
}
