import Foundation
import Metrics
import Records
import Reports

extension Figure {
  /// A document with these figures by path; what is not named is not there.
  init(_ figures: [String: Figure]) {
    self = .group([])
    for (path, figure) in figures.sorted(by: { $0.key < $1.key }) {
      set(path.split(separator: "/").map(String.init)[...], figure)
    }
  }

  private mutating func set(_ keys: ArraySlice<String>, _ figure: Figure) {
    guard let key = keys.first else {
      self = figure
      return
    }
    var entries: [Entry] = []
    if case .group(let own) = self { entries = own }
    var inner = entries.first { $0.name == key }?.figure ?? .group([])
    inner.set(keys.dropFirst(), figure)
    if let place = entries.firstIndex(where: { $0.name == key }) {
      entries[place].figure = inner
    } else {
      entries.append(Entry(key, inner))
    }
    self = .group(entries)
  }

  /// A ratio's counts.
  static func pair(_ a: Int, _ b: Int) -> Figure { .list([.count(a), .count(b)]) }
}

extension Book {
  init(_ figures: [String: Figure], former: [String: Figure]? = nil, labels: Labels = Labels()) {
    self.init(current: Figure(figures), former: former.map { Figure($0) }, labels: labels)
  }
}

/// A small report whose files a test can change one by one.
struct SampleReport {
  var files = [
    "definition.json": """
    {
      "for": "board",
      "subtitle": [],
      "sections": [
        {
          "id": "one",
          "blocks": [
            { "say": ["hello"] },
            { "table": { "id": "rings", "rows": "network/rings/{ring}" } },
          ],
          "questions": [{ "text": "why", "when": "network/people > 0" }],
        },
      ],
    }
    """,
    "columns.csv": """
    table,column,figure,format,former,title_nl,title_en,unit_nl,unit_en,meaning_nl,meaning_en
    rings,ring,{ring},,,Ring,Ring,,,De ring.,The ring.
    rings,people,people,count,yes,Mensen,People,mensen,people,Wie.,Who.
    rings,rate,attendance_rate,percent,,Opkomst,Rate,aandeel,share,Deel.,Share.

    """,
    "texts.nl.json": SampleReport.texts(hello: "Er {network/people?was|waren} {network/people|mens|mensen}."),
    "texts.en.json": SampleReport.texts(hello: "There {network/people?was|were} {network/people|person|people}."),
  ]

  static func texts(hello: String) -> String {
    let phrases = [
      "basis": "{kept}/{held}", "withheld": "lists {kept} of {held}", "withheld_note": "withheld",
      "hidden_note": "hidden", "concealed_note": "concealed", "joined": "both", "joined_note": "joined",
      "few": "under {least}", "former_title": "{title} {period}", "former_label": "in {period}",
      "former_meaning": "{meaning} {period}", "yes": "yes",
      "no": "no", "withheld_text": "(withheld)", "restated": "{count} since {edition}", "changed": "changed",
      "restated_else": "no records",
    ].sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value)\"" }.joined(separator: ", ")
    return """
      {
        "title": "R",
        "one.title": "One",
        "hello": "\(hello)",
        "why": "Why?",
        "tables.rings": { "title": "Rings", "sheet": "Rings" },
        "ring": { "core": "Core", "active": "Active", "reader": "Readers", "follower": "Followers", "outside": "Outside" },
        "phrase": { \(phrases) },
      }
      """
  }

  /// Replaces a text in one of the files.
  func with(_ file: String, _ old: String, _ new: String) -> SampleReport {
    var other = self
    other.files[file] = files[file]?.replacing(old, with: new)
    return other
  }

  func definition() throws(DefinitionError) -> ReportDefinition {
    try ReportDefinition(id: "sample", place: "r") { files[$0].map { Array($0.utf8) } }
  }

  /// The sentence that the report says first.
  func said(_ book: Book, _ language: Language = .nl) throws -> String? {
    let section = try definition().build(book: book, language: language).sections.first
    guard case .paragraph(let text)? = section?.blocks.first else { return nil }
    return text
  }

  /// The file, line, column and sentence of the mistake in it.
  func mistake() -> String? {
    do {
      _ = try definition()
      return nil
    } catch {
      return error.description
    }
  }
}

extension Report {
  /// Every table, also of charts and parts, in order.
  var tables: [Table] { sections.flatMap(\.tables) }
  var charts: [Chart] { sections.flatMap(\.charts) }
  var questions: [String] { sections.flatMap(\.allQuestions) }
}

extension Section {
  var tables: [Table] {
    blocks.flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .chart(let chart): [chart.table]
      case .part(let part): part.tables
      case .weighing(let weighing): [weighing.table]
      case .paragraph, .keyFigures: []
      }
    }
  }

  var charts: [Chart] {
    blocks.flatMap { block -> [Chart] in
      switch block {
      case .chart(let chart): [chart]
      case .part(let part): part.charts
      case .paragraph, .keyFigures, .table, .weighing: []
      }
    }
  }

  var allQuestions: [String] {
    questions
      + blocks.flatMap { block -> [String] in
        if case .part(let part) = block { part.allQuestions } else { [] }
      }
  }

  var paragraphs: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [text]
      case .part(let part): part.paragraphs
      case .table, .chart, .keyFigures, .weighing: []
      }
    }
  }
}
