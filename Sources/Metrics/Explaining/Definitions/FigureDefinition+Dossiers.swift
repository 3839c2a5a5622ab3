extension FigureDefinition {
  static let dossiers: [FigureDefinition] = charter + commitments + explained + axes

  private static let charter: [FigureDefinition] = [
    .init(dossier + "/goal", "Het doel van de coalitie.", "The coalition's goal."),
    .init(dossier + "/needs", "Wat de coalitie nodig heeft.", "What the coalition needs."),
    .init(dossier + "/has_goal", "Of het doel vaststaat.", "Whether the goal is stated.", unit: .flag),
    .init(
      dossier + "/has_needs", "Of vaststaat wat de coalitie nodig heeft.", "Whether the needs are stated.", unit: .flag),
  ]

  private static let kind = dossier + "/expected/{result_kind}"

  private static let commitments: [FigureDefinition] = [
    .init(
      dossier + "/expected", "Wat in de periode werd verwacht en verscheen, per soort opbrengst.",
      "What was expected and appeared in the period, by kind of result."),
    .init(
      kind + "/due", "Wat volgens de opdracht in de periode zou verschijnen.",
      "What was to appear in the period according to the charter.", unit: .results),
    .init(
      kind + "/delivered", "Wat in de periode werd verwacht en er is; wat eerder werd verwacht, gaat voor.",
      "What was expected in the period and is there; what was expected before comes first.", unit: .results),
    .init(
      kind + "/open", "Wat in de periode werd verwacht en er niet is.",
      "What was expected in the period and is not there.", unit: .results),
    .init(
      kind + "/published", "Wat van deze soort in de periode verscheen, verwacht of niet.",
      "What of this kind appeared in the period, expected or not.", unit: .results),
    .init(
      kind + "/state",
      "Wat er van het verschil te zeggen is: gehaald, meer, toegelicht, niet toegelicht of nog niet nodig.",
      "What there is to say of the difference: met, beyond, explained, unexplained or not yet due."),
    .init(
      dossier + "/unexplained",
      "Soorten opbrengsten waarvan iets ontbreekt dat er had moeten zijn, zonder toelichting.",
      "Kinds of results of which something due is not there and nobody said why.", unit: .results),
  ]

  private static let explained: [FigureDefinition] = [
    .init(
      dossier + "/explained", "Of de coalitie haar opbrengsten toelichtte.",
      "Whether the coalition explained its results.",
      unit: .flag),
    .init(
      dossier + "/explanations", "Wat de coalitie zelf over het jaar zegt.",
      "What the coalition itself says of its year."),
    .init(
      dossier + "/explanations/{item}", "Wat de coalitie zelf over dit onderwerp zegt.",
      "What the coalition itself says about this item."),
    .init(
      dossier + "/stranded_results", "Opbrengsten van de periode die bij geen andere coalitie konden aankomen.",
      "Results of the period that could arrive at no other coalition.", unit: .results),
    .init(
      dossier + "/single_carriers", "Coalities waarheen precies één persoon iets van hier meenam.",
      "Coalitions to which exactly one person carried something from here.", unit: .coalitions),
  ]

  private static let axes: [FigureDefinition] = [
    .init(
      dossier + "/relations", "Het gemiddelde van de vier indicatoren over relaties, voor zover zij er zijn.",
      "The mean of the four indicators of relations, as far as they are there.", unit: .share),
    .init(
      dossier + "/results", "Het gemiddelde van de vier indicatoren over resultaten, voor zover zij er zijn.",
      "The mean of the four indicators of results, as far as they are there.", unit: .share),
    .init(
      dossier + "/chance", "Met hoeveel andere coalities zij meer mensen deelt dan toeval waarschijnlijk maakt.",
      "With how many other coalitions it shares more people than chance makes likely.", source: model),
    .init(
      dossier + "/chance/pairs", "Paren van deze coalitie met een andere.", "Pairs of this coalition with another.",
      unit: .pairs),
    .init(
      dossier + "/chance/high", "Paren die meer mensen delen dan toeval waarschijnlijk maakt.",
      "Pairs that share more people than chance makes likely.", unit: .pairs, source: model),
    .init(
      dossier + "/chance/expected", "Hoeveel paren dat ook bij louter toeval zouden doen, ongeveer.",
      "About how many pairs would do so by mere chance.", unit: .pairs, source: model),
    .init(
      dossier + "/rank", "De plaats naar het gewogen gemiddelde; wie even hoog is, deelt de hogere plaats.",
      "The place by weighted mean; who is as high shares the higher place."),
  ]

  private static let sums = "support_totals"

  static let totals: [FigureDefinition] = [
    .init(
      sums + "/coalitions", "Coalities die op minstens één dag van de periode liepen.",
      "Coalitions that ran on at least one day of the period."),
    .init(sums + "/requested_hours", "Alle gevraagde uren bij elkaar.", "All hours requested."),
    .init(sums + "/granted_hours", "Alle toegekende uren bij elkaar.", "All hours granted."),
    .init(sums + "/spent_hours", "Alle bestede uren bij elkaar.", "All hours spent."),
    .init(sums + "/requests", "Coalities die uren vroegen.", "Coalitions that requested hours.", unit: .coalitions),
    .init(
      sums + "/last_decisions", "Coalities met een besluit van het jaar ervoor.",
      "Coalitions with a decision of the year before.", unit: .coalitions),
    .init(
      sums + "/this_decisions", "Coalities met een besluit van dit jaar.", "Coalitions with a decision of this year.",
      unit: .coalitions),
    .init(
      sums + "/unexplained", "Coalities waarvan iets ontbreekt dat er had moeten zijn, zonder toelichting.",
      "Coalitions of which something due is not there and nobody said why.", unit: .coalitions),
    .init(
      sums + "/open", "Coalities waarvan een verwachte opbrengst van de periode er niet is.",
      "Coalitions of which a result expected in the period is not there.", unit: .coalitions),
  ]
}
