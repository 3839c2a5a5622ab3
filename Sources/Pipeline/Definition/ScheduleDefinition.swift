internal import Records

extension Schedule {
  /// The keys of a pipeline's definition that say when it runs.
  static let keys = ["schedule", "timezone", "catch_up"]

  /// Nil for a pipeline that runs only when somebody asks.
  init?(_ fields: Notation.Fields) throws(DefinitionError) {
    let zone = try fields["timezone"].map { value throws(DefinitionError) in try Zone(value) } ?? .amsterdam
    let catchUp = try fields.word("catch_up", of: CatchUp.self) ?? .latest
    guard let written = fields["schedule"] else { return nil }
    self.init(try CronExpression(written), in: zone, catchUp: catchUp)
  }
}
