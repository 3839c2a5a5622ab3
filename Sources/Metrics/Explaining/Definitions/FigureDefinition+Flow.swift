extension FigureDefinition {
  static let flow: [FigureDefinition] = indices + pairs + overlaps + reached + neighbours + travels + chances

  private static let indices: [FigureDefinition] = [
    .init(
      "flow/k", "Coalities in de periode, waarover de kengetallen van de kennisstroom gaan.",
      "Coalitions in the period, over which the indices of the knowledge flow go.", unit: .coalitions),
    .init(
      "flow/density", "Aandeel van de geordende paren van coalities waartussen iemand iets kon meenemen.",
      "Share of the ordered pairs of coalitions between which somebody could carry something."),
    .init(
      "flow/reciprocity", "Welk deel van de sterkte over en weer gaat: per paar het kleinste van heen en terug.",
      "What part of the strength goes both ways: per pair the smaller of there and back.",
      source: "Squartini, Picciolo, Ruzzenenti & Garlaschelli 2013"),
    .init(
      "flow/total_strength",
      "De sterkte van alle paren bij elkaar; een keer meegenomen weegt de helft na 90 dagen (halveringstijd).",
      "The strength of all pairs together; a carry weighs half after 90 days (half life)."),
    .init(
      "flow/single_carrier_pairs", "Geordende paren van coalities waartussen precies één persoon iets meenam.",
      "Ordered pairs of coalitions between which exactly one person carried something."),
    .init(
      "flow/single_carriers", "De geordende paren van coalities waartussen precies één persoon iets meenam.",
      "The ordered pairs of coalitions between which exactly one person carried something."),
    .init(
      "flow/carrier_absence_factor",
      "Het kleinste aantal mensen dat samen minstens de helft van alle keren iets van coalitie naar coalitie meenam.",
      "The smallest number of people who together made at least half of all carries between coalitions.",
      source: "after CHAOSS, contributor absence factor"),
    .init(
      "flow/bridging_people", "Mensen die op bijeenkomsten van twee of meer coalities aanwezig waren.",
      "People present at meetings of two or more coalitions."),
    .init(
      "flow/bridging_share",
      "Van wie op een bijeenkomst van een coalitie aanwezig was, het aandeel dat bij twee of meer coalities was.",
      "Of those present at a meeting of a coalition, the share who were at two coalitions or more.",
      source: "Wilson 1927 (interval)"),
  ]

  private static let pair = "flow/pairs/{pair}"

  private static let pairs: [FigureDefinition] = [
    .init(
      pair + "/carries",
      "Keren dat iemand op een bijeenkomst van de tweede coalitie was die hoogstens 180 dagen eerder op een van de eerste was.",
      "Times that somebody was at a meeting of the second coalition who had been at one of the first at most 180 days before."
    ),
    .init(
      pair + "/strength",
      "De keren dat iemand iets meenam, elk gewogen naar hoe kort het geleden was: na 90 dagen de helft.",
      "The carries, each weighed by how recent it was: half after 90 days."),
    .init(
      pair + "/carriers", "Verschillende mensen die iets van de eerste naar de tweede coalitie konden meenemen.",
      "Different people who could carry something from the first coalition to the second."),
    .init(
      pair + "/both", "Keren meegenomen door wie op die dag lid van beide coalities was.",
      "Carries by those who were members of both coalitions on that day.", source: "Gould & Fernandez 1989"),
    .init(
      pair + "/source",
      "Keren meegenomen door wie op die dag alleen lid van de eerste coalitie was: een vertegenwoordiger.",
      "Carries by those who were members of the first coalition only on that day: a representative.",
      source: "Gould & Fernandez 1989"),
    .init(
      pair + "/target", "Keren meegenomen door wie op die dag alleen lid van de tweede coalitie was: een poortwachter.",
      "Carries by those who were members of the second coalition only on that day: a gatekeeper.",
      source: "Gould & Fernandez 1989"),
    .init(
      pair + "/neither", "Keren meegenomen door wie op die dag van geen van beide lid was: een rondtrekkende.",
      "Carries by those who were members of neither on that day: itinerant.", source: "Gould & Fernandez 1989"),
    .init(
      pair + "/uses", "Keren dat een opbrengst van de eerste coalitie werd gebruikt waarop de tweede voortbouwde.",
      "Times that a result of the first coalition was used on which the second built."),
    .init(
      pair + "/in_p", "Of beide coalities in de periode liepen.", "Whether both coalitions ran in the period.",
      unit: .flag),
  ]

  private static let overlaps: [FigureDefinition] = [
    .init(
      "flow/overlap/{pair}/shared_people", "Mensen die op bijeenkomsten van beide coalities aanwezig waren.",
      "People present at meetings of both coalitions."),
    .init(
      "flow/overlap/{pair}/overlap",
      "Van wie bij een van beide coalities aanwezig was, het aandeel dat bij beide was.",
      "Of those present at either of the two coalitions, the share who were at both.", source: "Jaccard index"),
    .init(
      "flow/overlap/{pair}/encounter",
      "Hoezeer de mensen van beide elkaar op gezamenlijke bijeenkomsten troffen; een paar weegt minder naarmate er meer waren.",
      "How much the people of both met at joint meetings; a pair weighs less the more were there.",
      source: "pairs weighed after Newman 2001"),
  ]

  static let one = "flow/coalitions/{coalition}"

  private static let reached: [FigureDefinition] = [
    .init(
      one + "/out_strength", "De sterkte van wat van de coalitie naar de andere werd meegenomen.",
      "The strength of what was carried from the coalition to the others."),
    .init(
      one + "/in_strength", "De sterkte van wat van de andere naar de coalitie werd meegenomen.",
      "The strength of what was carried from the others to the coalition."),
    .init(
      one + "/betweenness",
      "Hoe vaak de coalitie op de kortste weg tussen twee andere ligt, als deel van alle geordende paren van andere.",
      "How often the coalition lies on the shortest way between two others, as a part of all ordered pairs of others.",
      source: "Freeman 1977; computed after Brandes 2001"),
    .init(
      one + "/reach_people",
      "Van wie op een bijeenkomst was, het aandeel dat van de coalitie kon weten doordat mensen elkaar troffen.",
      "Of those present at any meeting, the share who could have heard of the coalition by people meeting.",
      source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      one + "/reach_institutions", "De instellingen van wie het kon weten, van de instellingen van alle aanwezigen.",
      "The institutions of those who could know, of the institutions of all who were present.",
      source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      one + "/reach_coalitions", "Andere coalities waar het kon aankomen.",
      "Other coalitions at which it could arrive.",
      source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      one + "/reach_growth", "Hoeveel mensen het konden weten, op elke dag waarop het er meer werden.",
      "How many people could know, on each day on which they became more.",
      source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      one + "/reach_growth/{day}", "Hoeveel mensen het aan het eind van deze dag konden weten.",
      "How many people could know at the end of this day.", source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      one + "/arrival", "De eerste dag waarop het bij elke andere coalitie kon aankomen.",
      "The first day on which it could arrive at each other coalition.", source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      one + "/arrival/{coalition}",
      "De eerste bijeenkomst van deze coalitie met iemand die het al eerder kon weten.",
      "The first meeting of this coalition with somebody who could know before.",
      source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      one + "/latency_days",
      "Dagen van de eerste bijeenkomst met een lijst tot het bij elke andere coalitie kon aankomen.",
      "Days from the first meeting with a list until it could arrive at each other coalition.",
      source: "Kossinets, Kleinberg & Watts 2008"),
    .init(
      one + "/latency_days/{coalition}",
      "Dagen van de eerste bijeenkomst met een lijst tot het bij deze coalitie kon aankomen.",
      "Days from the first meeting with a list until it could arrive at this coalition.",
      source: "Kossinets, Kleinberg & Watts 2008"),
  ]

  static let model = "fixed degree sequence model, Neal 2014; curveball, Strona et al. 2014"

  private static let chances: [FigureDefinition] = [
    .init(
      "flow/chance", "Of coalities meer mensen delen dan hun grootte waarschijnlijk maakt.",
      "Whether coalitions share more people than their sizes make likely.", source: model),
    .init(
      "flow/chance/tables", "Hoeveel toevallige tabellen er naast zijn gelegd.",
      "How many random tables were laid beside it.", source: model),
    .init(
      "flow/chance/small_expected", "Hoeveel paren ook bij louter toeval een kleine p zouden hebben, ongeveer.",
      "About how many pairs would have a small p by mere chance.", unit: .pairs, source: model),
    .init(
      "flow/chance/small_high", "Paren die meer mensen delen dan toeval waarschijnlijk maakt (p hoogstens 0,05).",
      "Pairs that share more people than chance makes likely (p at most 0.05).", unit: .pairs, source: model),
    .init(
      "flow/chance/small_low", "Paren die minder mensen delen dan toeval waarschijnlijk maakt (p hoogstens 0,05).",
      "Pairs that share fewer people than chance makes likely (p at most 0.05).", unit: .pairs, source: model),
    .init(
      "flow/chance/pairs/{pair}/observed", "Mensen die op bijeenkomsten van beide coalities aanwezig waren.",
      "People present at meetings of both coalitions.", unit: .people),
    .init(
      "flow/chance/pairs/{pair}/mean", "Hoeveel mensen zij in de toevallige tabellen gemiddeld delen.",
      "How many people they share in the random tables, on average.", unit: .people, source: model),
    .init(
      "flow/chance/pairs/{pair}/sd", "De standaardafwijking daarvan over de toevallige tabellen.",
      "The standard deviation of that over the random tables.", unit: .people, source: model),
    .init(
      "flow/chance/pairs/{pair}/z", "Hoeveel standaardafwijkingen het gedeelde aantal van dat gemiddelde af ligt.",
      "How many standard deviations the number shared lies from that mean.", unit: .effective, source: model),
    .init(
      "flow/chance/pairs/{pair}/p_high", "In welk deel van de toevallige tabellen zij minstens zoveel mensen delen.",
      "In what part of the random tables they share at least as many people.", unit: .share, source: model),
    .init(
      "flow/chance/pairs/{pair}/p_low", "In welk deel van de toevallige tabellen zij hoogstens zoveel mensen delen.",
      "In what part of the random tables they share at most as many people.", unit: .share, source: model),
  ]
}
