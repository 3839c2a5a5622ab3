extension FigureDefinition {
  /// What a coalition and the network have alike of evaluations and value cycles.
  static func value(_ place: String) -> [FigureDefinition] {
    [
      .init(
        place + "/evaluation", "Wat respondenten van de acht redenen om mee te doen vonden, van 1 tot 5.",
        "What respondents thought of the eight reasons to take part, from 1 to 5."),
      .init(
        place + "/evaluation/overall", "Het gemiddelde van alle scores, van 1 tot 5.",
        "The mean of all scores, from 1 to 5."),
      .init(
        place + "/evaluation/scores", "De som van alle scores en hoeveel het er zijn.",
        "The sum of all scores and how many there are."),
      .init(
        place + "/evaluation/respondents", "Wie de evaluatie van het jaar invulde, ieder één keer geteld.",
        "Who answered the evaluation of the year, each counted once.", unit: .people),
      .init(
        place + "/evaluation/questions/{question}/mean", "De gemiddelde score op deze vraag, van 1 tot 5.",
        "The mean score on this question, from 1 to 5."),
      .init(
        place + "/evaluation/questions/{question}/respondents", "Wie deze vraag beantwoordde.",
        "Who answered this question.", unit: .people),
      .init(
        place + "/cycles", "Opbrengsten naar de hoogste waardecyclus waarvan voor het eind van de periode iets blijkt.",
        "Results by the highest value cycle of which there is evidence before the period's end.",
        source: "Wenger, Trayner & De Laat 2011"),
      .init(
        place + "/cycles/{cycle}", "Opbrengsten waarvan dit de hoogste waardecyclus is waarvan iets blijkt.",
        "Results of which this is the highest value cycle with evidence.", source: "Wenger, Trayner & De Laat 2011"),
    ]
  }

  static let stories: [FigureDefinition] = [
    .init(
      "network/stories", "Verhalen die in de periode zijn verteld, naar de waardecyclus waarover zij gaan.",
      "Stories told in the period by the value cycle that they are about.", source: "Wenger, Trayner & De Laat 2011"),
    .init(
      "network/stories/{cycle}", "Verhalen over deze waardecyclus die in de periode zijn verteld.",
      "Stories about this value cycle told in the period.", source: "Wenger, Trayner & De Laat 2011"),
  ]
}
