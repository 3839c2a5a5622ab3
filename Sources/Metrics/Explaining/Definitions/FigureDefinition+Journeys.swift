extension FigureDefinition {
  static let journeys: [FigureDefinition] = ofResults + ofInstitutions + compared

  private static let journey = "journeys/{result}"
  private static let paths = "Kossinets, Kleinberg & Watts 2008"

  private static let ofResults: [FigureDefinition] = [
    .init(
      journey + "/coalition", "De coalitie die de opbrengst maakte.", "The coalition that made the result.",
      unit: .coalitions),
    .init(
      journey + "/published_on", "De dag waarop de opbrengst verscheen.", "The day on which the result was published.",
      unit: .date),
    .init(
      journey + "/people",
      "Wie vanaf het verschijnen van de opbrengst kon weten doordat mensen elkaar op bijeenkomsten troffen.",
      "Who could have heard of the result since its publication by people meeting.", source: paths),
    .init(
      journey + "/coalitions", "Dagen van het verschijnen tot het bij elke andere coalitie kon aankomen.",
      "Days from publication until it could arrive at each other coalition.", unit: .days, source: paths),
    .init(
      journey + "/coalitions/{coalition}", "Dagen van het verschijnen tot het bij deze coalitie kon aankomen.",
      "Days from publication until it could arrive at this coalition.", unit: .days, source: paths),
    .init(
      journey + "/institutions", "Dagen van het verschijnen tot iemand van elke instelling het kon weten.",
      "Days from publication until somebody of each institution could know.", unit: .days, source: paths),
    .init(
      journey + "/institutions/{institution}",
      "Dagen van het verschijnen tot iemand van deze instelling het kon weten.",
      "Days from publication until somebody of this institution could know.", unit: .days, source: paths),
    .init(
      journey + "/chains", "De bijeenkomsten waarlangs het bij elke andere coalitie kon aankomen.",
      "The meetings by which it could arrive at each other coalition.", source: paths),
    .init(
      journey + "/chains/{coalition}", "De bijeenkomsten waarlangs het bij deze coalitie kon aankomen.",
      "The meetings by which it could arrive at this coalition.", unit: .meetings, source: paths),
    .init(
      journey + "/stranded", "Of de opbrengst bij geen enkele andere coalitie kon aankomen.",
      "Whether the result could arrive at no other coalition.", source: paths),
  ]

  private static let institution = "ambassadors/institutions/{institution}"

  private static let ofInstitutions: [FigureDefinition] = [
    .init(
      institution + "/ambassador", "Of de instelling in de periode een ambassadeur had.",
      "Whether the institution had an ambassador in the period.", unit: .flag),
    .init(
      institution + "/people", "Mensen van de instelling die op een bijeenkomst aanwezig waren.",
      "People of the institution present at any meeting."),
    .init(
      institution + "/coalitions", "Coalities waarvan mensen van de instelling een eigen bijeenkomst bezochten.",
      "Coalitions of which people of the institution visited an own meeting."),
    .init(
      institution + "/uses", "Keren dat de instelling in de periode een opbrengst las, uitprobeerde of overnam.",
      "Times that the institution read, tried or adopted a result in the period."),
    .init(
      institution + "/explorer", "Bijeenkomsten in de periode waarop een ambassadeur van de instelling aanwezig was.",
      "Meetings in the period at which an ambassador of the institution was present."),
    .init(
      institution + "/connector_uses",
      "Keren dat de instelling een opbrengst gebruikte binnen 180 dagen nadat een ambassadeur op een bijeenkomst was.",
      "Times that the institution used a result within 180 days after a meeting at which an ambassador was present."),
    .init(
      institution + "/connector_people",
      "Mensen van de instelling die voor het eerst kwamen binnen 180 dagen nadat een ambassadeur op een bijeenkomst was.",
      "People of the institution who first came within 180 days after a meeting at which an ambassador was present."),
  ]

  private static let compared: [FigureDefinition] =
    compared("with", "met", "with an") + compared("without", "zonder", "without an")

  /// Institutions taken together; the words say which.
  private static func compared(_ group: String, _ dutch: String, _ english: String) -> [FigureDefinition] {
    let place = "ambassadors/comparison/" + group
    let institutions = FigureDefinition(
      place + "/institutions", "Aangesloten instellingen \(dutch) ambassadeur in de periode.",
      "Affiliated institutions \(english) ambassador in the period.")
    func centres(_ name: String, _ what: (String, String), _ unit: MetricUnit) -> [FigureDefinition] {
      [
        .init(
          place + "/median_" + name,
          "Bij de middelste instelling \(dutch) ambassadeur, in volgorde gelegd: \(what.0).",
          "At the institution in the middle of those \(english) ambassador, put in order: \(what.1).", unit: unit),
        .init(
          place + "/mean_" + name, "Gemiddeld per instelling \(dutch) ambassadeur: \(what.0).",
          "On average per institution \(english) ambassador: \(what.1).", unit: unit),
      ]
    }
    return [institutions] + centres("people", ("mensen op bijeenkomsten", "people at meetings"), .people)
      + centres("coalitions", ("bezochte coalities", "coalitions visited"), .coalitions)
      + centres("uses", ("keren gebruikt", "uses"), .uses)
  }
}
