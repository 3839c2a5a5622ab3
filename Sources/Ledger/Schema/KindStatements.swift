/// The statements that write the tables of one kind. Whole rows have a parameter a column, in the tables' order.
extension KindSchema {
  private var parameters: String { all.indices.map { "?\($0 + 1)" }.joined(separator: ", ") }
  private var allNames: String { all.joined(separator: ", ") }

  var insert: String { "INSERT INTO \(table) (\(allNames)) VALUES (\(parameters))" }
  var insertHistory: String { "INSERT OR REPLACE INTO \(history) (\(allNames)) VALUES (\(parameters))" }
  var insertWaiting: String { "INSERT OR REPLACE INTO \(waiting) (\(allNames)) VALUES (\(parameters))" }

  /// Takes fed rows of the cells and the line, none of them withdrawn; a delivery's number in the text costs a row less than
  /// a parameter would.
  func insertFed(by delivery: Int) -> String {
    let cells = columns.indices.map { "c\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(table) (\(allNames))
      SELECT \(cells), 0, \(delivery), c\(columns.count), \(delivery) FROM \(RowFeed.table)(?1)
      """
  }

  /// The former content goes to the history by trigger.
  var update: String {
    let sets = (content + KindSchema.provenance).map { "\($0) = ?\(parameter(of: $0))" }.joined(separator: ", ")
    let keys = key.map { "\($0) = ?\(parameter(of: $0))" }.joined(separator: " AND ")
    return "UPDATE \(table) SET \(sets) WHERE \(keys)"
  }

  /// Parameter 1 is the delivery, then the first and the last key of a run.
  var restate: String {
    let bound = { (first: Int) in key.indices.map { "?\(first + $0)" }.joined(separator: ", ") }
    let keys = key.joined(separator: ", ")
    return """
      UPDATE \(table) SET stated_by = ?1 WHERE (\(keys)) >= (\(bound(2))) AND (\(keys)) <= (\(bound(2 + key.count)))
      """
  }

  /// The key compared with parameters from `first` on.
  func keyIs(from first: Int) -> String {
    key.enumerated().map { "\($1) = ?\(first + $0)" }.joined(separator: " AND ")
  }

  private func parameter(of name: String) -> Int { (all.firstIndex(of: name) ?? 0) + 1 }
}
