import Records
import Testing

struct ReadingMannerTests {
  private let mapping = Mapping(tables: [
    .meetings: Mapping.Table(
      file: "vergaderingen.csv",
      columns: ["held_on": .init(column: "datum"), "status": .init(values: ["ja": "held", "nee": "cancelled"])],
      skip: [.init(column: "type", values: ["intern", "besloten"])])
  ])

  @Test("the same dialect and mapping have the same manner, however many bytes are read at once")
  func same() {
    let reader = DeliveryReader(mapping: mapping)
    #expect(DeliveryReader(mapping: mapping, chunk: 7).manner == reader.manner)
    #expect(DeliveryReader().manner == DeliveryReader(dialect: .canonical, mapping: .canonical).manner)
  }

  @Test("whatever changes what a file says changes the manner")
  func different() {
    var changed: [DeliveryReader] = [DeliveryReader(), DeliveryReader(mapping: mapping)]
    func add(_ change: (inout DeliveryReader) -> Void) {
      var reader = DeliveryReader(mapping: mapping)
      change(&reader)
      changed.append(reader)
    }
    add { $0.dialect.delimiter = .semicolon }
    add { $0.dialect.encoding = .windows1252 }
    add { $0.dialect.dateForm = .dayFirst }
    add { $0.dialect.decimalComma = true }
    add { $0.dialect.quote = nil }
    add { $0.dialect.escape = UInt8(ascii: "\\") }
    add { $0.dialect.preambleRows = 1 }
    add { $0.mapping.tables[.people] = Mapping.Table(file: "mensen.csv") }
    add { $0.mapping.tables[.meetings]?.file = nil }
    add { $0.mapping.tables[.meetings]?.endsAreInclusive = true }
    add { $0.mapping.tables[.meetings]?.skip = [] }
    add { $0.mapping.tables[.meetings]?.skip[0].values = ["intern, besloten"] }
    add { $0.mapping.tables[.meetings]?.columns["held_on"]?.column = "dag" }
    add { $0.mapping.tables[.meetings]?.columns["held_on"]?.otherwise = "2025-01-01" }
    add { $0.mapping.tables[.meetings]?.columns["held_on"]?.whenEmpty = "2025-01-01" }
    add { $0.mapping.tables[.meetings]?.columns["status"]?.values["nee"] = "planned" }
    #expect(Set(changed.map(\.manner.description)).count == changed.count)
  }
}
