import Records
import Reports

/// A report with every kind of block and picture, long names, absent, hidden and withheld figures, and a family.
enum WorkbookSample {
  static let day = Day(year: 2026, month: 2, day: 3)!

  static func report(_ language: Language = .nl) -> Report {
    Report(
      id: "sample", language: language, title: "Jaarevaluatie 2025 van het netwerk",
      subtitle: "1 januari 2025 tot en met 31 december 2025 – definitief – peildatum 3 februari 2026",
      sections: [inShort, takingPart, coalitions, data], style: "", frame: ["for_whom": "Voor het bestuur"])
  }

  static func figure(_ path: String, _ value: Double, _ format: NumberFormat = .count) -> Cell {
    .figure(path: path, value: value, format: format)
  }

  static func column(_ id: String, _ title: String, _ unit: String = "", _ format: NumberFormat? = nil) -> Table.Column
  {
    Table.Column(
      id: id, title: title, unit: unit, meaning: "Wat \(title.lowercased()) betekent, in één zin.", format: format)
  }

  static func table(
    _ id: String, _ title: String, _ columns: [Table.Column], _ rows: [[Cell]], note: String = "", labels: Int = 1,
    family: Table.Family? = nil
  ) -> Table {
    Table(
      id: id, title: title, sheet: title, columns: columns, rows: rows, note: note, labelColumns: labels, family: family
    )
  }
}

extension WorkbookSample {
  private static var inShort: Section {
    Section(
      id: "short", title: "In het kort",
      blocks: [
        .paragraph(
          "In 2025 deden 312 mensen mee, 18 meer dan in 2024. Van de 54 instellingen bereikte het netwerk er 47."),
        .paragraph("De kern kwam naar 8 van de 10 bijeenkomsten; de actieve ring naar 6 van de 10."),
        .keyFigures([
          KeyFigure(
            label: "Mensen", cell: figure("network/people", 312), former: figure("former/network/people", 294),
            basis: ""),
          KeyFigure(
            label: "Opkomst van de kern", cell: figure("network/rings/core/attendance_rate", 0.8125, .percent),
            former: .absent, basis: "gebaseerd op 39 van de 48 bijeenkomsten"),
          KeyFigure(
            label: "Uren", cell: figure("network/hours", 4312.5, .decimal),
            former: figure("former/network/hours", 3980.25, .decimal), basis: "gebaseerd op 48 bijeenkomsten"),
        ]),
      ],
      questions: ["Wat maakt dat de kern komt, en wat mag dat kosten?", "Wie missen we nog aan tafel?"])
  }

  private static var takingPart: Section {
    let rings = table(
      "rings", "Ringen van betrokkenheid",
      [
        column("ring", "Ring"), column("people", "Mensen", "mensen", .count),
        column("rate", "Opkomst", "aandeel", .percent),
      ],
      [
        [
          .text("Kern"), figure("network/rings/core/people", 41),
          figure("network/rings/core/attendance_rate", 0.8125, .percent),
        ],
        [
          .text("Actieve ring"), figure("network/rings/active/people", 96),
          figure("network/rings/active/attendance_rate", 0.613, .percent),
        ],
        [
          .text("Tegenlezers en kritische vrienden"), .hidden(path: "network/rings/reader/people"),
          .hidden(path: "network/rings/reader/attendance_rate"),
        ],
        [.text("Volgers"), figure("network/rings/follower/people", 1175), .absent],
      ], note: "Gebaseerd op 39 van de 48 bijeenkomsten.")
    let moves = table(
      "migration", "Doorstroom tussen ringen",
      [column("from", "Van ring"), column("to", "Naar ring"), column("people", "Mensen", "mensen", .count)],
      [
        [.text("Kern"), .text("Actieve ring"), figure("m/core/active", 4)],
        [.text("Actieve ring"), .text("Kern"), figure("m/active/core", 11)],
        [.text("Volgers"), .text("Actieve ring"), figure("m/follower/active", 23)],
        [.text("Buiten"), .text("Volgers"), figure("m/outside/follower", 57)],
      ], labels: 2)
    let carries = table(
      "carries", "Kennisstroom tussen coalities",
      [column("source", "Van coalitie"), column("target", "Naar coalitie"), column("strength", "Sterkte", "", .index)],
      [
        [.text("Data"), .text("Examinering"), figure("f/1", 2.25, .index)],
        [.text("Data"), .text("Onderwijskwaliteit"), figure("f/2", 0.5, .index)],
        [.text("Examinering"), .text("Data"), figure("f/3", 0, .index)],
      ], labels: 2)
    return Section(
      id: "part", title: "Wie deden mee",
      blocks: [
        .chart(
          Chart(
            kind: .rings, title: "De meeste mensen volgen op afstand; de kern is klein",
            description: "Mensen per ring.", table: rings, series: [1])),
        .chart(
          Chart(
            kind: .flow, title: "Meer mensen gingen naar binnen dan naar buiten",
            description: "Doorstroom van ring naar ring.", table: moves, series: [2])),
        .chart(
          Chart(
            kind: .matrix, title: "Kennis gaat vooral van Data naar Examinering", description: "Sterkte per paar.",
            table: carries, series: [2])),
      ], questions: ["Wat zou een volger over de drempel helpen?"])
  }

  private static var coalitions: Section {
    let names = ["Data", "Examinering en toetsing in de beroepspraktijk", "Onderwijskwaliteit"]
    let rates = table(
      "rates", "Opkomst per coalitie",
      [
        column("coalition", "Coalitie"), column("rate", "Opkomst", "aandeel", .percent),
        column("low", "Ondergrens", "aandeel", .percent), column("high", "Bovengrens", "aandeel", .percent),
        column("counts", "Aantallen", "uitnodigingen"),
      ],
      [
        [
          .text(names[0]), figure("r/1", 0.71, .percent), figure("r/1/l", 0.6, .percent),
          figure("r/1/h", 0.8, .percent), .text("71 van 100"),
        ],
        [.text(names[1]), .withheld(reason: "lijsten bij 2 van 9 bijeenkomsten"), .absent, .absent, .text("9 van 41")],
        [
          .text(names[2]), figure("r/3", 0.5, .percent), figure("r/3/l", 0.31, .percent),
          figure("r/3/h", 0.69, .percent), .text("12 van 24"),
        ],
      ], note: "Een smalle lijn rust op veel uitnodigingen, een brede op weinig.")
    let reach = table(
      "reach", "Bereik over het jaar",
      [column("day", "Dag"), column("people", "Bereikte mensen", "mensen", .count)],
      (0..<12).map {
        [.day(Day(year: 2025, month: $0 + 1, day: 15)!), figure("reach/\($0)", Double(20 + $0 * $0 * 2))]
      })
    let axes = table(
      "axes", "Beeld op twee assen",
      [
        column("coalition", "Coalitie"), column("x", "Spelregels nagekomen", "aandeel", .percent),
        column("y", "Uren per mens", "uren", .decimal),
      ],
      [
        [.text(names[0]), figure("x/1", 0.82, .percent), figure("y/1", 14.2, .decimal)],
        [.text(names[1]), figure("x/2", 0.41, .percent), figure("y/2", 22, .decimal)],
        [.text(names[2]), .absent, figure("y/3", 9.5, .decimal)],
      ])
    return Section(
      id: "coalitions", title: "De coalities",
      blocks: [
        .chart(
          Chart(
            kind: .intervals, title: "Bij twee van de drie coalities komt meer dan de helft",
            description: "Opkomst met interval.", table: rates, series: [1, 2, 3])),
        .chart(
          Chart(
            kind: .steps, title: "Het bereik groeit het hele jaar door", description: "Bereikte mensen per maand.",
            table: reach, series: [1])),
        .chart(
          Chart(
            kind: .profile, title: "Data houdt zich aan de spelregels met weinig uren", description: "Twee assen.",
            table: axes, series: [1, 2])),
      ] + names.enumerated().map { .part(coalition($1, number: $0)) })
  }

  private static func coalition(_ name: String, number: Int) -> Section {
    let family = Table.Family(
      id: "breathing", title: "Ademen van de coalities", sheet: "Ademen", column: column("coalition", "Coalitie"),
      member: .text(name))
    let meetings = table(
      "breathing_\(number)", "Ademen van \(name)",
      [
        column("meeting", "Bijeenkomst"), column("core", "Kern", "mensen", .count),
        column("active", "Actief", "mensen", .count),
        column("reader", "Tegenlezers", "mensen", .count), column("follower", "Volgers", "mensen", .count),
        column("outside", "Van buiten", "mensen", .count),
      ],
      (0..<[14, 60, 0][number]).map { meeting in
        [.day(Day(year: 2025, month: 1, day: 8)! + meeting * 6)]
          + (0..<5).map { figure("b/\(number)/\(meeting)/\($0)", Double((meeting * 7 + $0 * 3) % 11)) }
      }, note: "Zonder lijst geen kolom.", family: family)
    return Section(
      id: "c\(number)", title: name,
      blocks: [
        .paragraph("De coalitie \(name) kwam bijeen."),
        .chart(
          Chart(
            kind: .stacked, title: "Gezamenlijke bijeenkomsten trekken de meeste mensen",
            description: "Aanwezigen per bijeenkomst, per ring.",
            table: meetings, series: [1, 2, 3, 4, 5], marked: number == 0 ? [2, 9] : [],
            mark: "gezamenlijke bijeenkomst")),
      ], questions: ["Wat vraagt dit ritme van de trekkers van \(name)?"])
  }

  private static var data: Section {
    Section(
      id: "data", title: "Gegevens",
      blocks: [
        .table(
          table(
            "deliveries", "Leveringen",
            [
              column("file", "Bestand"), column("day", "Dag"), column("read", "Gelezen", "rijen", .count),
              column("index", "Evenwicht", "", .index),
            ],
            [
              [.text("meetings.csv"), .day(day), figure("rows/meetings/read", 1048), figure("i/1", 0.1 + 0.2, .index)],
              [
                .text("attendance.csv"), .day(day), figure("rows/attendance/read", 23456),
                figure("i/2", -1.005, .index),
              ],
            ])),
        .table(table("findings", "Bevindingen", [column("code", "Code"), column("n", "Aantal", "", .count)], [])),
      ])
  }
}
