package import Records

extension MetricUnit {
  /// What the figure is counted in, as a person would say it.
  package func words(in language: Language) -> String { language == .nl ? dutch : english }

  private var dutch: String {
    switch self {
    case .people: "mensen"
    case .institutions: "instellingen"
    case .coalitions: "coalities"
    case .meetings: "bijeenkomsten"
    case .presences: "aanwezigheden"
    case .invitations: "uitnodigingen"
    case .contributions: "bijdragen"
    case .results: "opbrengsten"
    case .days: "dagen"
    case .hours: "uren"
    case .years: "jaren"
    case .carries: "keren meegenomen"
    case .uses: "keren gebruikt"
    case .pairs: "paren van coalities"
    case .strength: "gewogen sterkte"
    case .date: "datum"
    case .flag: "ja of nee"
    case .assessments: "mensen per ring"
    case .share: "aandeel, 0 tot 1"
    case .index: "index, -1 tot 1"
    case .effective: "aantal even grote groepen"
    case .table: "tabel"
    case .dates: "eerste dag, en dag na de laatste"
    }
  }

  private var english: String {
    switch self {
    case .people: "people"
    case .institutions: "institutions"
    case .coalitions: "coalitions"
    case .meetings: "meetings"
    case .presences: "presences"
    case .invitations: "invitations"
    case .contributions: "contributions"
    case .results: "results"
    case .days: "days"
    case .hours: "hours"
    case .years: "years"
    case .carries: "carries"
    case .uses: "uses"
    case .pairs: "pairs of coalitions"
    case .strength: "weighted strength"
    case .date: "date"
    case .flag: "yes or no"
    case .assessments: "people by ring"
    case .share: "share, 0 to 1"
    case .index: "index, -1 to 1"
    case .effective: "number of equally large groups"
    case .table: "table"
    case .dates: "first day, and the day after the last"
    }
  }
}
