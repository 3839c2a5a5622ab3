import Foundation
import Testing

/// The sample's reports, opened with the programs that their readers have.
struct LookTests {
  private func published(_ look: (_ edition: URL, _ scratch: URL) throws -> Void) throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let told = try Program.run([
      "run", "--on", "2026-01-20", "--ledger", folder.appending(path: "l.sqlite").path, "--output",
      folder.appending(path: "o").path,
    ])
    #expect(told.status == 0)
    try look(folder.appending(path: "o/yearly-evaluation/2025/1-nl"), folder)
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
