extension FigureDefinition {
  private static let coalition = "coalitions/{coalition}"

  static let coalitions: [FigureDefinition] =
    takingPart + people(coalition, "de coalitie", "the coalition") + agreements(coalition, "", "") + gathering
    + together + work + delivered + value(coalition) + beyond

  private static let takingPart: [FigureDefinition] = [
    .init(
      coalition + "/period", "De dagen van de periode waarop de coalitie liep.",
      "The days of the period on which the coalition ran."),
    .init(
      coalition + "/days", "Dagen van de periode waarop de coalitie liep.",
      "Days of the period on which the coalition ran."),
    .init(
      coalition + "/people",
      "Wie in de periode minstens één dag in een ring van de coalitie zat, ieder één keer geteld.",
      "Who was in a ring of the coalition on at least one day of the period, each person counted once."),
    .init(
      coalition + "/institution_coverage",
      "Aandeel van de aangesloten instellingen waarvan iemand in een ring van de coalitie zat.",
      "Share of the affiliated institutions of which somebody was in a ring of the coalition."),
    .init(
      coalition + "/migration",
      "Mensen naar hun ring op de dag voordat de coalitie in de periode begint te lopen en op de laatste dag.",
      "People by their ring on the day before the coalition's part of the period and on its last day."),
    .init(
      coalition + "/migration/{from}/{to}",
      "Mensen die van de ene ring van de coalitie naar de andere gingen of bleven.",
      "People who went from one ring of the coalition to another or stayed."),
    .init(
      coalition + "/observed/{agreed}/{observed}",
      "Mensen met deze afgesproken ring en deze ring die hun gedrag laat zien.",
      "People with this ring agreed on and this ring that their behaviour shows."),
  ]

  private static let gathering: [FigureDefinition] = [
    .init(
      coalition + "/meetings", "Gehouden bijeenkomsten van de coalitie zelf.",
      "Meetings held by the coalition itself."),
    .init(
      coalition + "/coverage", "Aandeel van de gehouden bijeenkomsten waarvan een lijst is bijgehouden.",
      "Share of the meetings held of which a list was kept."),
    .init(
      coalition + "/participants", "Wie op minstens één bijeenkomst van de coalitie aanwezig was.",
      "Who was present at one meeting of the coalition or more."),
    .init(
      coalition + "/presences", "Alle keren dat iemand op een bijeenkomst van de coalitie aanwezig was.",
      "All times that somebody was present at a meeting of the coalition."),
    .init(
      coalition + "/staff_presences",
      "Keren dat iemand van het bureau op een bijeenkomst van de coalitie aanwezig was; zij tellen nergens anders mee.",
      "Times that somebody of the bureau was present at a meeting of the coalition; they count nowhere else."),
    .init(
      coalition + "/guests",
      "Keren dat iemand aanwezig was die niet via een ring van de coalitie was uitgenodigd.",
      "Times that somebody was present who was not invited through a ring of the coalition."),
    .init(
      coalition + "/breathing",
      "Per bijeenkomst de aanwezigen naar hun ring op die dag; zonder lijst alleen hoeveel er geteld zijn.",
      "Per meeting those present by their ring on that day; without a list only how many were counted."),
    .init(
      coalition + "/breathing/{meeting}/head_count",
      "Het aantal aanwezigen waar geen lijst is bijgehouden, als dat is geteld.",
      "The number present where no list was kept, if it was counted.", unit: .people),
    .init(
      coalition + "/breathing/{meeting}/{ring}",
      "Aanwezigen op de bijeenkomst die op die dag in deze ring zaten, of in geen ring van de coalitie (outside).",
      "Those present at the meeting who were in this ring on that day, or in no ring of the coalition (outside)."),
    .init(
      coalition + "/present", "Per bijeenkomst met een lijst alle aanwezigen, in welke ring ook.",
      "Per meeting with a list all who were present, in whatever ring."),
    .init(
      coalition + "/present/{meeting}", "Alle aanwezigen op de bijeenkomst, in welke ring ook.",
      "All who were present at the meeting, in whatever ring."),
    .init(
      coalition + "/newcomers", "Wie in de periode voor het eerst op een bijeenkomst van de coalitie was.",
      "Who came to a meeting of the coalition for the first time in the period."),
  ]

  private static let together: [FigureDefinition] = [
    .init(
      coalition + "/gini_hours",
      "Hoe ongelijk de uren op eigen bijeenkomsten verdeeld zijn over de mensen van de kern en de actieve ring, van 0 naar 1.",
      "How unequally the hours at own meetings are spread over the people of the core and the active ring, from 0 towards 1.",
      source: "Gini coefficient"),
    .init(
      coalition + "/ei_institutions",
      "Of wie elkaar op bijeenkomsten troffen van verschillende instellingen waren (1) of van dezelfde (-1).",
      "Whether those who met at meetings were of different institutions (1) or of the same (-1).",
      source: "E-I index, Krackhardt & Stern 1988; pairs weighed after Newman 2001"),
    .init(
      coalition + "/ei_expected",
      "Dezelfde index als elke deelnemer elke andere had getroffen: wat de instellingen van de deelnemers doen verwachten.",
      "The same index had every participant met every other: what the participants' institutions lead one to expect.",
      source: "E-I index, Krackhardt & Stern 1988"),
  ]

  private static let work: [FigureDefinition] = [
    .init(
      coalition + "/contributions", "Bijdragen die in de periode aan de coalitie werden geleverd.",
      "Contributions made to the coalition in the period."),
    .init(
      coalition + "/contributor_absence_factor",
      "Het kleinste aantal mensen dat samen minstens de helft van de bijdragen leverde.",
      "The smallest number of people who together made at least half of the contributions.",
      source: "CHAOSS, contributor absence factor"),
    .init(
      coalition + "/elephant_factor",
      "Het kleinste aantal instellingen waarvan de mensen samen minstens de helft van de bijdragen leverden.",
      "The smallest number of institutions whose people together made at least half of the contributions.",
      source: "CHAOSS, elephant factor"),
    .init(
      coalition + "/new_input",
      "Aandeel van de bijdragen van nieuwkomers, of van mensen die op die dag tegenlezer, volger of in geen ring waren.",
      "Share of the contributions made by newcomers, or by people who were a reader, a follower or in no ring on that day."
    ),
    .init(
      coalition + "/results", "Opbrengsten van de coalitie die in de periode verschenen.",
      "Results of the coalition published in the period."),
    .init(
      coalition + "/unplanned_results",
      "Opbrengsten die in de periode verschenen, van een soort waarvan niets werd verwacht: ruimte voor nieuwe inbreng.",
      "Results published in the period of a kind of which nothing was expected: room for new input."),
  ]

  private static let delivered: [FigureDefinition] = [
    .init(
      coalition + "/delivery_rate",
      "Van wat volgens de opdracht in de periode zou verschijnen, het aandeel dat er voor het eind ervan was; wat eerder werd verwacht, gaat voor.",
      "Of what was to appear in the period according to the charter, the share that was there before its end; what was expected before comes first."
    ),
    .init(
      coalition + "/by_kind", "Wat werd verwacht en verscheen, per soort opbrengst.",
      "What was expected and published, by kind of result."),
    .init(
      coalition + "/by_kind/{result_kind}/due", "Wat volgens de opdracht in de periode zou verschijnen.",
      "What was to appear in the period according to the charter.", unit: .results),
    .init(
      coalition + "/by_kind/{result_kind}/due_before", "Wat volgens de opdracht vóór de periode zou verschijnen.",
      "What was to appear before the period according to the charter.", unit: .results),
    .init(
      coalition + "/by_kind/{result_kind}/published",
      "Alles van deze soort dat tot het eind van de periode verscheen.",
      "All of this kind that was published by the end of the period.", unit: .results),
    .init(
      coalition + "/by_kind/{result_kind}/delivered",
      "Wat in de periode werd verwacht en er is; wat eerder werd verwacht, gaat voor.",
      "What was expected in the period and is there; what was expected before comes first.", unit: .results),
    .init(
      coalition + "/uptake",
      "Aandeel van de aangesloten instellingen dat in de periode een opbrengst van de coalitie uitprobeerde of overnam.",
      "Share of the affiliated institutions that tried or adopted a result of the coalition in the period."),
    .init(
      coalition + "/value_cycles", "Per opbrengst de hoogste waardecyclus waarvan iets blijkt.",
      "Per result the highest value cycle of which there is evidence.", source: "Wenger, Trayner & De Laat 2011"),
    .init(
      coalition + "/value_cycles/{result}",
      "De hoogste waardecyclus waarvan iets blijkt: potentieel door te verschijnen, toegepast door gebruik, gerealiseerd of anders kijken door een verhaal.",
      "The highest value cycle of which there is evidence: potential by being published, applied by a use, realised or reframing by a story.",
      source: "Wenger, Trayner & De Laat 2011"),
  ]

  private static let beyond: [FigureDefinition] = [
    .init(
      coalition + "/beyond", "Wie er van buiten het netwerk meedeed, en waar de opbrengsten van de coalitie landden.",
      "Who took part from outside the network, and where the coalition's results landed."),
    .init(
      coalition + "/beyond/external_participants", "Deelnemers met de functie extern.",
      "Participants of function external.", unit: .people),
    .init(
      coalition + "/beyond/partner_institutions", "Partnerinstellingen waarvan iemand deelnam.",
      "Partner institutions with a participant.", unit: .institutions),
    .init(
      coalition + "/beyond/partner_uses",
      "Keren dat een partnerinstelling in de periode een opbrengst van de coalitie gebruikte.",
      "Times that a partner institution used a result of the coalition in the period.", unit: .uses),
    .init(
      coalition + "/beyond/landed_in_organisation",
      "Van alle keren dat een opbrengst werd uitgeprobeerd of overgenomen, het aandeel dat in de organisatie landde.",
      "Of all times that a result was tried or adopted, the share that landed in the organisation.", unit: .share),
    .init(
      coalition + "/beyond/landed_in_teaching",
      "Van alle keren dat een opbrengst werd uitgeprobeerd of overgenomen, het aandeel dat in het onderwijs landde.",
      "Of all times that a result was tried or adopted, the share that landed in teaching.", unit: .share),
  ]
}
