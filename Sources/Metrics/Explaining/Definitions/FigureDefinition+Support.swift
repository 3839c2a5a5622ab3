internal import Records

extension FigureDefinition {
  static let dossier = "support/{coalition}"
  private static let indicator = dossier + "/indicators"

  static let support: [FigureDefinition] =
    [
      .init(
        dossier + "/age_years", "Hele jaren dat de coalitie bestond op haar laatste dag in de periode.",
        "Completed years of the coalition on its last day in the period.")
    ] + relations + outcomes + signals + weighed + granted + dossiers + totals

  private static let relations: [FigureDefinition] = [
    .init(
      indicator + "/agreements",
      "Van de mensen van wie het te zeggen is, het aandeel dat alle afspraken nakwam, over alle ringen.",
      "Of the people of whom it can be said, the share who kept all agreements, over all rings."),
    .init(
      indicator + "/coverage_of_institutions",
      "Aandeel van de aangesloten instellingen waarvan iemand in een ring van de coalitie zat.",
      "Share of the affiliated institutions of which somebody was in a ring of the coalition."),
    .init(
      indicator + "/ownership", "Aandeel van de bijdragen dat niet van de ene persoon kwam die de meeste leverde.",
      "Share of the contributions that did not come from the one person who made most."),
    .init(
      indicator + "/connection",
      "Aandeel van de andere coalities waar minstens drie mensen iets vanuit deze coalitie konden meenemen.",
      "Share of the other coalitions to which at least three people could carry something from this one."),
  ]

  private static let outcomes: [FigureDefinition] = [
    .init(
      indicator + "/charter",
      "Hoeveel van de opdracht vaststaat: doel, wat nodig is en verwachte opbrengsten, elk een derde.",
      "How much of the charter is stated: goal, needs and expected results, a third each."),
    .init(
      indicator + "/delivery",
      "Van wat volgens de opdracht in de periode zou verschijnen, het aandeel dat er voor het eind ervan was.",
      "Of what was to appear in the period according to the charter, the share that was there before its end."),
    .init(
      indicator + "/uptake",
      "Aandeel van de aangesloten instellingen dat in de periode een opbrengst van de coalitie uitprobeerde of overnam.",
      "Share of the affiliated institutions that tried or adopted a result of the coalition in the period."),
    .init(
      indicator + "/value", "Het gemiddelde van alle evaluatiescores, van 1 tot 5 teruggebracht tot 0 tot 1.",
      "The mean of all evaluation scores, 1 to 5 brought to 0 to 1."),
  ]

  private static let signals: [FigureDefinition] =
    [
      .init(
        dossier + "/signals", "Wat een vraag in het gesprek over de coalitie verdient.",
        "What deserves a question in the conversation about the coalition.")
    ]
    + Signal.allCases.map { signal in
      let (dutch, english) = signal.rule
      return FigureDefinition(dossier + "/signals/" + signal.rawValue, dutch, english, unit: .flag)
    }

  private static let weighing = "SMAA, Lahdelma, Hokkanen & Salminen 1998"

  private static let weighed: [FigureDefinition] = [
    .init(
      dossier + "/score", "Het gewogen gemiddelde van de acht indicatoren; wat ontbreekt, blijft eruit.",
      "The weighted mean of the eight indicators; what is absent is left out."),
    .init(
      dossier + "/score_low", "Het gewogen gemiddelde als elke ontbrekende indicator 0 zou zijn.",
      "The weighted mean were every absent indicator 0."),
    .init(
      dossier + "/score_high", "Het gewogen gemiddelde als elke ontbrekende indicator 1 zou zijn.",
      "The weighted mean were every absent indicator 1."),
    .init(
      dossier + "/rank_acceptability",
      "In welk deel van alle manieren om te wegen de coalitie als eerste, tweede, ... zou komen.",
      "In what share of all ways to weigh the coalition would come first, second, ...", source: weighing),
  ]

  private static let granted: [FigureDefinition] =
    [
      .init(dossier + "/requested_hours", "Gevraagde uren in het jaar.", "Hours requested in the year."),
      .init(dossier + "/granted_hours", "Toegekende uren in het jaar.", "Hours granted in the year."),
      .init(dossier + "/spent_hours", "Bestede uren in het jaar.", "Hours spent in the year."),
      .init(dossier + "/request", "Wat de coalitie nodig had.", "What the coalition needed."),
      .init(dossier + "/advice", "Wat werd geadviseerd.", "What was advised."),
      .init(dossier + "/last_decision", "Het besluit van het jaar ervoor.", "The decision of the year before."),
      .init(dossier + "/this_decision", "Het besluit van dit jaar.", "This year's decision."),
    ]
    + ["last_decision", "this_decision"].flatMap { decision -> [FigureDefinition] in
      [
        .init("\(dossier)/\(decision)/decision", "Wat er werd besloten.", "What was decided."),
        .init("\(dossier)/\(decision)/reason", "Waarom zo werd besloten.", "Why it was decided so."),
        .init("\(dossier)/\(decision)/decided_on", "De dag van het besluit.", "The day of the decision.", unit: .date),
      ]
    }

  static let findings: [FigureDefinition] = FindingCode.allCases.map { code in
    FigureDefinition(
      "findings/" + code.rawValue, code.heading(in: .nl) + ". " + code.advice(in: .nl),
      code.heading(in: .en) + ". " + code.advice(in: .en))
  }
}

extension Signal {
  /// The rule in one sentence, Dutch and English.
  fileprivate var rule: (String, String) {
    switch self {
    case .coreShrinking:
      (
        "De kern telt op de laatste dag hoogstens driekwart van de mensen van de dag ervoor.",
        "On the last day the core has at most three quarters of the people of the day before."
      )
    case .onePersonHalf:
      ("Eén persoon leverde minstens de helft van de bijdragen.", "One person made at least half of the contributions.")
    case .noCarrierOut:
      (
        "Naar geen enkele andere coalitie nam iemand iets van hier mee.",
        "To no other coalition did anybody carry anything from here."
      )
    case .charterIncomplete:
      (
        "Doel, wat nodig is of verwachte opbrengsten staan niet vast.",
        "Goal, needs or expected results are not stated."
      )
    case .resultsOverdue:
      (
        "Een verwachte opbrengst van de periode is er niet en niets licht dat toe.",
        "A result due in the period is not there, and nothing explains it."
      )
    case .agreementsBelowHalf:
      (
        "Minder dan de helft kwam alle afspraken na, van wie het te zeggen is.",
        "Fewer than half kept all agreements, of whom it can be said."
      )
    case .fewRespondents:
      ("Minder dan vijf mensen vulden de evaluatie in.", "Fewer than five people answered the evaluation.")
    case .strandedResult:
      (
        "Een opbrengst van de periode kon bij geen andere coalitie aankomen.",
        "A result of the period could arrive at no other coalition."
      )
    case .singleCarrier:
      (
        "Naar minstens één coalitie nam precies één persoon iets van hier mee.",
        "To at least one coalition exactly one person carried something from here."
      )
    }
  }
}
