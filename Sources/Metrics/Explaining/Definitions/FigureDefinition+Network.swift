extension FigureDefinition {
  static let network: [FigureDefinition] =
    [
      .init(
        "network/coalitions", "Coalities die op minstens één dag van de periode liepen.",
        "Coalitions that ran on at least one day of the period."),
      .init(
        "network/meetings", "Gehouden bijeenkomsten van één coalitie; gezamenlijke tellen apart.",
        "Meetings held by one coalition; joint ones are counted apart."),
      .init(
        "network/joint_meetings", "Gehouden bijeenkomsten waarop coalities elkaar troffen.",
        "Meetings held at which coalitions met one another."),
      .init(
        "network/people", "Wie in de periode minstens één dag in een ring van een coalitie zat, ieder één keer geteld.",
        "Who was in a ring of a coalition on at least one day of the period, each person counted once."),
      .init(
        "network/participants",
        "Wie op minstens één bijeenkomst aanwezig was, ook een gezamenlijke, ieder één keer geteld.",
        "Who was present at one meeting or more, joint ones included, each person counted once."),
      .init(
        "network/presences", "Alle keren dat iemand op een bijeenkomst aanwezig was, bij elkaar.",
        "All times that somebody was present at a meeting."),
      .init(
        "network/hours", "Uren van bijeenkomsten, opgeteld over alle keren dat iemand aanwezig was.",
        "Meeting hours added up over all times that somebody was present."),
      .init(
        "network/newcomers", "Wie in de periode voor het eerst op een bijeenkomst van een coalitie was.",
        "Who came to a meeting of any coalition for the first time in the period."),
      .init(
        "network/contributions", "Bijdragen die in de periode aan een coalitie werden geleverd.",
        "Contributions made to any coalition in the period."),
      .init(
        "network/results",
        "Opbrengsten die in de periode verschenen: handreikingen, toolboxen, werkexperimenten en andere.",
        "Results published in the period: guides, toolboxes, work experiments and others."),
      .init(
        "network/member_institutions",
        "Instellingen die in de periode waren aangesloten; een gefuseerde telt als die waarin zij opging.",
        "Institutions affiliated within the period; a merged one counts as the one it went into."),
      .init(
        "network/member_institutions_reached",
        "Aangesloten instellingen waarvan minstens één persoon op een bijeenkomst aanwezig was.",
        "Affiliated institutions of which at least one person was present at a meeting."),
      .init(
        "network/load", "Mensen die op één dag in de kern of de actieve ring van drie of meer coalities zaten.",
        "People who were in the core or active ring of three or more coalitions on one day."),
      .init(
        "network/coverage", "Aandeel van de gehouden bijeenkomsten waarvan een lijst is bijgehouden.",
        "Share of the meetings held of which a list was kept."),
    ] + people("network", "een coalitie", "any coalition") + agreements("network", "", "") + value("network") + stories
    + ringsOfNetwork + [
      .init(
        "network/migration",
        "Mensen naar hun binnenste ring van het hele netwerk op de dag vóór de periode en op de laatste dag ervan.",
        "People by their innermost ring of the whole network on the day before the period and on its last day."),
      .init(
        "network/migration/{from}/{to}",
        "Mensen die van de ene ring naar de andere gingen of bleven, in hun binnenste ring van het hele netwerk.",
        "People who went from one ring to another or stayed, in their innermost ring of the whole network."),
      .init(
        "network/observed/{agreed}/{observed}",
        "Mensen met deze afgesproken ring en deze ring die hun gedrag laat zien, per coalitie geteld en opgeteld.",
        "People with this ring agreed on and this ring that their behaviour shows, counted per coalition and summed."),
    ]

  /// Figures that the network and a coalition have alike; the words say of what.
  static func people(_ place: String, _ dutch: String, _ english: String) -> [FigureDefinition] {
    [
      .init(
        place + "/people_by_function", "Mensen in de ringen naar hun functie, ieder één keer.",
        "People in the rings by their function, each counted once."),
      .init(
        place + "/people_by_function/{function}", "Mensen in de ringen met deze functie, ieder één keer.",
        "People in the rings with this function, each counted once."),
      .init(
        place + "/passers_by",
        "Mensen die in de periode een dag in een ring van \(dutch) zaten, maar niet ervoor en niet op de laatste dag.",
        "People with a day in a ring of \(english) in the period, but neither on the day before nor on the last day."),
      .init(
        place + "/observed",
        "Mensen naar de ring die is afgesproken en de ring die hun gedrag laat zien: hoe vaak iemand er was en of iemand bijdroeg.",
        "People by the ring agreed on and the ring that behaviour shows: how often somebody came and whether somebody contributed."
      ),
      .init(
        place + "/moved_inward", "Mensen van wie het gedrag een ring meer naar binnen laat zien dan is afgesproken.",
        "People whose behaviour shows a more inner ring than the one agreed on."),
      .init(
        place + "/moved_outward", "Mensen van wie het gedrag een ring meer naar buiten laat zien dan is afgesproken.",
        "People whose behaviour shows a more outer ring than the one agreed on."),
      .init(
        place + "/return_rate",
        "Van wie voor het eerst kwam en van wie het al te zeggen is, het aandeel dat binnen de termijn (180 dagen) terugkwam.",
        "Of those who came for the first time and of whom it can be said yet, the share who came back within the window (180 days).",
        source: "Wilson 1927 (interval)"),
    ]
  }
}
