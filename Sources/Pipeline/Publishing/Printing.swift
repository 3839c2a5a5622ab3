internal import Ledger
internal import Records
internal import Reports

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
  }

  private enum Made: Sendable {
    case file(Workbench.Written)
    case figures(EditionFigures)
  }

  private let jobs: [Job]
  /// Of pages, by edition.
  private let counts: [Int]

  init(_ editions: [(publication: Publication, bench: Workbench)]) {
    jobs =
      editions.flatMap { edition in
        edition.publication.pages.flatMap { [Job.page($0, edition.bench), .workbook($0, edition.bench)] }
      } + editions.map { .figures($0.publication) }
    counts = editions.map(\.publication.pages.count)
  }

  /// - Parameters:
  ///   - created: the day that the workbooks bear.
  ///   - told: told now and then how many pages are done, of how many.
  func printed(created: Day, told: (Int, Int) -> Void) throws -> [Printed] {
    let pages = counts.reduce(0, +)
    func tell(_ done: Int) { told(done * pages / max(1, jobs.count), pages) }
    tell(0)
    var (files, figures): ([Workbench.Written], [EditionFigures]) = ([], [])
    for made in try Concurrently.map(jobs, done: tell, { try Printing.make($0, created) }) {
      switch made {
      case .file(let file): files.append(file)
      case .figures(let shown): figures.append(shown)
      }
    }
    var left = files[...]
    return zip(counts, figures).map { count, figures in
      defer { left = left.dropFirst(2 * count) }
      return Printed(files: Array(left.prefix(2 * count)), figures: figures)
    }
  }

  private static func make(_ job: Job, _ created: Day) throws -> Made {
    switch job {
    case .page(let page, let bench): .file(try bench.page(page))
    case .workbook(let page, let bench): .file(try bench.workbook(page, created: created))
    case .figures(let publication):
      .figures(
        EditionFigures(expecting: publication.countOfCells) { tell in
          publication.forEachShownFigure { tell(EditionFigure($0)) }
        })
    }
  }
}
