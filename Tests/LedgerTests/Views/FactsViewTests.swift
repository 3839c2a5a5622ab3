import Foundation
import Ledger
import Records
import TestSupport
import Testing

/// The views that other programs read, asked by SQLite's own way of reading files.
@Suite struct FactsViewTests {
  private func answer(_ sql: String, _ deliveries: DeliveryBuilder...) throws -> [String] {
    let folder = try TemporaryFolder()
    do {
      let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
      for delivery in deliveries { try ledger.take(delivery) }
    }
    return try rows(sql, of: folder)
  }

  @Test("every kind has a view with the contract's columns, each of which can be read", arguments: Kind.allCases)
  func columns(kind: Kind) throws {
    let renamed = ["from": "from_day", "until": "until_day"]
    let expected = kind.columns.map { renamed[$0.name] ?? $0.name }
    #expect(try answer("SELECT name FROM pragma_table_info('facts_\(kind.rawValue)') ORDER BY cid") == expected)
    #expect(try answer("SELECT * FROM facts_\(kind.rawValue)") == [])
  }

  @Test("identifiers, words and days stand as they were delivered, and an empty cell is NULL")
  func cells() throws {
    var delivery = Network.delivery()
    delivery.add(.memberships, "p2,data,2020-02-29,2021-01-01,reader,,", "p1,data,1969-12-31,,core,lead,")
    #expect(
      try answer("SELECT * FROM facts_memberships ORDER BY person_id", delivery) == [
        "p1|data|1969-12-31|NULL|core|lead", "p2|data|2020-02-29|2021-01-01|reader|NULL",
      ])
    #expect(
      try answer("SELECT person_id, institution_id, function FROM facts_people WHERE person_id = 'p2'", delivery)
        == ["p2|NULL|teacher"])
    #expect(try answer("SELECT * FROM facts_attendance", delivery) == ["m1|p1|present|NULL"])
  }

  @Test("rings that are invited are joined by +, and none named means all")
  func invited() throws {
    var delivery = Network.delivery()
    delivery.add(.meetings, "m2,2024-02-02,,joint,held,follower+core,1.5,,", "m3,2024-02-03,,joint,planned,active,2,7,")
    #expect(
      try answer("SELECT meeting_id, coalition_id, invited, hours, head_count FROM facts_meetings ORDER BY 1", delivery)
        == [
          "m1|data|core+active+reader+follower|2.0|NULL", "m2|NULL|core+follower|1.5|NULL", "m3|NULL|active|2.0|7",
        ])
  }

  @Test("what was withdrawn is not there, nor what refers to it, however far")
  func withdrawn() throws {
    let all = ["institutions", "people", "coalitions", "meetings", "attendance"].map {
      "(SELECT count(*) FROM facts_\($0))"
    }
    let sql = "SELECT " + all.joined(separator: ", ")
    var first = Network.delivery()
    first.add(.institutions, "I1,Een,member,,,")
    first.add(.people, "p3,I1,staff,")
    first.add(.coalitions, "flex,Flex,2020-01-01,,,,")
    first.add(.meetings, "m2,2024-02-01,flex,session,held,,2,,")
    first.add(.attendance, "m2,p1,present,,")
    first.add(.attendance, "m1,p3,present,,")
    #expect(try answer(sql, first) == ["1|3|2|2|3"])
    #expect(try answer(sql, first, Network.part(.institutions, "I1,Een,member,,,yes")) == ["0|2|2|2|2"])
    #expect(try answer(sql, first, Network.part(.coalitions, "data,Data,2020-01-01,,,,yes")) == ["1|3|1|1|1"])
  }

  @Test("a changed row stands as it was said last")
  func latest() throws {
    let sql = "SELECT status FROM facts_attendance"
    #expect(try answer(sql, Network.delivery(), Network.part(.attendance, "m1,p1,excused,,")) == ["excused"])
  }
}
