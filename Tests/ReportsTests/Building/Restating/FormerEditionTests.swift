import Records
import Reports
import Testing

@Suite("A figure published before")
struct FormerEditionTests {
  private func figure(_ path: String, _ value: Double?, _ format: NumberFormat = .count) -> ShownFigure {
    ShownFigure(path: path, value: value, format: format)
  }

  private func changed(_ before: [ShownFigure], _ after: [ShownFigure]) -> [String] {
    FormerEdition(number: 1, figures: before).restatements(in: after, .en).map(\.path)
  }

  @Test("is restated when it reads otherwise, in the order of the new edition, and last when it is shown no more")
  func order() {
    let before = [
      figure("network/people", 40), figure("network/results", 3), figure("network/meetings", 9),
      figure("network/gone", 1),
    ]
    let after = [
      figure("network/meetings", 8), figure("network/people", 41), figure("network/results", 3),
      figure("network/new", 7),
    ]
    #expect(changed(before, after) == ["network/meetings", "network/people", "network/gone"])
  }

  @Test("is the same when it is written the same")
  func written() {
    let path = "coalitions/data/uptake"
    #expect(changed([figure(path, 0.7501, .percent)], [figure(path, 0.7504, .percent)]) == [])
    #expect(changed([figure(path, 0.7501, .percent)], [figure(path, 0.7506, .percent)]) == [path])
    // Compared in the form of today.
    #expect(changed([figure(path, 0.7501, .percent)], [figure(path, 0.7506, .index)]) == [])
  }

  @Test("that is hidden before and after says nothing; a small count on one side, only that it changed")
  func hidden() throws {
    let path = "rings/data/core/people"
    let few = ShownFigure(path: path, value: nil, format: .count, isFew: true)
    #expect(changed([few], [few]) == [])
    for (before, after) in [(few, figure(path, 6)), (figure(path, 6), few)] {
      let restatement = try #require(
        FormerEdition(number: 1, figures: [before]).restatements(in: [after], .en).first)
      #expect(restatement.isHidden)
    }
    // A rate that is hidden with its counts, and a count that is not shown for what it gives away, need not have changed.
    #expect(changed([few], [figure(path, 0.5, .percent)]) == [])
    #expect(changed([figure(path, 0.5, .percent)], [few]) == [])
    #expect(changed([figure(path, nil)], [figure(path, 6)]) == [])
    #expect(changed([figure(path, 6)], [figure(path, nil)]) == [])
    #expect(changed([few], []) == [])
  }

  @Test("about the deliveries themselves is no figure of the network")
  func accounts() {
    let paths = [
      "rows/people/read", "data/deliveries", "deliveries/d1/read", "findings/merger_round", "former/period/name",
    ]
    #expect(changed(paths.map { figure($0, 1) }, paths.map { figure($0, 2) }) == [])
    #expect(changed([figure("former/network/people", 1)], [figure("former/network/people", 2)]).count == 1)
    #expect(changed([figure("settings/core_attendance", 1)], [figure("settings/core_attendance", 2)]).count == 1)
  }

  @Test("may have been changed by rows of the kinds on which it can rest, and by no others")
  func records() {
    let deliveries = [Kind.attendance, .memberships, .results, .people, .evaluations].map {
      ChangedRecords(delivery: "late", kind: $0, rows: 2)
    }
    func kinds(_ path: String) -> [Kind] {
      FormerEdition(number: 1, figures: [figure(path, 1)], deliveries: deliveries)
        .restatements(in: [figure(path, 2)], .en).flatMap(\.records).map(\.kind)
    }
    #expect(kinds("rings/data/core/attendance_rate") == [.attendance, .memberships, .people])
    #expect(kinds("former/rings/data/core/members_end") == [.memberships, .people])
    #expect(kinds("coalitions/data/delivery_rate_counts/0") == [.results, .people])
    #expect(kinds("coalitions/data/evaluation/overall") == [.people, .evaluations])
    #expect(kinds("support/data/indicators/uptake") == [.results, .people])
    #expect(kinds("support/data/score") == [.attendance, .memberships, .results, .people, .evaluations])
    #expect(kinds("settings/core_attendance") == [])
  }
}
