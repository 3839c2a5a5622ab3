internal import Metrics
internal import Records

extension Settings {
  /// The agreements, the coalitions' own agreements and the metric settings of a pipeline.
  init(_ pipeline: Notation.Fields) throws(DefinitionError) {
    self.init()
    if let agreements = pipeline["agreements"] { try rules.read(agreements) }
    if let settings = pipeline["settings"] { try read(settings) }
    for coalition in try pipeline.members("coalitions") {
      let fields = try coalition.value.fields(["agreements"])
      var own = rules
      try own.read(fields.need("agreements"))
      ownRules[coalition.key] = own
    }
  }

  mutating func read(_ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields([
      "observed_core", "observed_active", "least_invitations", "least_meetings", "memory", "half_life", "return_window",
      "chance_tables", "weighing_draws", "seed", "weights",
    ])
    typealias Read = PipelineDefinition
    if let value = fields["observed_core"] { rules.observedCore = try Read.share(value) }
    if let value = fields["observed_active"] { rules.observedActive = try Read.share(value) }
    if let value = fields["least_invitations"] { rules.leastInvitations = try Read.count(value, least: 1) }
    if let value = fields["least_meetings"] { rules.leastMeetings = try Read.count(value, least: 1) }
    if let value = fields["memory"] { memory = try Read.count(value, least: 1) }
    if let value = fields["half_life"] { halfLife = Double(try Read.count(value, least: 1)) }
    if let value = fields["return_window"] { returnWindow = try Read.count(value, least: 1) }
    if let value = fields["chance_tables"] { chanceTables = try Read.count(value, least: 100) }
    if let value = fields["weighing_draws"] { weighingDraws = try Read.count(value, least: 1) }
    if let value = fields["seed"] { seed = UInt64(try Read.count(value)) }
    if let value = fields["weights"] { try readWeights(value) }
  }

  private mutating func readWeights(_ notation: Notation) throws(DefinitionError) {
    let names = Indicator.allCases.map(\.rawValue)
    let fields = try notation.fields(names)
    for (place, name) in names.enumerated() {
      guard let value = fields[name] else { continue }
      weights[place] = try value.number()
      if weights[place] < 0 { throw value.mistake("a weight is 0 or more") }
    }
    if weights.allSatisfy({ $0 == 0 }) { throw notation.mistake("at least one weight must be more than 0") }
  }
}

extension RingRules {
  /// `{"core": {"attendance_rate": 0.75, "contributions": 2}, ...}`; a ring that is named has these rules and no others.
  mutating func read(_ notation: Notation) throws(DefinitionError) {
    let rings = try notation.fields(Ring.words)
    if let core = rings["core"] { self.core = try Agreement(core) }
    if let active = rings["active"] { self.active = try Agreement(active) }
    if let reader = rings["reader"] { self.reader = try Agreement(reader) }
    if let follower = rings["follower"] { self.follower = try Agreement(follower) }
  }
}

extension Agreement {
  init(_ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields(["attendance_rate", "contributions"])
    self.init(
      attendance: try fields["attendance_rate"].map(PipelineDefinition.share),
      contributions: try fields["contributions"].map { value throws(DefinitionError) in
        try PipelineDefinition.count(value, least: 1)
      })
  }
}
