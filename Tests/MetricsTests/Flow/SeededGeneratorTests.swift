import Metrics
import Testing

@Suite("Seeded random numbers")
struct SeededGeneratorTests {
  @Test("xoshiro256** gives its published numbers from the state 1, 2, 3, 4")
  func publishedSequence() {
    var generator = SeededGenerator(state: 1, 2, 3, 4)
    let published: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
      16_172_922_978_634_559_625, 8_476_171_486_693_032_832, 10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    #expect(published.map { _ in generator.next() } == published)
  }

  @Test("SplitMix64 gives its published numbers from 1234567")
  func publishedFill() {
    var fill = SplitMix64(state: 1_234_567)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect(published.map { _ in fill.next() } == published)
  }

  @Test("the same seed gives the same numbers, another seed others")
  func seeds() {
    var (one, same, other) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7), SeededGenerator(seed: 8))
    let numbers = (0..<8).map { _ in one.next() }
    #expect(numbers == (0..<8).map { _ in same.next() })
    #expect(numbers != (0..<8).map { _ in other.next() })
  }

  @Test("numbers below a bound are all as likely")
  func bounded() {
    var generator = SeededGenerator(seed: 1)
    var seen = [0, 0, 0, 0, 0]
    for _ in 0..<50_000 { seen[generator.next(below: 5)] += 1 }
    // Standard deviation of each count: sqrt(50,000 x 0.2 x 0.8) = 89.
    #expect(seen.allSatisfy { abs($0 - 10_000) < 450 })
  }

  @Test("shares lie above 0, up to 1, with a mean of a half")
  func shares() {
    var generator = SeededGenerator(seed: 1)
    let shares = (0..<10_000).map { _ in generator.nextShare() }
    #expect(shares.allSatisfy { $0 > 0 && $0 <= 1 })
    // Standard error of the mean: sqrt(1/12 / 10,000) = 0.0029.
    #expect(abs(shares.reduce(0, +) / 10_000 - 0.5) < 0.015)
  }
}
