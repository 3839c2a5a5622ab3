extension FigureDefinition {
  private static let neighbour = one + "/neighbours/{neighbour}"

  static let neighbours: [FigureDefinition] = [
    .init(
      one + "/neighbours", "Wat er tussen de coalitie en elke andere over en weer ging.",
      "What went to and fro between the coalition and each other one."),
    .init(
      neighbour + "/carriers_in", "Verschillende mensen die iets van de andere naar deze coalitie konden meenemen.",
      "Different people who could carry something from the other coalition to this one.", unit: .people),
    .init(
      neighbour + "/carries_in", "Keren dat iemand iets van de andere naar deze coalitie kon meenemen.",
      "Times that somebody could carry something from the other coalition to this one.", unit: .carries),
    .init(
      neighbour + "/carriers_out", "Verschillende mensen die iets van deze naar de andere coalitie konden meenemen.",
      "Different people who could carry something from this coalition to the other.", unit: .people),
    .init(
      neighbour + "/carries_out", "Keren dat iemand iets van deze naar de andere coalitie kon meenemen.",
      "Times that somebody could carry something from this coalition to the other.", unit: .carries),
    .init(
      neighbour + "/days_in", "Dagen waarop iemand iets van de andere naar deze coalitie kon meenemen.",
      "Days on which somebody could carry something from the other coalition to this one.", unit: .days),
    .init(
      neighbour + "/days_out", "Dagen waarop iemand iets van deze naar de andere coalitie kon meenemen.",
      "Days on which somebody could carry something from this coalition to the other.", unit: .days),
    .init(
      neighbour + "/uses_in", "Keren dat een opbrengst van de andere werd gebruikt waarop deze coalitie voortbouwde.",
      "Times that a result of the other was used on which this coalition built.", unit: .uses),
    .init(
      neighbour + "/uses_out", "Keren dat een opbrengst van deze werd gebruikt waarop de andere coalitie voortbouwde.",
      "Times that a result of this coalition was used on which the other built.", unit: .uses),
    .init(
      neighbour + "/shared_people", "Mensen die op bijeenkomsten van beide coalities aanwezig waren.",
      "People present at meetings of both coalitions."),
    .init(
      neighbour + "/met", "Gezamenlijke bijeenkomsten waarop iemand voor de een en een ander voor de ander stond.",
      "Joint meetings at which one person stood for the one and another for the other.", unit: .meetings),
  ]

  private static let paths = "Kossinets, Kleinberg & Watts 2008"

  static let travels: [FigureDefinition] = [
    .init(
      one + "/reach_months", "Hoeveel mensen het konden weten, aan het eind van elke maand.",
      "How many people could know, at the end of each month.", source: paths),
    .init(
      one + "/reach_months/{day}", "Hoeveel mensen het aan het eind van deze dag konden weten.",
      "How many people could know at the end of this day.", source: paths),
    .init(
      "flow/travelled_results", "Opbrengsten van de periode die bij minstens één andere coalitie konden aankomen.",
      "Results of the period that could arrive at one other coalition or more.", source: paths),
    .init(
      "flow/stranded_results", "Opbrengsten van de periode die bij geen andere coalitie konden aankomen.",
      "Results of the period that could arrive at no other coalition.", source: paths),
    .init(
      "flow/journeys/{result}/reached_coalitions", "Andere coalities waar de opbrengst kon aankomen.",
      "Other coalitions at which the result could arrive.", unit: .coalitions, source: paths),
    .init(
      "flow/journeys/{result}/reached_institutions", "Instellingen waarvan iemand van de opbrengst kon weten.",
      "Institutions of which somebody could have heard of the result.", unit: .institutions, source: paths),
  ]
}
