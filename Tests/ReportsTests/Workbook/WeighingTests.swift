import Foundation
import Metrics
import Records
import Reports
import TestSupport
import Testing

/// The sheet on which a reader weighs.
struct WeighingTests {
  private static let equal = Indicator.allCases.map { _ in 100.0 }

  private func report(_ tables: [WeighingTable]) -> Report {
    Report(
      id: "sample", language: .nl, title: "Steundossier", subtitle: "2025",
      sections: [Section(id: "weighing", title: "Wegen", blocks: tables.map(Block.weighing))], style: "", frame: [:])
  }

  /// The sheet of the only weighing, as written.
  private func sheet(_ sample: WeighingSample) throws -> Sheet {
    let folder = try TemporaryFolder()
    try Workbook.write(report([sample.table()]), to: folder.path + "/w.xlsx", created: WorkbookSample.day)
    return try #require(try Workbook.readBack(folder.path + "/w.xlsx").first { !$0.inputs.isEmpty })
  }

  private func content(_ cell: String, of sheet: Sheet) -> SheetCell.Content? {
    CellPlace(cell).flatMap { sheet[$0]?.content }
  }

  private static let two = WeighingSample(
    [[1, 0.5, nil, 0.25, 1, nil, 0, 0.75], [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]], standard: equal)

  @Test("scores, bounds and ranks are formulas that begin with the program's own values")
  func formulas() throws {
    let sheet = try sheet(WeighingTests.two)
    let score = "SUMPRODUCT($B$4:$I$4,B7:I7)/SUMPRODUCT($B$4:$I$4,ISNUMBER(B7:I7)*1)"
    let weighed = "SUMPRODUCT($B$4:$I$4,ISNUMBER(B7:I7)*1)=0"
    #expect(content("J7", of: sheet) == .formula("IF(\(weighed),\"-\",\(score))", value: "0.5833333333333334"))
    let rank = "RANK(J8,$J$7:$J$8)-SUMPRODUCT(ISNUMBER($J$7:$J$8)*($J$7:$J$8>J8)*($J$7:$J$8<=J8+1E-12))"
    #expect(content("M8", of: sheet) == .formula("IF(ISNUMBER(J8),\(rank),\"-\")", value: "2"))
    for (place, value) in ["K7": "0.4375", "L7": "0.6875", "M7": "1", "B6": "0.125"] {
      guard case .formula(_, value)? = content(place, of: sheet) else {
        Issue.record("\(place) is \(String(describing: content(place, of: sheet)))")
        continue
      }
    }
  }

  @Test("own weights are numbers to change, 0 to 100 and nothing else; the standard weights stay beside them")
  func input() throws {
    let sheet = try sheet(WeighingSample(WeighingTests.two.values, standard: [100, 50, 0, 25, 100, 100, 100, 100]))
    #expect(sheet.inputs == ["B4:I4"])
    #expect(content("C4", of: sheet) == .number(50) && content("C5", of: sheet) == .number(50))
    #expect(sheet.frozen == "B7")
  }

  @Test("with weights of nothing there is no score, and no rank")
  func nothing() throws {
    let sheet = try sheet(WeighingSample(WeighingTests.two.values, standard: WeighingTests.equal.map { _ in 0 }))
    for place in ["B6", "J7", "K7", "L7", "M7", "M8"] {
      guard case .formula(_, "-")? = content(place, of: sheet) else {
        Issue.record("\(place) is \(String(describing: content(place, of: sheet)))")
        continue
      }
    }
  }

  @Test("a coalition's name stays text, and what no weight moves stays a number")
  func text() throws {
    var sample = WeighingTests.two
    sample.names[0] = "=1+1"
    let sheet = try sheet(sample)
    #expect(content("A7", of: sheet) == .text("=1+1"))
    #expect(content("N7", of: sheet) == .number(0.5))
    #expect(content("B7", of: sheet) == .number(1) && content("D7", of: sheet) == .text("-"))
  }

  @Test("a formula that says something else than the report is found")
  func reconciled() throws {
    let folder = try TemporaryFolder()
    let sample = WeighingTests.two
    try Workbook.write(report([sample.table()]), to: folder.path + "/w.xlsx", created: WorkbookSample.day)
    #expect(throws: Never.self) { try Workbook.reconcile(report([sample.table()]), folder.path + "/w.xlsx") }
    let other = WeighingSample(sample.values, standard: [100, 99, 100, 100, 100, 100, 100, 100])
    #expect(throws: WorkbookError.self) { try Workbook.reconcile(report([other.table()]), folder.path + "/w.xlsx") }
  }

  /// Networks and weights of one seed: some figures absent, some coalitions alike, some weights 0.
  private static func random(_ generator: inout SeededGenerator) -> WeighingSample {
    func share() -> Double { generator.nextShare() }
    var values = (0..<2 + Int(share() * 7)).map { _ in Indicator.allCases.map { _ in share() < 0.2 ? nil : share() } }
    values.append(values[0])
    let own = Indicator.allCases.map { _ in share() < 0.15 ? 0 : (share() * 1000).rounded() / 10 }
    return WeighingSample(values, standard: equal, own: own)
  }

  @Test(
    "whatever weights a reader puts in, LibreOffice comes to the program's own scores, bounds and ranks",
    .enabled(if: Tool.office.isExpected))
  func office() throws {
    let office = try #require(Tool.office.path, "no LibreOffice was found; .ci/install --checks installs it")
    let seed = UInt64.random(in: 0...999_999)
    var generator = SeededGenerator(seed: seed)
    var samples = (0..<40).map { _ in WeighingTests.random(&generator) }
    let none = Indicator.allCases.map { _ in 0.0 }
    samples.append(WeighingSample(samples[0].values, standard: WeighingTests.equal, own: none))
    // 0.1 + 0.2 is not 0.3 in binary, yet the two are equal.
    let near: [[Double?]] = [[0.1, 0.2, 0.3, 0.4, 0, 0, 0, 0], [0.4, 0.3, 0.2, 0.1, 0, 0, 0, 0]]
    samples.append(WeighingSample(near, standard: WeighingTests.equal, own: [30, 30, 30, 30, 70, 70, 70, 70]))

    let folder = try TemporaryFolder()
    let tables = samples.indices.map { samples[$0].table("weighing_\($0)") }
    try Workbook.write(report(tables), to: folder.path + "/w.xlsx", created: WorkbookSample.day)
    #expect(try Tool.recalculate(folder.path + "/w.xlsx", with: office, into: folder.path) == 0)
    let sheets = try Workbook.readBack(folder.path + "/recalculated/w.xlsx")
    for (number, sample) in samples.enumerated() {
      let sheet = try #require(sheets.first { $0.name == "weighing_\(number)" })
      for (row, outcomes) in sample.outcomes(sample.own).enumerated() {
        for (column, expected) in outcomes.enumerated() {
          let place = CellPlace(row: 6 + row, column: 9 + column)
          guard case .formula(_, let shown)? = sheet[place]?.content else {
            Issue.record("no formula at \(place), seed \(seed)")
            continue
          }
          let isEqual = expected.map { abs($0 - (Double(shown) ?? .nan)) <= 1e-9 } ?? (shown == "-")
          #expect(isEqual, "seed \(seed), network \(number), \(place): \(shown), not \(String(describing: expected))")
        }
      }
    }
  }
}
