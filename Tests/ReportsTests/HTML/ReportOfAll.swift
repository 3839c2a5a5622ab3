import Records
import Reports

/// An invented report with every kind of block and picture, long names, absent and hidden cells: what the page must bear.
enum ReportOfAll {
  static func report(style: String = "", language: Language = .nl) -> Report {
    Report(
      id: "sample", language: language, title: "Jaarevaluatie netwerk 2025",
      subtitle:
        "1 januari tot en met 31 december 2025, definitief. Peildatum 31 december 2025. Voor het bestuur en de Raad van Aangeslotenen.",
      sections: [short, participation, coalitions, accounting], style: style, frame: ["page.former": "vorig jaar"])
  }

  static func count(_ path: String, _ value: Double) -> Cell { .figure(path: path, value: value, format: .count) }
  static func share(_ path: String, _ value: Double) -> Cell { .figure(path: path, value: value, format: .percent) }
  static func label(_ id: String, _ title: String) -> Table.Column {
    Table.Column(id: id, title: title, unit: "", meaning: title, format: nil)
  }
  static func column(_ id: String, _ title: String, _ format: NumberFormat = .count, unit: String = "") -> Table.Column
  {
    Table.Column(id: id, title: title, unit: unit, meaning: title, format: format)
  }

  private static let short = Section(
    id: "in-short", title: "In het kort",
    blocks: [
      .paragraph(
        "In 2025 deden 233 mensen van 41 van de 55 aangesloten instellingen mee aan zes coalities. Wie eenmaal kwam, kwam vaak terug: 64,2% was binnen een half jaar opnieuw aanwezig. De kern werd kleiner, de kring daaromheen groeide."
      ),
      .keyFigures([
        KeyFigure(
          label: "Deelnemers", cell: count("network/participants", 1233),
          former: count("former/network/participants", 1198), basis: "gebaseerd op 58 van de 60 bijeenkomsten"),
        KeyFigure(
          label: "Instellingen bereikt", cell: count("network/member_institutions_reached", 41),
          former: count("former/network/member_institutions_reached", 38), basis: "van 55 aangesloten instellingen"),
        KeyFigure(
          label: "Opkomst in de kern", cell: share("network/core/attendance_rate", 0.7512),
          former: share("former/network/core/attendance_rate", 0.793), basis: "308 van 410 uitnodigingen"),
        KeyFigure(
          label: "Afspraken nagekomen", cell: share("network/agreement_rate", 0.642), former: .absent,
          basis: "43 van 67 te beoordelen afspraken"),
        KeyFigure(
          label: "Nieuwkomers", cell: count("network/newcomers", 61), former: count("former/network/newcomers", 48),
          basis: ""),
        KeyFigure(
          label: "Mensen in drie of meer coalities", cell: .hidden(path: "network/load"),
          former: count("former/network/load", 7), basis: "in kern of actieve ring op één dag"),
      ]),
    ],
    questions: [
      "Wat vertelt de kleinere kern u, en hoort u dat terug in de coalities?",
      "Welke instelling zou u volgend jaar graag aan tafel zien, en wie kan haar uitnodigen?",
    ])

  private static let participation = Section(
    id: "participation", title: "Wie deden mee",
    blocks: [
      .paragraph(
        "Mensen kiezen zelf hoe dichtbij zij meedoen. De ringen laten zien hoeveel mensen er op de laatste dag van het jaar in elke ring waren."
      ),
      .chart(PicturesOfAll.rings), .chart(PicturesOfAll.flow),
      .table(PicturesOfAll.institutions), .chart(PicturesOfAll.layers),
      .chart(PicturesOfAll.exchanges),
    ],
    questions: [
      "Van buiten naar de actieve ring ging dit jaar vaker dan vorig jaar. Wat maakte dat mensen instapten?",
      "Wat hebben volgers nodig om tegenlezer te worden, en willen zij dat?",
      "Veertien instellingen zagen we niet. Past dat bij hun vragen van dit moment?",
    ])

  private static let coalitions = Section(
    id: "coalitions", title: "De coalities",
    blocks: [
      .paragraph(
        "Elke coalitie ademt: soms komt een kleine kern bijeen, soms een grote groep. Bijeenkomsten met een ruit zijn gezamenlijk met een andere coalitie."
      ),
      .part(
        Section(
          id: "examinering", title: "Examinering en diplomering",
          blocks: [
            .chart(PicturesOfAll.breathing(meetings: 9, id: "breathing_few")), .chart(PicturesOfAll.observed),
          ],
          questions: [
            "Drie mensen waren vaker aanwezig dan hun afspraak vraagt. Weten zij dat zij welkom zijn in de kern?",
            "Wat bracht de gezamenlijke bijeenkomst van mei?",
          ])),
      .part(
        Section(
          id: "leven-lang", title: "Leven lang ontwikkelen en de instellingsdialoog over kwaliteitscultuur",
          blocks: [.chart(PicturesOfAll.breathing(meetings: 60, id: "breathing_many")), .chart(PicturesOfAll.rates)],
          questions: [
            "De opkomst van tegenlezers kent een breed interval: er waren weinig uitnodigingen. Wat zegt uw eigen ervaring?"
          ])),
      .chart(PicturesOfAll.carries), .chart(PicturesOfAll.reach), .chart(PicturesOfAll.reachByMonth),
      .chart(PicturesOfAll.profile),
    ])

  private static let accounting = Section(
    id: "data", title: "Gegevens en definities",
    blocks: [
      .paragraph(
        "Aanwezigheid zegt alleen iets over directe waarde: wie er was. Wat mensen er later mee deden, staat bij de opbrengsten."
      ),
      .table(
        Table(
          id: "deliveries", title: "Aangeleverde bestanden", sheet: "Leveringen",
          columns: [
            label("file", "Bestand"), label("taken", "Aangeleverd"), column("read", "Gelezen", unit: "regels"),
            column("rejected", "Geweigerd", unit: "regels"), column("coverage", "Dekking", .percent),
          ],
          rows: [
            [
              .text("attendance.csv"), .day(Day("2026-01-12") ?? .distantPast), count("rows/attendance/read", 4210),
              count("rows/attendance/rejected", 12), share("network/coverage", 0.9667),
            ],
            [
              .text("contributions.csv"), .day(Day("2026-01-12") ?? .distantPast),
              count("rows/contributions/read", 388), count("rows/contributions/rejected", 0), .absent,
            ],
            [
              .text("evaluations.csv"), .absent, .absent, .absent,
              .withheld(reason: "lijsten bij 2 van de 9 bijeenkomsten"),
            ],
          ], note: "Geweigerde regels staan met reden in het verslag van de verwerking.", labelColumns: 1)),
    ])
}
