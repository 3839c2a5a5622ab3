extension FigureDefinition {
  /// What a ring has, in a coalition and in the whole network.
  private static func ofRing(_ place: String) -> [FigureDefinition] {
    [
      .init(
        place + "/people",
        "Wie in de periode minstens één dag in de ring zat; wie in meer ringen zat, telt in elk ervan.",
        "Who was in the ring on at least one day of the period; who was in several counts in each."),
      .init(
        place + "/contributions",
        "Bijdragen van mensen die op die dag in de ring zaten: tegenlezen, meeschrijven, een proef, een presentatie en andere.",
        "Contributions by people who were in the ring on that day: counter-reading, writing, a pilot, a presentation and others."
      ),
      .init(
        place + "/invitations",
        "Keren dat iemand uit de ring was uitgenodigd voor een gehouden bijeenkomst met een lijst.",
        "Times that somebody in the ring was invited to a meeting held with a list."),
      .init(
        place + "/attended", "Uitnodigingen waarop iemand aanwezig was, bij bijeenkomsten met een lijst.",
        "Invitations at which somebody was present, at meetings with a list."),
      .init(
        place + "/excused", "Uitnodigingen waarvoor iemand zich afmeldde; zij tellen mee in de noemer van de opkomst.",
        "Invitations for which somebody sent apologies; they stay in the denominator of the attendance rate."),
      .init(
        place + "/no_show", "Uitnodigingen waarop iemand niet kwam en zich ook niet afmeldde.",
        "Invitations at which somebody was neither present nor excused."),
      .init(
        place + "/attendance_rate",
        "Aandeel van de uitnodigingen waarop iemand aanwezig was; wie zich afmeldde, blijft in de noemer.",
        "Share of the invitations at which somebody was present; who sent apologies stays in the denominator.",
        source: "Wilson 1927 (interval)"),
    ] + agreements(place, "in de ring ", "in the ring ")
  }

  /// The four figures of agreements; the words say of whom.
  static func agreements(_ place: String, _ dutch: String, _ english: String) -> [FigureDefinition] {
    [
      .init(
        place + "/agreement_kept", "Mensen \(dutch)die alle afspraken nakwamen die voor hen golden.",
        "People \(english)who kept all agreements that applied to them."),
      .init(
        place + "/agreement_broken", "Mensen \(dutch)voor wie minstens één afspraak anders liep.",
        "People \(english)for whom at least one agreement went otherwise."),
      .init(
        place + "/not_assessable",
        "Mensen \(dutch)voor wie geen afspraak gold, bijvoorbeeld na te weinig uitnodigingen.",
        "People \(english)to whom no agreement applied, for instance after too few invitations."),
      .init(
        place + "/agreement_rate",
        "Van de mensen \(dutch)van wie het te zeggen is, het aandeel dat alle afspraken nakwam.",
        "Of the people \(english)of whom it can be said, the share who kept all agreements.",
        source: "Wilson 1927 (interval)"),
    ]
  }

  static let ringsOfNetwork: [FigureDefinition] =
    ofRing("network/rings/{ring}") + [
      .init(
        "network/rings/{ring}/people_innermost",
        "Ieder één keer, in de binnenste ring waarin hij of zij in de periode een dag zat; samen alle mensen in de ringen.",
        "Each person once, in the innermost ring held on any day of the period; together all people in the rings.")
    ]

  private static let ring = "rings/{coalition}/{ring}"

  static let rings: [FigureDefinition] =
    ofRing(ring) + [
      .init(
        ring + "/members_start", "Mensen in de ring op de dag vóór de coalitie in de periode begint te lopen.",
        "People in the ring on the day before the coalition's part of the period."),
      .init(
        ring + "/members_end", "Mensen in de ring op de laatste dag dat de coalitie in de periode liep.",
        "People in the ring on the last day of the coalition's part of the period."),
      .init(
        ring + "/member_days", "Dagen in de ring, over alle mensen opgeteld.",
        "Days in the ring, added up over all people."),
      .init(
        ring + "/average_members",
        "Mensen in de ring op een gemiddelde dag: dagen in de ring, gedeeld door de dagen dat de coalitie liep.",
        "People in the ring on an average day: days in the ring divided by the days on which the coalition ran."),
      .init(
        ring + "/institutions", "Verschillende instellingen van de mensen in de ring.",
        "Different institutions of the people in the ring."),
      .init(
        ring + "/institution_coverage", "Aandeel van de aangesloten instellingen waarvan iemand in de ring zat.",
        "Share of the affiliated institutions of which somebody was in the ring."),
      .init(
        ring + "/effective_functions",
        "Hoeveel even grote functies even gemengd zouden zijn als de functies van de mensen in de ring.",
        "How many equally large functions would be as mixed as those of the people in the ring.",
        source: "inverse Simpson (Hill number of order 2)"),
      .init(
        ring + "/effective_institutions",
        "Hoeveel even grote instellingen even gemengd zouden zijn als die van de mensen in de ring.",
        "How many equally large institutions would be as mixed as those of the people in the ring.",
        source: "inverse Simpson (Hill number of order 2)"),
      .init(
        ring + "/hours",
        "Uren van bijeenkomsten, opgeteld over de uitnodigingen waarop iemand aanwezig was; een gezamenlijke telt in elke coalitie.",
        "Meeting hours added up over the invitations at which somebody was present; a joint meeting counts in each coalition."
      ),
    ] + staying

  private static let staying: [FigureDefinition] = [
    .init(
      ring + "/retention",
      "Van wie op de dag ervoor in de ring zat, het aandeel dat op de laatste dag in die ring of een meer naar binnen zat.",
      "Of those in the ring on the day before, the share who were in it or a more inner one on the last day.",
      source: "Wilson 1927 (interval)"),
    .init(
      ring + "/deepened",
      "Van wie op de dag ervoor in de ring zat, het aandeel dat op de laatste dag in een ring meer naar binnen zat.",
      "Of those in the ring on the day before, the share who were in a more inner one on the last day.",
      source: "Wilson 1927 (interval)"),
    .init(
      ring + "/loosened",
      "Van wie op de dag ervoor in de ring zat, het aandeel dat op de laatste dag in een ring meer naar buiten zat.",
      "Of those in the ring on the day before, the share who were in a more outer one on the last day.",
      source: "Wilson 1927 (interval)"),
    .init(
      ring + "/left",
      "Van wie op de dag ervoor in de ring zat, het aandeel dat op de laatste dag in geen ring van de coalitie zat.",
      "Of those in the ring on the day before, the share who were in no ring of the coalition on the last day.",
      source: "Wilson 1927 (interval)"),
  ]
}
