package import Records

extension Ledger {
  /// Lets go of the rejected rows of deliveries from before the day; how many there were stays. Answers how many went.
  package func dropRejections(before day: Day) throws(LedgerError) -> Int {
    let old = "SELECT id FROM deliveries WHERE delivered_on < ?1 AND rejects_dropped = 0"
    return try connection.transaction("dropping rejected rows") { () throws(LedgerError) in
      let delete = try connection.prepare("DELETE FROM rejected WHERE delivery IN (\(old))", "dropping rejected rows")
      try delete.bind(Int(day.number), at: 1)
      try delete.run()
      let count = connection.changes
      let mark = try connection.prepare(
        "UPDATE deliveries SET rejects_dropped = 1 WHERE id IN (\(old))", "dropping rejected rows")
      try mark.bind(Int(day.number), at: 1)
      try mark.run()
      return count
    }
  }

  /// By identifier the day of the delivery from which the person's own record comes.
  package func daysOfPeople() throws(LedgerError) -> [String: Day] {
    let rows = try connection.prepare(
      """
      SELECT i.id, d.delivered_on FROM people p JOIN person_ids i ON i.code = p.person_id
      JOIN deliveries d ON d.id = p.delivery
      """, "reading people")
    var days: [String: Day] = [:]
    while try rows.step() { days[rows.text(0)] = rows.day(1) }
    return days
  }
}
