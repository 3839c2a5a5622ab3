import Records
import Reports

/// A chart of every kind, and a long table, for the sample report.
enum PicturesOfAll {
  private typealias S = ReportOfAll
  static let ringNames = ["Kern", "Actieve ring", "Tegenlezers en kritische vrienden", "Volgers"]
  static let coalitionNames = [
    "Burgerschap", "Examinering en diplomering", "Instellingsdialoog en kwaliteitscultuur in de regio Noord",
    "Leven lang ontwikkelen",
    "Onderwijskwaliteit meten", "Samen begeleiden in de beroepspraktijk",
  ]

  static let rings = Chart(
    kind: .rings, title: "Vier op de vijf mensen doen mee buiten de kern",
    description:
      "Vier ringen van binnen naar buiten met het aantal mensen: kern 24, actieve ring 71, tegenlezers 38, volgers 100.",
    table: Table(
      id: "rings", title: "Mensen per ring op 31 december 2025", sheet: "Ringen",
      columns: [S.label("ring", "Ring"), S.column("people", "Mensen 2025"), S.column("former", "Mensen 2024")],
      rows: zip(ringNames, [(24, 31), (71, 60), (38, 38), (100, 81)]).map { name, n -> [Cell] in
        [
          .text(name), S.count("rings/all/\(name)/people", Double(n.0)),
          S.count("former/rings/all/\(name)/people", Double(n.1)),
        ]
      }, note: "Gebaseerd op de ledenlijsten van zes coalities.", labelColumns: 1), series: [1, 2])

  static let flow = Chart(
    kind: .flow, title: "Meer mensen bewogen naar binnen dan naar buiten",
    description: "Stromen tussen de ringen van begin naar eind van het jaar.",
    table: Table(
      id: "migration", title: "Mensen naar ring aan het begin en aan het eind van het jaar", sheet: "Doorstroom",
      columns: [
        S.label("from", "Begin van het jaar"), S.label("to", "Eind van het jaar"), S.column("people", "Mensen"),
      ],
      rows: flows.map { from, to, n -> [Cell] in
        let path = "migration/\(from)/\(to)"
        return [.text(from), .text(to), n == 0 ? .hidden(path: path) : S.count(path, Double(n))]
      },
      note: "", labelColumns: 2), series: [2])

  private static let flows: [(String, String, Int)] = {
    let names = ringNames + ["Buiten de ringen"]
    let numbers = [[19, 6, 1, 3, 2], [4, 41, 5, 6, 4], [1, 8, 22, 4, 3], [0, 9, 6, 58, 8], [0, 7, 4, 29, -1]]
    return zip(names, numbers).flatMap { from, row in
      zip(names, row).compactMap { to, n in n < 0 || (n == 0 && from == "Volgers") ? nil : (from, to, n) }
    }
  }()

  private static let functions: [(String, Double)] = [
    ("Bestuurders en leden van het college van bestuur van een aangesloten instelling", 12), ("Docenten", 94),
    ("Kwaliteitsmedewerkers", 63), ("Management", 41),
  ]

  static let layers = Chart(
    kind: .bars, title: "Docenten zijn de grootste groep, studenten de kleinste",
    description: "Een staaf per functie met het aantal mensen.",
    table: Table(
      id: "layers", title: "Mensen naar functie", sheet: "Functies",
      columns: [S.label("function", "Functie"), S.column("people", "Mensen")],
      rows: functions.map { name, n -> [Cell] in [.text(name), S.count("layers/\(name)", n)] }
        + [[.text("Studenten"), .hidden(path: "layers/student")], [.text("Stafmedewerkers"), .absent]],
      note: "Iedereen telt één keer, met de functie aan het eind van het jaar.", labelColumns: 1), series: [1])

  static let exchanges = Chart(
    kind: .mirror, title: "Uw instelling brengt vooral naar Examinering en haalt bij Burgerschap",
    description: "Per coalitie links de bijdragen en rechts het gebruik.",
    table: Table(
      id: "exchanges", title: "Bijdragen en gebruik per coalitie", sheet: "Brengen en halen",
      columns: [S.label("coalition", "Coalitie"), S.column("given", "Gebracht"), S.column("taken", "Gehaald")],
      rows: zip(coalitionNames, [(12, 0), (3, 4), (0, 7), (1, 1), (0, 2), (5, 5)]).map { name, n -> [Cell] in
        [.text(name), S.count("x/\(name)/given", n.0), S.count("x/\(name)/taken", n.1)]
      }, note: "", labelColumns: 1), series: [1, 2])

  static let institutions = Table(
    id: "institutions", title: "Aangesloten instellingen naar deelname", sheet: "Instellingen",
    columns: [
      S.label("institution", "Instelling"), S.column("people", "Mensen"), S.column("coalitions", "Coalities"),
      S.column("presences", "Aanwezigheden"), S.column("uses", "Toepassingen"), S.column("rate", "Opkomst", .percent),
    ],
    rows: (1...40).map(institution), note: "Op volgorde van naam. Aantallen mensen van 1 tot en met 4 staan er als <5.",
    labelColumns: 1)

  private static func institution(_ n: Int) -> [Cell] {
    let long = "Regionaal Opleidingencentrum voor Techniek en Vakmanschap Noordoost-Nederland \(n)"
    let people: Cell = n % 7 == 0 ? .hidden(path: "i/\(n)/people") : S.count("i/\(n)/people", Double(n * 37 % 29 + 5))
    let uses: Cell = n % 5 == 0 ? .absent : S.count("i/\(n)/uses", Double(n % 4))
    return [
      .text(n % 9 == 0 ? long : "Instelling \(n)"), people, S.count("i/\(n)/coalitions", Double(n % 6)),
      S.count("i/\(n)/presences", Double(n * n % 1500)), uses, S.share("i/\(n)/rate", Double(n * 13 % 100) / 100),
    ]
  }

  /// The presences at the nth meeting by a ring or from outside.
  private static func presences(_ n: Int, _ series: Int) -> Int {
    switch series {
    case 0: 5 + n % 3
    case 1: 4 + n * 7 % 11
    case 2: n * 3 % 5
    case 3: n * 5 % 9
    default: n % 4
    }
  }

  static func breathing(meetings: Int, id: String) -> Chart {
    let series = ["Kern", "Actieve ring", "Tegenlezers", "Volgers", "Van buiten"]
    let first = Day("2025-01-09") ?? .distantPast
    let joint = meetings == 60 ? [7, 21, 44] : [4]
    return Chart(
      kind: .stacked, title: "De coalitie ademt: van acht mensen in januari tot eenenveertig in het najaar",
      description: "Een kolom per bijeenkomst met de aanwezigen per ring.",
      table: Table(
        id: id, title: "Aanwezigen per bijeenkomst en ring", sheet: "Ademen \(meetings)",
        columns: [S.label("meeting", "Bijeenkomst")] + series.map { S.column($0.lowercased(), $0) },
        rows: (0..<meetings).map { n -> [Cell] in
          let numbers = series.indices.map { place -> Cell in
            joint.contains(n) ? .absent : S.count("b/\(id)/\(n)/\(place)", Double(presences(n, place)))
          }
          return [.day(first + n * (350 / meetings))] + numbers
        }, note: "Bij 58 van de 60 bijeenkomsten is er een lijst.", labelColumns: 1),
      series: Array(1...5), marked: joint, mark: "gezamenlijke bijeenkomst")
  }

  static let observed = pairs(
    .matrix, id: "observed", title: "De meeste mensen doen wat zij afspraken, of meer", from: ringNames + ["Buiten"],
    to: ringNames + ["Buiten"], titles: ("Afgesproken ring", "Waargenomen ring"),
    value: { row, column in row == 4 && column == 4 ? nil : max(0, 14 - abs(row - column) * 6 + row - column) })

  static let carries = pairs(
    .matrix, id: "carries", title: "Examinering geeft het meest door aan andere coalities", from: coalitionNames,
    to: coalitionNames, titles: ("Van coalitie", "Naar coalitie"),
    value: { row, column in row == column ? nil : (row * 17 + column * 29) % 48 })

  private static func pairs(
    _ kind: Chart.Kind, id: String, title: String, from: [String], to: [String], titles: (String, String),
    value: (Int, Int) -> Int?
  ) -> Chart {
    let rows: [[Cell]] = from.indices.flatMap { a in
      to.indices.map { b -> [Cell] in
        [.text(from[a]), .text(to[b]), value(a, b).map { S.count("\(id)/\(a)/\(b)", Double($0)) } ?? .absent]
      }
    }
    return Chart(
      kind: kind, title: title, description: "Een genummerde matrix.",
      table: Table(
        id: id, title: "\(titles.0) en \(titles.1.lowercased())", sheet: id,
        columns: [S.label("from", titles.0), S.label("to", titles.1), S.column("n", "Aantal")], rows: rows, note: "",
        labelColumns: 2),
      series: [2])
  }

  static let rates = Chart(
    kind: .intervals, title: "De kern komt het vaakst; van de tegenlezers weten we het niet precies",
    description: "Per ring de opkomst met het interval van Wilson.",
    table: Table(
      id: "rates", title: "Opkomst per ring", sheet: "Opkomst",
      columns: [
        S.label("ring", "Ring"), S.column("rate", "Opkomst", .percent), S.column("low", "Ondergrens", .percent),
        S.column("high", "Bovengrens", .percent), S.label("counts", "Waarop het rust"),
      ],
      rows: [
        [
          .text(ringNames[0]), S.share("r/0", 0.9512), S.share("r/0/low", 0.88), S.share("r/0/high", 0.99),
          .text("78 van 82"),
        ],
        [
          .text(ringNames[1]), S.share("r/1", 0.512), S.share("r/1/low", 0.45), S.share("r/1/high", 0.57),
          .text("128 van 250"),
        ],
        [
          .text(ringNames[2]), S.share("r/2", 0.333), S.share("r/2/low", 0.12), S.share("r/2/high", 0.65),
          .text("3 van 9"),
        ],
        [.text(ringNames[3]), .absent, .absent, .absent, .text("0 van 0")],
      ], note: "Het interval laat zien hoe ver toeval kan reiken: weinig uitnodigingen, breed interval.",
      labelColumns: 1), series: [1, 2, 3])

  private static let reached: [(String, Double)] = [
    ("2025-01-14", 0.06), ("2025-01-20", 0.07), ("2025-02-20", 0.19), ("2025-03-06", 0.22), ("2025-04-17", 0.51),
    ("2025-06-12", 0.58), ("2025-09-25", 0.77), ("2025-10-02", 0.78), ("2025-11-20", 0.83),
  ]

  static let reach = Chart(
    kind: .steps, title: "Vanaf april kon kennis uit Examinering de helft van de deelnemers bereiken",
    description: "Een lijn die in stappen stijgt over het jaar.",
    table: Table(
      id: "reach", title: "Deelnemers die bereikt konden worden", sheet: "Bereik",
      columns: [S.label("day", "Datum"), S.column("share", "Bereikt", .percent)],
      rows: reached.map { date, share -> [Cell] in
        [.day(Day(date) ?? .distantPast), S.share("reach/\(date)", share)]
      },
      note: "Mogelijkheid, geen bewijs.", labelColumns: 1), series: [1])

  static let reachByMonth = Chart(
    kind: .steps, title: "Van elke coalitie kon aan het eind de helft van de mensen hebben gehoord",
    description: "Per coalitie een lijn die in stappen stijgt.",
    table: Table(
      id: "reach_months", title: "Mensen die van de coalitie konden hebben gehoord", sheet: "Bereik per maand",
      columns: [S.label("day", "Eind van de maand"), S.label("coalition", "Coalitie"), S.column("people", "Mensen")],
      rows: coalitionNames.enumerated().flatMap { place, name in
        (1...12).compactMap { month -> [Cell]? in
          guard let day = Day(year: 2025, month: month, day: 28) else { return nil }
          let people = month * 10 + place
          let path = "reach/\(place)/\(month)"
          return [.day(day), .text(name), month < 3 ? .hidden(path: path) : S.count(path, Double(people))]
        }
      }, note: "Mogelijkheid, geen bewijs.", labelColumns: 2), series: [2])

  private static let shares: [(Double, Double)] = [(0.62, 0.5), (0.64, 0.52), (0.66, 0.5), (1, 1), (0.12, 0.9)]

  static let profile = Chart(
    kind: .profile, title: "Coalities die veel afspraken nakomen, leveren niet vanzelf veel op",
    description: "Een punt per coalitie: afspraken nagekomen naast oplevering.",
    table: Table(
      id: "profile", title: "Afspraken en oplevering per coalitie", sheet: "Profiel",
      columns: [
        S.label("coalition", "Coalitie"), S.column("kept", "Afspraken nagekomen", .percent),
        S.column("delivered", "Verwachte opbrengsten geleverd", .percent),
      ],
      rows: zip(coalitionNames, shares).map { name, at -> [Cell] in
        [.text(name), S.share("p/\(name)/x", at.0), S.share("p/\(name)/y", at.1)]
      } + [[.text(coalitionNames[5]), .absent, S.share("p/5/y", 0.3)]],
      note: "", labelColumns: 1), series: [1, 2])
}
