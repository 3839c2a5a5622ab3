import Foundation
import TestSupport
import Testing

/// The sample's reports, opened with the programs that their readers have.
struct LookTests {
  private func published(
    in language: String = "nl", _ look: (_ edition: URL, _ scratch: URL) throws -> Void
  ) throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let told = try Program.run([
      "run", "--on", "2026-01-20", "--ledger", folder.appending(path: "l.sqlite").path, "--output",
      folder.appending(path: "o").path, "--language", language,
    ])
    #expect(told.status == 0)
    try look(folder.appending(path: "o/yearly-evaluation/2025/1-\(language)"), folder)
  }

  /// What `.ci/look.py` tells of a page looked at in one way.
  private struct Look: Decodable {
    let page, way: String
    let violations, requests: [String]
    let scrolls: Bool
    /// Pages of A4 on paper; nil in other ways than the first, and for reports that are no leaf.
    let sheets: Int?
  }

  /// Reports whose readers get them as one leaf, printed on both sides.
  private static let leaves = ["coalition-page", "institution-mirror"]

  /// The first two pages of each report's edition in a folder of output, and the list of editions.
  private func pages(in output: URL, _ language: String) throws -> [String] {
    let files = FileManager.default
    let reports = try files.contentsOfDirectory(atPath: output.path).sorted()
    return [output.appending(path: "index.html").path]
      + reports.flatMap { report in
        let edition = output.appending(path: "\(report)/2025/1-\(language)")
        let names = (try? files.contentsOfDirectory(atPath: edition.path)) ?? []
        return names.filter { $0.hasSuffix(".html") }.sorted().prefix(2).map { edition.appending(path: $0).path }
      }
  }

  @Test(
    "no page of any report breaks a rule of WCAG 2.2 AA, asks for anything, or is wider than a phone; leads and institutions get one leaf of paper",
    .enabled(if: Tool.browser.isExpected && Tool.axe.isExpected), arguments: ["nl", "en"])
  func accessible(language: String) throws {
    let browser = try #require(Tool.browser.path, "no browser was found; .ci/install --checks installs one")
    let axe = try #require(Tool.axe.path, "axe was not found; .ci/install --checks installs it")
    try published(in: language) { edition, scratch in
      let pages = try pages(in: scratch.appending(path: "o"), language)
      let told = scratch.appending(path: "looks.json")
      let script = Program.root.appending(path: ".ci/look.py").path
      #expect(try Tool.run(axe, [script, browser] + pages, output: told) == 0)
      let looks = try JSONDecoder().decode([Look].self, from: Data(contentsOf: told))
      #expect(looks.count == pages.count * 3 && pages.count > 1)
      for look in looks {
        #expect(look.violations == [] && look.requests == [] && !look.scrolls, "\(look.page), \(look.way)")
      }
      for report in LookTests.leaves {
        let printed = looks.filter { $0.page.hasPrefix(report) }.compactMap(\.sheets)
        #expect(!printed.isEmpty && printed.allSatisfy { $0 == 2 }, "\(report): \(printed)")
      }
    }
  }

  @Test("a browser prints the page as a tagged document with its title", .enabled(if: Tool.browser.isExpected))
  func print() throws {
    let browser = try #require(Tool.browser.path, "no browser was found; .ci/install --checks installs one")
    try published { edition, scratch in
      let pdf = scratch.appending(path: "page.pdf")
      let page = edition.appending(path: "yearly-evaluation.nl.html")
      #expect(try Tool.run(browser, ["--no-sandbox", "--print-to-pdf=\(pdf.path)", "file://\(page.path)"]) == 0)
      let bytes = try Data(contentsOf: pdf)
      #expect(bytes.range(of: Data("/StructTreeRoot".utf8)) != nil)
      #expect(bytes.range(of: Data("/Lang (nl".utf8)) != nil)
    }
  }

  @Test("LibreOffice opens the workbook and shows every sheet", .enabled(if: Tool.office.isExpected))
  func open() throws {
    let office = try #require(Tool.office.path, "no LibreOffice was found; .ci/install --checks installs it")
    try published { edition, scratch in
      let book = edition.appending(path: "yearly-evaluation.nl.xlsx")
      let words = [
        "-env:UserInstallation=file://\(scratch.path)/profile", "--headless", "--convert-to", "pdf", "--outdir",
        scratch.path, book.path,
      ]
      #expect(try Tool.run(office, words) == 0)
      let pdf = try Data(contentsOf: scratch.appending(path: "yearly-evaluation.nl.pdf"))
      #expect(pdf.count > 20_000)
    }
  }
}
