import Metrics
import Records
import TestSupport
import Testing

@Suite struct DirectionTests {
  @Test("a figure moves to the side that its sentence names", arguments: DirectionCase.all)
  func side(of example: DirectionCase) throws {
    let direction = try #require(Direction.of(example.metric))
    let low = try #require(example.worlds[direction.low], "nobody wrote down what \(direction.low) looks like")
    let high = try #require(example.worlds[direction.high], "nobody wrote down what \(direction.high) looks like")
    let (a, b) = (try #require(value(in: low, example.path)), try #require(value(in: high, example.path)))
    #expect(a < b, "\(example.path): \(direction.low) gives \(a), \(direction.high) gives \(b)")
  }

  @Test("every direction has been tried, and only those")
  func complete() {
    #expect(Set(DirectionCase.all.map(\.metric)) == Set(Direction.all.keys))
    #expect(DirectionCase.all.count == Direction.all.count)
  }

  @Test("the sentence names both ends, in both languages")
  func sentences() throws {
    let factor = try #require(Direction.of(.contributorAbsenceFactor))
    #expect(factor.sentence(in: .en) == "Low: rests on few; high: rests on many.")
    #expect(factor.sentence(in: .nl) == "Laag: rust op enkelen; hoog: rust op velen.")
    for reading in Reading.allCases { #expect(reading.words(in: .nl) != reading.words(in: .en)) }
    let named = Set(Direction.all.values.flatMap { [$0.low, $0.high] })
    #expect(named == Set(Reading.allCases))
  }

  private func value(in world: @Sendable (inout FactsBuilder) -> Void, _ path: String) -> Double? {
    var settings = Settings()
    settings.chanceTables = 0
    settings.weighingDraws = 0
    let measured = Measured(settings: settings, world)
    return measured.whole(path).map(Double.init) ?? measured.number(path)
  }
}
