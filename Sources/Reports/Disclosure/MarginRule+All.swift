internal import Metrics
internal import Records

extension MarginRule {
  /// Every way in which counts of persons add up with others that a report may name; each total is told once, from its
  /// smallest parts, so that a search through them does not go round.
  static let all: [MarginRule] = [
    movement, staying, agreements, layers, observed, presence, returning, evaluations, institutions, sharing, years,
    oneCoalition, mirrors,
  ].flatMap(\.self)

  /// Migration: its rows add up to the members at the start, its columns to those at the end.
  private static let movement = [
    MarginRule("rings/{coalition}/{ring}/members_start", "coalitions/{coalition}/migration/{ring}/{to}"),
    MarginRule("rings/{coalition}/{ring}/members_end", "coalitions/{coalition}/migration/{from}/{ring}"),
  ]

  /// Who stayed, deepened, loosened and left are cells of a ring's row of the migration.
  private static let staying: [MarginRule] = Ring.allCases.flatMap { ring -> [MarginRule] in
    let cells = Ring.words.map { "coalitions/{coalition}/migration/\(ring.rawValue)/\($0)" }
    let place = "rings/{coalition}/\(ring.rawValue)"
    let rates = [
      ("retention", Array(cells[...ring.depth])), ("deepened", Array(cells[..<ring.depth])),
      ("loosened", Array(cells[(ring.depth + 1)...])),
      ("left", ["coalitions/{coalition}/migration/\(ring.rawValue)/outside"]),
    ]
    return rates.flatMap { name, parts in
      [
        MarginRule(["\(place)/\(name)_counts/0"], parts),
        MarginRule("\(place)/\(name)_counts/1", "\(place)/members_start"),
      ]
    }
  }

  /// Kept, broken and not assessable are the people of the ring; coalition, ring and network pool them.
  private static let agreements: [MarginRule] = {
    let places = ["rings/{coalition}/{ring}", "coalitions/{coalition}", "network/rings/{ring}", "network"]
    let rates = places.flatMap { place in
      [
        MarginRule("\(place)/agreement_rate_counts/0", "\(place)/agreement_kept"),
        MarginRule("\(place)/agreement_rate_counts/1", "\(place)/agreement_kept", "\(place)/agreement_broken"),
      ]
    }
    let names = ["agreement_kept", "agreement_broken", "not_assessable"]
    let pooled = names.flatMap { name in
      [
        MarginRule("coalitions/{coalition}/\(name)", "rings/{coalition}/{ring}/\(name)"),
        MarginRule("network/rings/{ring}/\(name)", "rings/{coalition}/{ring}/\(name)"),
        MarginRule("network/\(name)", "coalitions/{coalition}/\(name)"),
      ]
    }
    let people = MarginRule(
      ["rings/{coalition}/{ring}/people"], names.map { "rings/{coalition}/{ring}/\($0)" })
    let dossier = (0...1).map {
      MarginRule(
        "support/{coalition}/indicators/agreements_counts/\($0)", "coalitions/{coalition}/agreement_rate_counts/\($0)")
    }
    return [people] + rates + pooled + dossier
  }()

  /// Functions, and the innermost rings of the network, are the people.
  private static let layers = [
    MarginRule("coalitions/{coalition}/people", "coalitions/{coalition}/people_by_function/{function}"),
    MarginRule("network/people", "network/people_by_function/{function}"),
    MarginRule("network/people", "network/rings/{ring}/people_innermost"),
  ]

  /// Whoever agreed on a ring is a member; who moved inward or outward stands in the cells beside the diagonal.
  private static let observed: [MarginRule] = {
    func cells(_ place: String, _ isMoved: (Int, Int) -> Bool) -> [String] {
      let places = RingMatrix.places.map(RingMatrix.name)
      return places.indices.flatMap { from in
        places.indices.filter { isMoved(from, $0) }.map { "\(place)/observed/\(places[from])/\(places[$0])" }
      }
    }
    let coalition = "coalitions/{coalition}"
    return [
      MarginRule("\(coalition)/people", "\(coalition)/observed/{ring}/{observed}"),
      MarginRule(["\(coalition)/moved_inward"], cells(coalition) { $1 < $0 }),
      MarginRule(["\(coalition)/moved_outward"], cells(coalition) { $1 > $0 }),
      MarginRule("network/observed/{agreed}/{observed}", "\(coalition)/observed/{agreed}/{observed}"),
      MarginRule("network/moved_inward", "\(coalition)/moved_inward"),
      MarginRule("network/moved_outward", "\(coalition)/moved_outward"),
    ]
  }()

  /// The rings at a meeting are all who were present, and the meetings all presences. Without joint meetings they are
  /// also the invitations attended and the presences of the network, and outside the rings are the guests.
  private static let presence =
    [
      MarginRule("coalitions/{coalition}/present/{meeting}", "coalitions/{coalition}/breathing/{meeting}/{observed}"),
      MarginRule("coalitions/{coalition}/presences", "coalitions/{coalition}/present/{meeting}"),
      MarginRule("network/rings/{ring}/attended", "rings/{coalition}/{ring}/attended"),
      MarginRule(
        "rings/{coalition}/{ring}/attended", "coalitions/{coalition}/breathing/{meeting}/{ring}", holding: .whereEqual),
      MarginRule(
        "coalitions/{coalition}/guests", "coalitions/{coalition}/breathing/{meeting}/outside", holding: .whereEqual),
      MarginRule("network/presences", "coalitions/{coalition}/presences", holding: .whereEqual),
    ]
    + ["rings/{coalition}/{ring}", "network/rings/{ring}"].map { place in
      MarginRule("\(place)/attendance_rate_counts/0", "\(place)/attended")
    }

  private static let returning = (0...1).map {
    MarginRule("network/return_rate_counts/\($0)", "coalitions/{coalition}/return_rate_counts/\($0)")
  }

  /// All scores are those of the questions.
  private static let evaluations = [
    MarginRule(
      "coalitions/{coalition}/evaluation/scores/1", "coalitions/{coalition}/evaluation/questions/{question}/respondents"
    ),
    MarginRule(
      "support/{coalition}/indicators/value_counts/1", "coalitions/{coalition}/evaluation/scores/1"),
  ]

  /// People and participants come from member institutions or, as the rest, from elsewhere.
  private static let institutions: [MarginRule] = {
    let institution = "institutions/{institution}"
    let coalition = "coalitions/{coalition}"
    let shared = [
      ("network/participants", "\(institution)/participants"),
      ("network/rings/{ring}/people_innermost", "\(institution)/rings/{ring}/people_innermost"),
      ("network/people_by_function/{function}", "\(institution)/people_by_function/{function}"),
      ("\(coalition)/people", "\(institution)/\(coalition)/people"),
      ("\(coalition)/participants", "\(institution)/\(coalition)/participants"),
    ]
    return shared.map { MarginRule([$0], [$1], leavesRest: true) } + [
      MarginRule("\(institution)/people", "\(institution)/rings/{ring}/people_innermost"),
      MarginRule("\(institution)/people", "\(institution)/people_by_function/{function}"),
      MarginRule("ambassadors/institutions/{institution}/people", "\(institution)/participants"),
    ]
  }()

  /// Carriers and shared people stand at the pair and at both of its coalitions; whoever was at either of two coalitions
  /// and whoever was at both are together the participants of the two.
  private static let sharing: [MarginRule] = {
    let neighbour = "flow/coalitions/{coalition}/neighbours/{reached}"
    return [
      MarginRule("\(neighbour)/carriers_out", "flow/pairs/{coalition}>{reached}/carriers"),
      MarginRule("\(neighbour)/carriers_in", "flow/pairs/{reached}>{coalition}/carriers"),
      MarginRule("\(neighbour)/shared_people", "flow/coalitions/{reached}/neighbours/{coalition}/shared_people"),
      MarginRule(
        "\(neighbour)/shared_people", "flow/overlap/{coalition}|{reached}/shared_people", holding: .whereEqual),
      MarginRule("flow/overlap/{overlap}/overlap_counts/0", "flow/overlap/{overlap}/shared_people"),
      MarginRule("flow/chance/pairs/{overlap}/observed", "flow/overlap/{overlap}/shared_people"),
      MarginRule(
        ["\(neighbour)/shared_people", "flow/overlap/{coalition}|{reached}/overlap_counts/1"],
        ["coalitions/{coalition}/participants", "coalitions/{reached}/participants"], .whereEqual),
      MarginRule("flow/coalitions/{coalition}/reach_people_counts/1", "network/participants"),
      MarginRule("flow/bridging_share_counts/0", "flow/bridging_people"),
    ]
  }()

  /// The members at the start are those at the end of the year before, unless somebody's function changed to or from
  /// the bureau's between the years.
  private static let years: [MarginRule] =
    [
      MarginRule(
        "rings/{coalition}/{ring}/members_start", "former/rings/{coalition}/{ring}/members_end", holding: .whereEqual)
    ]
    + Ring.allCases.map { ring in
      MarginRule(
        (Ring.words + ["outside"]).map { "network/migration/\(ring.rawValue)/\($0)" },
        ["former/network/migration/{from}/\(ring.rawValue)"], .whereEqual)
    }

  /// A network of one coalition is that coalition.
  private static let oneCoalition =
    ["people", "participants", "newcomers", "passers_by", "people_by_function/{function}", "migration/{from}/{to}"].map
  {
    MarginRule("network/\($0)", "coalitions/{coalition}/\($0)", holding: .whereAlone)
  } + [MarginRule("network/rings/{ring}/people", "rings/{coalition}/{ring}/people", holding: .whereAlone)]
}
