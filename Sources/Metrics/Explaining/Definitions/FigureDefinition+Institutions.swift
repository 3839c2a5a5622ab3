extension FigureDefinition {
  private static let institution = "institutions/{institution}"

  static let institutions: [FigureDefinition] = brought + taken + withCoalition + withResult

  private static let brought: [FigureDefinition] = [
    .init(
      institution + "/people",
      "Mensen van de instelling die in de periode minstens één dag in een ring van een coalitie zaten.",
      "People of the institution who were in a ring of a coalition on at least one day of the period."),
    .init(
      institution + "/rings/{ring}/people_innermost",
      "Mensen van de instelling naar de binnenste ring waarin zij in de periode een dag zaten.",
      "People of the institution by the innermost ring held on any day of the period."),
    .init(
      institution + "/people_by_function", "Mensen van de instelling in de ringen naar hun functie.",
      "People of the institution in the rings by their function."),
    .init(
      institution + "/people_by_function/{function}", "Mensen van de instelling in de ringen met deze functie.",
      "People of the institution in the rings with this function."),
    .init(
      institution + "/participants", "Mensen van de instelling die op minstens één bijeenkomst aanwezig waren.",
      "People of the institution who were present at one meeting or more."),
    .init(
      institution + "/meetings", "Bijeenkomsten, ook gezamenlijke, waarop minstens één van haar mensen aanwezig was.",
      "Meetings, joint ones included, at which one of its people or more was present."),
    .init(
      institution + "/joined_coalitions",
      "Coalities waaraan de instelling meedeed: iemand zat in een ring, was aanwezig of droeg bij.",
      "Coalitions in which the institution took part: somebody was in a ring, was present or contributed."),
    .init(
      institution + "/joined_results", "Opbrengsten van de periode van de coalities waaraan de instelling meedeed.",
      "Results of the period by the coalitions in which the institution took part."),
    .init(
      institution + "/contributions", "Bijdragen van haar mensen in de periode.",
      "Contributions by its people in the period."),
  ]

  private static let taken: [FigureDefinition] = [
    .init(
      institution + "/uses", "Keren dat de instelling in de periode een opbrengst las, uitprobeerde of overnam.",
      "Times that the institution read, tried or adopted a result in the period."),
    .init(
      institution + "/uses_by_kind", "Hoe de instelling opbrengsten gebruikte: gelezen, uitgeprobeerd of overgenomen.",
      "How the institution used results: read, tried or adopted."),
    .init(
      institution + "/uses_by_kind/{use}", "Keren dat de instelling een opbrengst op deze manier gebruikte.",
      "Times that the institution used a result in this way."),
    .init(
      institution + "/results_used", "Verschillende opbrengsten die de instelling in de periode gebruikte.",
      "Different results that the institution used in the period."),
    .init(
      institution + "/within_reach",
      "Van de opbrengsten van de periode, het aandeel waarvan iemand van de instelling kon weten.",
      "Of the results of the period, the share of which somebody of the institution could have heard.",
      source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      institution + "/unused_within_reach",
      "Opbrengsten van de periode waarvan iemand van de instelling kon weten en waarvan geen gebruik bekend is.",
      "Results of the period of which somebody of the institution could have heard and of which no use is known."),
    .init(
      institution + "/landed_in_organisation",
      "Van haar keren uitproberen of overnemen, het aandeel dat in de organisatie landde.",
      "Of its uses that tried or adopted a result, the share that landed in the organisation.", unit: .share),
    .init(
      institution + "/landed_in_teaching",
      "Van haar keren uitproberen of overnemen, het aandeel dat in het onderwijs landde.",
      "Of its uses that tried or adopted a result, the share that landed in teaching.", unit: .share),
  ]

  private static let coalition = institution + "/coalitions/{coalition}"

  private static let withCoalition: [FigureDefinition] = [
    .init(
      institution + "/coalitions", "Wat er tussen de instelling en elke coalitie over en weer ging.",
      "What went to and fro between the institution and each coalition."),
    .init(
      coalition + "/people", "Mensen van de instelling die in de periode in een ring van de coalitie zaten.",
      "People of the institution who were in a ring of the coalition in the period."),
    .init(
      coalition + "/participants", "Mensen van de instelling die op een bijeenkomst van de coalitie aanwezig waren.",
      "People of the institution present at a meeting of the coalition."),
    .init(
      coalition + "/meetings", "Bijeenkomsten van de coalitie waarop minstens één van haar mensen aanwezig was.",
      "Meetings of the coalition at which one of its people or more was present."),
    .init(
      coalition + "/contributions", "Bijdragen van haar mensen aan de coalitie in de periode.",
      "Contributions by its people to the coalition in the period."),
    .init(
      coalition + "/uses", "Keren dat de instelling in de periode een opbrengst van de coalitie gebruikte.",
      "Times that the institution used a result of the coalition in the period."),
    .init(
      coalition + "/applied", "De keren daarvan dat zij de opbrengst uitprobeerde of overnam.",
      "The times among them that it tried or adopted the result.", unit: .uses),
    .init(
      coalition + "/joined", "Of iemand van de instelling lid was, aanwezig was of bijdroeg.",
      "Whether somebody of the institution was a member, was present or contributed.", unit: .flag),
  ]

  private static let result = institution + "/results/{result}"

  private static let withResult: [FigureDefinition] = [
    .init(
      institution + "/results", "De opbrengsten waarvan iemand kon weten, en die de instelling gebruikte.",
      "The results of which somebody could have heard, and those that the institution used."),
    .init(result + "/coalition", "De coalitie die de opbrengst maakte.", "The coalition that made the result."),
    .init(
      result + "/days", "Dagen van het verschijnen tot iemand van de instelling ervan kon weten.",
      "Days from publication until somebody of the institution could have heard of it.",
      source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      result + "/uses", "Keren dat de instelling de opbrengst in de periode gebruikte.",
      "Times that the institution used the result in the period."),
    .init(
      result + "/use", "Het meeste wat de instelling in de periode met de opbrengst deed.",
      "The most that the institution did with the result in the period."),
    .init(
      result + "/landed_in", "Waar de opbrengst bij de instelling landde.",
      "Where the result landed at the institution."),
  ]
}
