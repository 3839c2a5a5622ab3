import Records
import Reports
import Testing

@Suite("Pictures say what their tables say")
struct PictureTests {
  private func table(_ titles: [String], labels: Int = 1, format: NumberFormat = .count, _ rows: [[Cell]]) -> Table {
    let columns = titles.enumerated().map { place, title in
      place < labels ? ReportOfAll.label(title, title) : ReportOfAll.column(title, title, format)
    }
    return Table(
      id: "t", title: "t", sheet: "t", columns: columns, rows: rows, note: "", labelColumns: labels)
  }

  private func drawn(
    _ kind: Chart.Kind, _ table: Table, series: [Int], marked: [Int] = [], width: Double = 1000
  ) throws -> DrawnPicture {
    try DrawnPicture(figure(kind, table, series: series, marked: marked), width: width, onPhone: false)
  }

  private func figure(
    _ kind: Chart.Kind, _ table: Table, series: [Int], marked: [Int] = []
  ) throws -> PageDocument.Element {
    let chart = Chart(
      kind: kind, title: "c", description: "d", table: table, series: series, marked: marked, mark: "joint")
    let section = Section(id: "s", title: "s", blocks: [.chart(chart)])
    let report = Report(id: "r", language: .nl, title: "r", subtitle: "", sections: [section], style: "", frame: [:])
    return try #require(try PageDocument(HTMLPage(report).bytes).all("figure").first)
  }

  private func count(_ value: Double) -> Cell { .figure(path: "p", value: value, format: .count) }
  private func share(_ value: Double) -> Cell { .figure(path: "p", value: value, format: .percent) }

  @Test("bars are as long as their numbers, from zero; what is absent or hidden has none")
  func bars() throws {
    let rows: [[Cell]] = [
      [.text("a"), count(10)], [.text("b"), count(5)], [.text("c"), count(0)], [.text("d"), .absent],
      [.text("e"), .hidden(path: "h")], [.text("f"), .withheld(reason: "2 van 9")],
    ]
    let picture = try drawn(.bars, table(["n", "x"], rows), series: [1])
    #expect(picture.boxes("fill-1").map(\.width) == [800, 400, 0])
    #expect(picture.texts.map(\.text) == ["a", "10", "b", "5", "c", "0", "d", "-", "e", "<5", "f", "2 van 9"])
  }

  @Test("a share has the whole of 0 to 100% behind it, and the former period a thin bar below it")
  func shares() throws {
    let picture = try drawn(
      .bars, table(["n", "x", "y"], format: .percent, [[.text("a"), share(0.5), share(0.25)]]), series: [1, 2])
    #expect(picture.boxes("track").map(\.width) == [800])
    #expect(picture.boxes("fill-1").map(\.width) == [400])
    #expect(picture.boxes("comparison").map { [$0.x, $0.width] } == [[0, 200]])
    #expect(picture.legend == ["x", "y"])
  }

  @Test("numbers below zero go to the left of it")
  func negative() throws {
    let picture = try drawn(
      .bars, table(["n", "x"], [[.text("a"), count(-10)], [.text("b"), count(10)]]), series: [1])
    #expect(picture.boxes("fill-1").map(\.x) == [0, 400])
    #expect(picture.boxes("fill-1").map(\.width) == [400, 400])
    #expect(picture.texts.map(\.text) == ["a", "-10", "b", "10"])
  }

  @Test("a mirror has its first series to the left of one middle line and its second to the right, on one scale")
  func mirror() throws {
    let rows: [[Cell]] = [
      [.text("a"), count(10), count(5)], [.text("b"), count(0), .hidden(path: "h")], [.text("c"), .absent, count(2)],
    ]
    let picture = try drawn(.mirror, table(["n", "in", "out"], rows), series: [1, 2])
    #expect(picture.boxes("fill-1").map { [$0.x, $0.width] } == [[90, 410], [500, 0], [500, 0]])
    #expect(picture.boxes("fill-2").map { [$0.x, $0.width.rounded()] } == [[500, 205], [500, 0], [500, 82]])
    #expect(picture.texts.map(\.text) == ["in", "out", "a", "10", "5", "b", "0", "<5", "c", "-", "2"])
    let heads = picture.texts.prefix(2).map(\.frame)
    #expect(heads[0].right < 500 && heads[1].left > 500)
  }

  @Test("rings are equally wide whatever their numbers, the first row innermost")
  func rings() throws {
    let rows: [[Cell]] = [[.text("core"), count(1)], [.text("active"), count(900)], [.text("outer"), count(2)]]
    let picture = try drawn(.rings, table(["n", "x"], rows), series: [1])
    let radii = picture.circles.filter { $0.style.contains("ring-") }.map(\.radius)
    #expect(radii.map { $0.rounded() } == [74, 49, 25])
    #expect(picture.texts.map(\.text).prefix(6) == ["1", "core", "900", "active", "2", "outer"])
    #expect(picture.boxes("ring-2").map(\.width) == [720])
  }

  @Test("columns stack their series from the bottom, and bear their sum")
  func stacked() throws {
    let picture = try drawn(
      .stacked, table(["n", "x", "y"], [[.text("a"), count(6), count(4)], [.text("b"), count(0), count(2)]]),
      series: [1, 2])
    let (x, y) = (picture.boxes("fill-1"), picture.boxes("fill-2"))
    #expect(x.count == 1 && y.count == 2)
    #expect(abs(x[0].height - 1.5 * y[0].height) < 0.1)
    #expect(abs(y[0].y + y[0].height - x[0].y) < 0.1)
    #expect(picture.texts.filter { $0.style.contains("strong") }.map(\.text) == ["10", "2"])
  }

  @Test("a column with a hidden part bears no sum, and its cap has one height whatever it hides")
  func hiddenParts() throws {
    let hidden = Cell.hidden(path: "h")
    let picture = try drawn(
      .stacked,
      table(
        ["n", "x", "y"],
        [[.text("a"), count(6), hidden], [.text("b"), hidden, hidden], [.text("c"), .absent, .absent]]),
      series: [1, 2])
    #expect(picture.boxes("unshown").map(\.height) == [8, 8])
    #expect(picture.texts.filter { $0.style.contains("strong") }.map(\.text) == ["-"])
    #expect(picture.legend == ["x", "y", "minder dan vijf, niet op schaal"])
  }

  @Test("a marked row bears a diamond, with numbers or without, and a series without any is not explained")
  func marked() throws {
    let rows: [[Cell]] = [[.text("a"), count(6), count(0)], [.text("b"), .absent, .absent]]
    let picture = try drawn(.stacked, table(["n", "x", "y"], rows), series: [1, 2], marked: [0, 1])
    #expect(picture.styles.filter { $0 == "mark" }.count == 2)
    #expect(picture.lines("dashed").count == 1)
    #expect(picture.legend == ["x", "joint"])
  }

  @Test(
    "a stream bears its number at both ends, what is zero or hidden is left out and told, and a name bears no sum that would tell a hidden one"
  )
  func flow() throws {
    let rows: [[Cell]] = [
      [.text("core"), .text("core"), count(8)], [.text("core"), .text("out"), .hidden(path: "h")],
      [.text("out"), .text("core"), count(3)], [.text("out"), .text("out"), count(0)],
    ]
    let picture = try drawn(.flow, table(["from", "to", "n"], labels: 2, rows), series: [2])
    #expect(
      picture.styles.filter { $0.hasPrefix("stream") } == ["stream stays", "stream moves stroke-2"])
    let texts = picture.texts.map(\.text)
    #expect(texts.filter { $0 == "8" }.count == 2 && texts.filter { $0 == "<5" }.isEmpty)
    #expect(picture.legend.count == 1)
    #expect(Set(["core", "out  3", "core  11"]).isSubset(of: texts))
  }

  @Test(
    "a matrix has a cell for every pair, its number in it, darker for more; nothing is empty, what is hidden is not")
  func matrix() throws {
    let rows: [[Cell]] = [
      [.text("a"), .text("a"), count(10)], [.text("a"), .text("b"), count(1)], [.text("b"), .text("a"), count(0)],
      [.text("b"), .text("b"), .hidden(path: "h")],
    ]
    let picture = try drawn(.matrix, table(["from", "to", "n"], labels: 2, rows), series: [2])
    #expect(
      picture.styles.filter { $0.contains("cell") } == [
        "heat-5 cell same", "heat-1 cell", "blank cell", "few cell same",
      ])
    #expect(picture.texts.map(\.text).suffix(6) == ["1 a", "10", "1", "2 b", "0", "<5"])
  }

  @Test("an interval reaches from its low to its high end with the value as a dot")
  func intervals() throws {
    let rows: [[Cell]] = [
      [.text("a"), share(0.5), share(0.25), share(0.75)], [.text("b"), .absent, .absent, .absent],
    ]
    let picture = try drawn(.intervals, table(["n", "v", "l", "h"], format: .percent, rows), series: [1, 2, 3])
    #expect(picture.circles.map(\.x) == [400])
    #expect(picture.lines("reach").first.map { [$0.x, $0.end] } == [200, 600])
    #expect(picture.texts.map(\.text) == ["0%", "25%", "50%", "75%", "100%", "a", "50,0%", "b", "-"])
  }

  @Test("steps stand at their dates and keep their level in between")
  func steps() throws {
    let days = try ["2025-01-01", "2025-01-11", "2025-04-11"].map { try #require(Day($0)) }
    let rows = zip(days, [0.2, 0.4, 0.8]).map { [Cell.day($0), share($1)] }
    let picture = try drawn(.steps, table(["d", "v"], format: .percent, rows), series: [1])
    #expect(picture.lines("course").map { [$0.x, $0.end] } == [[130, 213], [213, 213], [213, 960], [960, 960]])
    #expect(picture.texts.last { $0.style == "strong" }?.text == "80,0%")
  }

  @Test("steps of several names stand in pictures of their own on one scale, each with its name and its last number")
  func stepPanels() throws {
    let days = try ["2025-01-31", "2025-02-10", "2025-02-28"].map { try #require(Day($0)) }
    let rows = days.enumerated().flatMap { place, day in
      [("a", Cell.figure(path: "a", value: Double(place * 10), format: .count)), ("b", count(Double(place + 5)))].map {
        [Cell.day(day), .text($0.0), place == 0 && $0.0 == "b" ? .hidden(path: "h") : $0.1]
      }
    }
    let picture = try drawn(.steps, table(["d", "n", "v"], labels: 2, rows), series: [2])
    #expect(picture.texts.filter { $0.style.isEmpty }.map(\.text) == ["a", "b"])
    #expect(picture.texts.filter { $0.style == "strong" }.map(\.text) == ["20", "7"])
    #expect(picture.circles.map { [$0.x.rounded(), $0.y.rounded()] } == [[348, 44], [878, 75]])
    #expect(picture.lines("course").count == 2 * 2 + 2 * 1)
  }

  @Test("a point whose name has no room beside it bears its number instead")
  func crowded() throws {
    let long = (1...12).map { String(repeating: "name \($0) ", count: 8) }
    let rows = long.map { [Cell.text($0), share(0.5), share(0.5)] }
    let picture = try drawn(.profile, table(["n", "x", "y"], format: .percent, rows), series: [1, 2])
    let beside = picture.texts.filter { $0.style == "haloed wide" }.map(\.text)
    #expect(beside.count == 12)
    #expect(beside.filter { Int($0) != nil }.count > 6 && beside.contains(long[0]))
  }

  @Test("names at a profile's points keep clear of the numbers below its line")
  func belowTheLine() throws {
    let rows = (1...4).map { [Cell.text("point \($0)"), share(0.5), share(0)] }
    let picture = try drawn(.profile, table(["n", "x", "y"], format: .percent, rows), series: [1, 2])
    let beside = picture.texts.filter { $0.style == "haloed wide" }
    #expect(beside.count == 4 && beside.allSatisfy { $0.frame.bottom <= 326 })
  }

  @Test("a profile names its points, on a phone by their numbers; its key has all names, of those without a point why")
  func profile() throws {
    let rows: [[Cell]] = [
      [.text("a"), share(0), share(1)], [.text("b"), share(1), share(0)], [.text("c"), .absent, share(0)],
      [.text("d"), share(0), .hidden(path: "h")], [.text("e"), share(1), share(1)],
    ]
    let picture = try drawn(.profile, table(["n", "x", "y"], format: .percent, rows), series: [1, 2])
    #expect(picture.circles.map { [$0.x, $0.y] } == [[130, 34], [960, 314], [960, 34]])
    #expect(picture.key == ["a", "b", "c (geen cijfer)", "d (niet getoond)", "e"])
    let numbers = try figure(.profile, table(["n", "x", "y"], format: .percent, rows), series: [1, 2]).all("li")
      .map { $0["value"] }
    #expect(numbers == ["1", "2", nil, nil, "5"])
  }

  @Test(
    "no picture is at a loss without rows, with one, or with series that are not there", arguments: Chart.Kind.allCases)
  func little(kind: Chart.Kind) throws {
    _ = try drawn(kind, table(["a", "b", "c"], labels: 2, [[.text("x"), .text("y"), count(3)]]), series: [2, 9, -1])
  }

  @Test(
    "where no number may be shown, or all are zero, there is no picture: its message and its table say more",
    arguments: Chart.Kind.allCases)
  func nothing(kind: Chart.Kind) throws {
    let absent: [[Cell]] = [[.text("x"), .text("y"), .absent], [.text("x"), .text("z"), .hidden(path: "h")]]
    let zero: [[Cell]] = [[.text("x"), .text("y"), count(0)]]
    let cut: [[Cell]] = [[.text("x")], []]
    let unreal: [[Cell]] = [[.text("x"), .text("y"), .figure(path: "p", value: .nan, format: .count)]]
    let still: [[Cell]] = [[.text("x"), .text("x"), count(7)], [.text("x"), .text("y"), .hidden(path: "h")]]
    for rows in kind == .flow ? [still] : [] {
      #expect(try figure(kind, table(["a", "b", "c"], labels: 2, rows), series: [2]).all("svg").isEmpty)
    }
    for rows in [[], absent, zero, cut, unreal] {
      let figure = try figure(kind, table(["a", "b", "c"], labels: 2, rows), series: [2])
      #expect(figure.all("svg").isEmpty && figure.all("table").count == 1 && !figure.all("strong").isEmpty)
    }
  }

  @Test("no text touches another, on a phone or on paper", arguments: [true, false])
  func overlaps(onPhone: Bool) throws {
    let document = try PageDocument(HTMLPage(ReportOfAll.report()).bytes)
    for figure in document.all("figure") {
      let picture = try DrawnPicture(figure, width: onPhone ? 312 : 620, onPhone: onPhone)
      let frames = picture.texts.map(\.frame)
      for (place, one) in frames.enumerated() {
        for other in frames[(place + 1)...] where one.touches(other) {
          Issue.record("\(figure["id"] ?? ""): \(one.text) touches \(other.text)")
        }
        #expect(one.left > -1 && one.right < picture.width + 1, "\(figure["id"] ?? ""): \(one.text) is cut off")
      }
    }
  }
}
