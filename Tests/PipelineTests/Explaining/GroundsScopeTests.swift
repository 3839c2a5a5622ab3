import Foundation
import Ledger
import Metrics
import Records
import Testing

/// Grounds are what a figure rests on, not everything that there is.
@Suite struct GroundsScopeTests {
  private let facts: Facts
  private let measured: Metrics.Measurement

  init() throws {
    facts = try SampleNetwork.read.get().facts
    measured = Metrics.Measurement(facts: facts, settings: SampleNetwork.settings)
  }

  private func grounds(_ path: String) throws -> Grounds {
    let address = try #require(FigureAddress(path, in: measured.document))
    return try #require(Grounds(of: address, in: measured.basis))
  }

  private func coalition(_ id: String) throws -> Int32 { Int32(try #require(facts.coalitions.ids.firstIndex(of: id))) }

  private func meeting(ofRow row: Int32) -> Int {
    facts.attendance.start.lastIndex { $0 <= row && $0 < facts.attendance.count } ?? 0
  }

  @Test(
    "a figure of one coalition rests on no other coalition's meetings and lists",
    arguments: [
      "presences", "newcomers", "return_rate", "gini_hours", "ei_institutions", "guests", "observed", "new_input",
    ])
  func ownMeetings(metric: String) throws {
    let data = try coalition("data")
    let all = try grounds("coalitions/data/\(metric)").all
    #expect(all.count(of: .attendance) > 0)
    #expect(all[.meetings].allSatisfy { facts.meetings.coalition[Int($0)] == data })
    #expect(all[.memberships].allSatisfy { facts.memberships.coalition[Int($0)] == data })
    #expect(all[.contributions].allSatisfy { facts.contributions.coalition[Int($0)] == data })
  }

  @Test("an attendance rate rests on invitations of its ring only: own and joint meetings, and those invited")
  func ring() throws {
    let data = try coalition("data")
    let found = try grounds("rings/data/core/attendance_rate")
    #expect(
      found.all[.meetings].allSatisfy {
        [data, Facts.none].contains(facts.meetings.coalition[Int($0)])
          && facts.period.contains(facts.meetings.heldOn[Int($0)])
      })
    let people = Set(found.counted[.memberships].map { facts.memberships.person[Int($0)] })
    #expect(found.counted[.attendance].allSatisfy { people.contains(facts.attendance.person[Int($0)]) })
    #expect(found.all.count(of: .contributions) == 0 && found.all.count(of: .results) == 0)
    #expect(found.counted.count(of: .people) == 0 && found.context.count(of: .people) > 0)
  }

  @Test("a pair of coalitions rests on the presences of those who went from the one to the other")
  func pair() throws {
    let (data, flex) = (try coalition("data"), try coalition("flexibilisering"))
    let found = try grounds("flow/pairs/data>flexibilisering/carriers")
    let people = Set(found.counted[.attendance].map { facts.attendance.person[Int($0)] })
    guard case .count(let carriers)? = measured.document["flow/pairs/data>flexibilisering/carriers"] else {
      Issue.record("data and flex are no pair")
      return
    }
    #expect(people.count == carriers)
    #expect(found.all[.meetings].allSatisfy { [data, flex].contains(facts.meetings.coalition[Int($0)]) })
    #expect(found.all.count(of: .memberships) == 0)
    #expect(try grounds("flow/pairs/data>ai/target").all.count(of: .memberships) > 0)
  }

  @Test("the way of a result rests on the few who went from meeting to meeting")
  func journey() throws {
    let arrivals = FigureAddress.leaves(of: measured.document).filter {
      $0.subject.count == 4 && $0.subject[0] == "journeys" && $0.subject[2] == "chains"
    }
    for arrival in arrivals {
      guard case .list(let chain) = arrival.figure else { continue }
      let found = try grounds(arrival.path)
      #expect(found.counted.count(of: .attendance) <= 2 * (chain.count - 1))
      #expect(found.all.count(of: .meetings) == chain.count)
    }
    #expect(!arrivals.isEmpty)
  }

  @Test("a cell of the migration rests on the memberships of those who made the move")
  func cell() throws {
    let leaves = FigureAddress.leaves(of: measured.document).filter {
      $0.subject.starts(with: ["coalitions", "data", "migration"])
    }
    for cell in leaves {
      guard case .count(let people) = cell.figure else { continue }
      let rows = try grounds(cell.path).counted[.memberships]
      #expect(Set(rows.map { facts.memberships.person[Int($0)] }).count == people, "\(cell.path)")
    }
  }

  @Test("what is counted is not also read against")
  func apart() throws {
    for path in ["rings/data/core/attendance_rate", "support/data/score", "network/agreement_rate", "flow/density"] {
      let found = try grounds(path)
      for kind in found.counted.kinds {
        #expect(Set(found.counted[kind]).isDisjoint(with: found.context[kind]), "\(path) \(kind)")
      }
    }
  }

  @Test("every figure of the sample has a definition, and every one of its records a line in the file")
  func lines() throws {
    for figure in FigureAddress.leaves(of: measured.document) {
      #expect(FigureDefinition.of(figure.subject) != nil, "\(figure.path)")
    }
    let origins = try SampleNetwork.read.get().origins
    for kind in Kind.allCases {
      let file = try String(contentsOf: SampleNetwork.records.appending(path: kind.fileName), encoding: .utf8)
      let lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let header = lines[0].split(separator: ",").map(String.init)
      #expect(origins.count(of: kind) == lines.count { !$0.isEmpty } - 1)
      for row in 0..<Int32(origins.count(of: kind)) {
        let origin = try #require(origins.origin(of: row, kind))
        #expect(origin.file == kind.fileName)
        let cells = lines[origin.line - 1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for (column, text) in origins.fields(of: row, kind)
        where kind.columns.contains(where: { $0.isKey && $0.name == column }) {
          #expect(header.firstIndex(of: column).map { cells[$0] } == text, "\(kind) \(origin.line)")
        }
      }
    }
  }
}
