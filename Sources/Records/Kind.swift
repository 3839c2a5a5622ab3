/// A kind of record: one file of a delivery (records.md).
package enum Kind: String, Vocabulary {
  case institutions, mergers, people, affiliations, coalitions
  case expectedResults = "expected_results"
  case memberships, meetings, attendance, contributions, results, uses, stories, ambassadors
  case support, decisions, explanations, evaluations

  package init?(fileName: some StringProtocol) {
    guard fileName.hasSuffix(".csv") else { return nil }
    self.init(rawValue: String(fileName.dropLast(4)))
  }

  package var fileName: String { rawValue + ".csv" }

  /// The order in which a delivery's files are joined and entered: what a file refers to comes before it, and the largest, to
  /// which no other refers, last, so that the others can be entered while it is read.
  package static let takingOrder = allCases.filter { $0 != .attendance } + [.attendance]

  /// At least one accepted row must be in the ledger after a delivery.
  package var isRequired: Bool { [.people, .coalitions, .meetings, .attendance].contains(self) }
}

/// A name space of identifiers: the kind of thing that an identifier names.
package enum Namespace: String, Vocabulary {
  case institution, person, coalition, meeting, contribution, result, story
  /// An evaluation's respondent, who refers to nobody.
  case respondent

  /// The kind whose accepted rows make an identifier known; nil for respondents.
  package var kind: Kind? {
    switch self {
    case .institution: .institutions
    case .person: .people
    case .coalition: .coalitions
    case .meeting: .meetings
    case .contribution: .contributions
    case .result: .results
    case .story: .stories
    case .respondent: nil
    }
  }
}

/// What a column may hold. Every cell is stored as one Int32; `Cell` says how.
package enum ColumnType: Hashable, Sendable {
  /// The identifier that the row itself makes known, or a respondent's: code in the name space's pool.
  case identifier(Namespace)
  /// An identifier that another row must have made known: code in the name space's pool.
  case reference(Namespace)
  /// Days since 1970-01-01.
  case day
  /// Place in the list of words.
  case word([String])
  /// Rings joined by `+`: `RingSet.rawValue`; empty means all.
  case rings
  /// A whole number within the range.
  case whole(ClosedRange<Int32>)
  /// A number within the range: code in the pool of numbers.
  case number(ClosedRange<Double>)
  /// Free text: code in the pool of texts.
  case text
}

/// One column of a kind, as the contract's table has it.
package struct Column: Hashable, Sendable {
  package let name: String
  package let type: ColumnType
  package let isKey: Bool
  /// May not be empty, and may not be missing from the file.
  package let isRequired: Bool
}

extension Column {
  fileprivate static func key(_ name: String, _ type: ColumnType) -> Column {
    Column(name: name, type: type, isKey: true, isRequired: true)
  }
  fileprivate static func optionalKey(_ name: String, _ type: ColumnType) -> Column {
    Column(name: name, type: type, isKey: true, isRequired: false)
  }
  fileprivate static func required(_ name: String, _ type: ColumnType) -> Column {
    Column(name: name, type: type, isKey: false, isRequired: true)
  }
  fileprivate static func optional(_ name: String, _ type: ColumnType) -> Column {
    Column(name: name, type: type, isKey: false, isRequired: false)
  }
}

extension Kind {
  private static let year = ColumnType.whole(1900...2199)
  private static let count = ColumnType.whole(0...Int32.max)
  private static let hours = ColumnType.number(0...Double.greatestFiniteMagnitude)

  /// The columns in the contract's order, in which a row's faults are looked for.
  package var columns: [Column] { Kind.table[self] ?? [] }

  private static let table: [Kind: [Column]] = [
    .institutions: [
      .key("institution_id", .identifier(.institution)), .required("name", .text),
      .required("kind", .word(InstitutionKind.words)), .optional("member_from", .day), .optional("member_until", .day),
    ],
    .mergers: [
      .key("institution_id", .reference(.institution)), .required("into_institution_id", .reference(.institution)),
      .required("merged_on", .day),
    ],
    .people: [
      .key("person_id", .identifier(.person)), .optional("institution_id", .reference(.institution)),
      .required("function", .word(Function.words)),
    ],
    .affiliations: [
      .key("person_id", .reference(.person)), .key("from", .day), .optional("until", .day),
      .optional("institution_id", .reference(.institution)), .required("function", .word(Function.words)),
    ],
    .coalitions: [
      .key("coalition_id", .identifier(.coalition)), .required("name", .text), .required("started_on", .day),
      .optional("ended_on", .day), .optional("goal", .text), .optional("needs", .text),
    ],
    .expectedResults: [
      .key("coalition_id", .reference(.coalition)), .key("kind", .word(ResultKind.words)), .key("due_on", .day),
      .required("quantity", count),
    ],
    .memberships: [
      .key("person_id", .reference(.person)), .key("coalition_id", .reference(.coalition)), .key("from", .day),
      .optional("until", .day), .required("ring", .word(Ring.words)), .optional("role", .word(Role.words)),
    ],
    .meetings: [
      .key("meeting_id", .identifier(.meeting)), .required("held_on", .day),
      .optional("coalition_id", .reference(.coalition)), .required("format", .word(MeetingFormat.words)),
      .required("status", .word(MeetingStatus.words)), .optional("invited", .rings),
      .required("hours", .number(0...24)),
      .optional("head_count", count),
    ],
    .attendance: [
      .key("meeting_id", .reference(.meeting)), .key("person_id", .reference(.person)),
      .required("status", .word(AttendanceStatus.words)), .optional("coalition_id", .reference(.coalition)),
    ],
    .contributions: [
      .key("contribution_id", .identifier(.contribution)), .required("person_id", .reference(.person)),
      .required("coalition_id", .reference(.coalition)), .required("made_on", .day),
      .required("kind", .word(ContributionKind.words)),
    ],
    .results: [
      .key("result_id", .identifier(.result)), .required("coalition_id", .reference(.coalition)),
      .required("kind", .word(ResultKind.words)), .required("title", .text), .required("published_on", .day),
      .optional("url", .text),
    ],
    .uses: [
      .key("result_id", .reference(.result)), .key("used_on", .day), .key("institution_id", .reference(.institution)),
      .optionalKey("coalition_id", .reference(.coalition)), .key("kind", .word(UseKind.words)),
      .optional("landed_in", .word(Landing.words)),
    ],
    .stories: [
      .key("story_id", .identifier(.story)), .required("coalition_id", .reference(.coalition)),
      .optional("result_id", .reference(.result)), .required("told_on", .day),
      .required("cycle", .word(ValueCycle.words)), .required("text", .text),
    ],
    .ambassadors: [
      .key("person_id", .reference(.person)), .key("institution_id", .reference(.institution)), .key("from", .day),
      .optional("until", .day),
    ],
    .support: [
      .key("coalition_id", .reference(.coalition)), .key("year", year), .optional("requested_hours", hours),
      .optional("granted_hours", hours), .optional("spent_hours", hours), .optional("request", .text),
      .optional("advice", .text),
    ],
    .decisions: [
      .key("coalition_id", .reference(.coalition)), .key("year", year), .required("decided_on", .day),
      .required("decision", .word(DecisionKind.words)), .required("reason", .text),
    ],
    .explanations: [
      .key("coalition_id", .reference(.coalition)), .key("year", year),
      .key("item", .word(ExplanationItem.words)), .required("text", .text),
    ],
    .evaluations: [
      .key("coalition_id", .reference(.coalition)), .key("year", year), .key("respondent_id", .identifier(.respondent)),
      .key("question", .word(Question.words)), .required("score", .whole(1...5)),
    ],
  ]

  /// The places of an interval's first and exclusive end day among `columns`; nil where rows have none.
  package var interval: (from: Int, until: Int)? {
    switch self {
    case .institutions: (3, 4)
    case .affiliations: (1, 2)
    case .coalitions: (2, 3)
    case .memberships: (2, 3)
    case .ambassadors: (2, 3)
    default: nil
    }
  }

  /// The places of the key among `columns`.
  package var key: [Int] { columns.indices.filter { columns[$0].isKey } }
}
