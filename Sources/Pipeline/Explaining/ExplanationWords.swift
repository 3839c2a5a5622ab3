internal import Records

/// What an explanation says around its figures.
struct ExplanationWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ dutch: String, _ english: String) -> String { language == .nl ? dutch : english }

  var to: String { say("tot en met", "to") }
  var of: String { say("van", "of") }
  var unit: String { say("Eenheid", "Unit") }
  var source: String { say("Bron", "Source") }
  var value: String { say("Waarde", "Value") }
  var interval: String { say("95%-interval", "95 % interval") }
  var counted: String { say("Geteld", "Counted") }
  var context: String { say("Gelezen tegen", "Read against") }
  var none: String { say("niets", "nothing") }
  var closed: String { say("afgesloten door", "closed by") }

  func first(_ shown: Int, of all: Int) -> String {
    say("de eerste \(shown) van \(all)", "the first \(shown) of \(all)")
  }
  func all(_ count: Int) -> String {
    say("--json geeft alle \(count) records.", "--json lists all \(count) records.")
  }

  /// "3 meetings", "1 meeting".
  func number(_ count: Int, of kind: Kind) -> String {
    "\(count) " + (count == 1 ? names(of: kind).one : name(of: kind))
  }

  func name(of kind: Kind) -> String { names(of: kind).many }

  private func names(of kind: Kind) -> (one: String, many: String) { language == .nl ? dutch(kind) : english(kind) }

  private func dutch(_ kind: Kind) -> (String, String) {
    switch kind {
    case .institutions: ("instelling", "instellingen")
    case .mergers: ("fusie", "fusies")
    case .people: ("persoon", "mensen")
    case .affiliations: ("aanstelling", "aanstellingen")
    case .coalitions: ("coalitie", "coalities")
    case .expectedResults: ("verwachting van opbrengsten", "verwachtingen van opbrengsten")
    case .memberships: ("lidmaatschap", "lidmaatschappen")
    case .meetings: ("bijeenkomst", "bijeenkomsten")
    case .attendance: ("regel van een aanwezigheidslijst", "regels van aanwezigheidslijsten")
    case .contributions: ("bijdrage", "bijdragen")
    case .results: ("opbrengst", "opbrengsten")
    case .uses: ("gebruik van een opbrengst", "keren gebruik van een opbrengst")
    case .stories: ("verhaal", "verhalen")
    case .ambassadors: ("ambassadeurschap", "ambassadeurschappen")
    case .support: ("regel over ondersteuning", "regels over ondersteuning")
    case .decisions: ("besluit", "besluiten")
    case .explanations: ("toelichting", "toelichtingen")
    case .evaluations: ("evaluatiescore", "evaluatiescores")
    }
  }

  private func english(_ kind: Kind) -> (String, String) {
    switch kind {
    case .institutions: ("institution", "institutions")
    case .mergers: ("merger", "mergers")
    case .people: ("person", "people")
    case .affiliations: ("affiliation", "affiliations")
    case .coalitions: ("coalition", "coalitions")
    case .expectedResults: ("expectation of results", "expectations of results")
    case .memberships: ("membership", "memberships")
    case .meetings: ("meeting", "meetings")
    case .attendance: ("attendance row", "attendance rows")
    case .contributions: ("contribution", "contributions")
    case .results: ("result", "results")
    case .uses: ("use of a result", "uses of results")
    case .stories: ("story", "stories")
    case .ambassadors: ("ambassadorship", "ambassadorships")
    case .support: ("support row", "support rows")
    case .decisions: ("decision", "decisions")
    case .explanations: ("explanation", "explanations")
    case .evaluations: ("evaluation score", "evaluation scores")
    }
  }
}
