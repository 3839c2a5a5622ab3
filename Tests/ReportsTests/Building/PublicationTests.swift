import Foundation
import Metrics
import Records
import Reports
import Testing

@Suite("Editions of a report")
struct PublicationTests {
  /// Made once for each coalition, for the leads and for the bureau.
  private let sample = SampleReport()
    .with("definition.json", "\"for\": \"board\"", "\"for\": [\"leads\", \"bureau\"], \"each\": \"rings/{coalition}\"")
    .with("definition.json", "network/rings/{ring}", "rings/{coalition}/{ring}")
    .with("texts.nl.json", "\"title\": \"R\"", "\"title\": \"{coalition}\", \"together\": \"Alle {period/name}\"")
    .with("texts.en.json", "\"title\": \"R\"", "\"title\": \"{coalition}\", \"together\": \"All {period/name}\"")

  private func book(_ coalitions: [String: String]) -> Book {
    var figures: [String: Figure] = ["meta/year": .count(2025), "network/people": .count(9)]
    for id in coalitions.keys { figures["rings/\(id)/core/people"] = .count(id.utf8.count) }
    return Book(figures, labels: Labels(coalitions: coalitions))
  }

  @Test("there is a page for each name, in the order of the names, in an edition for each kind of readers")
  func each() throws {
    let publications = try sample.definition().publications(
      book: book(["b": "Aap", "data_x": "Data", "c": "Noot"]), language: .nl)
    #expect(publications.map(\.name) == ["sample", "sample-bureau"])
    #expect(publications.map(\.audience) == [.leads, .bureau])
    #expect(publications.map(\.title) == ["Alle 2025", "Alle 2025"])
    for publication in publications {
      #expect(publication.pages.map(\.title) == ["Aap", "Data", "Noot"])
      #expect(publication.pages.map(\.subject) == ["Aap", "Data", "Noot"])
      #expect(publication.pages.map(\.fileName) == ["sample-b", "sample-data_x", "sample-c"])
    }
    let few = publications.map { $0.pages[0].tables[0].rows[0][1] }
    let path = "rings/b/core/people"
    #expect(few == [.hidden(path: path), .figure(path: path, value: 1, format: .count)])
  }

  @Test("without a name there is no edition")
  func none() throws {
    let book = Book(["meta/year": .count(2025)])
    #expect(try sample.definition().publications(book: book, language: .en).isEmpty)
  }

  @Test("the pages are those of one variable")
  func oneVariable() {
    let mistake = sample.with("definition.json", "\"each\": \"rings/{coalition}\"", "\"each\": \"network\"").mistake()
    #expect(mistake == "r/definition.json:2:39: the pages are those of one variable, such as {coalition}")
  }

  @Test("an identifier becomes a name that every disk can hold, never one of another folder and never one twice")
  func fileNames() {
    #expect(
      FileNames.distinct(["data", "../x", "A b", "a_B", "a_b-2", "a_b", ""]) == [
        "data", "___x", "A_b", "a_B-2", "a_b-2-2", "a_b-3", "",
      ])
    let long = FileNames.distinct([String(repeating: "é", count: 300)])
    #expect(long == [String(repeating: "_", count: 80)])
  }
}

@Suite("Texts that all reports share")
struct CommonTextTests {
  @Test("a text stands in the report's own folder or in the common one; its own goes before")
  func ownFirst() throws {
    var sample = SampleReport()
    sample.files["../common/texts.nl.json"] = "{ \"hello\": \"ander\", \"why\": \"Waarom toch?\", \"more\": \"x\" }"
    sample.files["../common/texts.en.json"] = "{ \"hello\": \"other\", \"why\": \"Why indeed?\", \"more\": \"x\" }"
    for file in ["texts.nl.json", "texts.en.json"] {
      sample.files[file] = sample.files[file]?.replacing("\"why\": \"Why?\",", with: "")
    }
    let book = Book(["network/people": .count(9)])
    #expect(try sample.said(book) == "Er waren 9 mensen.")
    #expect(try sample.definition().build(book: book, language: .en).sections[0].questions == ["Why indeed?"])
  }

  @Test("no text of the shipped common folder is there for nothing")
  func allUsed() throws {
    let reports = URL(filePath: YearlyEvaluationTests.folder).deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: reports.path).sorted()
      .filter { $0 != ReportDefinition.common }
    var used: Set<String> = []
    for name in names { try used.formUnion(ReportDefinition(folder: reports.appending(path: name).path).usedTexts) }
    for file in ["texts.nl.json", "texts.en.json"] {
      let keys = try ReportDefinition.keysOfTexts(reports.appending(path: "\(ReportDefinition.common)/\(file)").path)
      #expect(!keys.isEmpty)
      #expect(keys.filter { !used.contains($0) } == [], "\(file)")
    }
  }
}
