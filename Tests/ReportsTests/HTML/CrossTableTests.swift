import Records
import Reports
import Testing

@Suite("Pairs beside a picture")
struct CrossTableTests {
  private func columns(_ more: [String] = []) -> [Table.Column] {
    let labels = [("from", "Begin"), ("to", "Eind")].map {
      Table.Column(id: $0.0, title: $0.1, unit: "", meaning: "m", format: nil)
    }
    let numbers = (["Mensen"] + more).map {
      Table.Column(id: $0.lowercased(), title: $0, unit: "mensen", meaning: "m", format: .count)
    }
    return labels + numbers
  }

  private func row(_ from: String, _ to: String, _ value: Double) -> [Cell] {
    [.text(from), .text(to), .figure(path: "network/migration/\(from)/\(to)", value: value, format: .count)]
  }

  private func page(_ columns: [Table.Column], _ rows: [[Cell]]) throws -> PageDocument {
    let table = Table(id: "t", title: "T", sheet: "t", columns: columns, rows: rows, note: "", labelColumns: 2)
    let chart = Chart(kind: .matrix, title: "C", description: "D", table: table, series: [2])
    let section = Section(id: "s", title: "S", blocks: [.chart(chart)])
    return try PageDocument(
      HTMLPage(Report(id: "r", language: .nl, title: "R", subtitle: "", sections: [section], style: "", frame: [:]))
        .bytes)
  }

  @Test("stand as a cross of from and to, each number under its path, each name the head of its row or column")
  func cross() throws {
    let rows = [row("Kern", "Kern", 7), row("Kern", "Actief", 6), row("Actief", "Kern", 5)]
    let table = try #require(try page(columns(), rows).all("table").first)
    let heads = table.all("th").map { [$0["scope"], $0.text] }
    #expect(
      heads == [
        ["colgroup", "Eind"], ["col", "Begin"], ["col", "Kern"], ["col", "Actief"], ["row", "Kern"], ["row", "Actief"],
      ])
    #expect(table.all("th").first?["colspan"] == "2")
    #expect(table.all("tbody").first?.all("td").map(\.text) == ["7", "6", "5", "-geen cijfer"])
    #expect(
      table.all("span").compactMap { $0["data-figure"] } == [
        "network/migration/Kern/Kern", "network/migration/Kern/Actief", "network/migration/Actief/Kern",
      ])
  }

  @Test("keep a row each where a pair is there twice, or has more than one number")
  func long() throws {
    let twice = try page(columns(), [row("Kern", "Kern", 7), row("Kern", "Kern", 6)])
    #expect(twice.all("tr").count == 3)
    let more = try page(columns(["Keren"]), [row("Kern", "Kern", 7) + [.absent], row("Kern", "Actief", 6) + [.absent]])
    #expect(more.all("th").allSatisfy { $0["scope"] != "colgroup" })
  }
}
