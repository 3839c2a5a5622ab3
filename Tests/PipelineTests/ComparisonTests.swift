import Metrics
import Pipeline
import Records
import Testing

@Suite("Comparing settings")
struct ComparisonTests {
  private func changed(_ text: String, from settings: Settings = Settings()) throws -> Settings {
    try SettingChange(text, from: settings).settings
  }

  @Test("every setting of a pipeline can be compared, by the name that it has there")
  func all() throws {
    #expect(try changed("memory=90").memory == 90)
    #expect(try changed("half_life=30").halfLife == 30)
    #expect(try changed("return_window=365").returnWindow == 365)
    #expect(try changed("observed_core=0.7").rules.observedCore == 0.7)
    #expect(try changed("observed_active=0.3").rules.observedActive == 0.3)
    #expect(try changed("least_invitations=5").rules.leastInvitations == 5)
    #expect(try changed("least_meetings=4").rules.leastMeetings == 4)
    #expect(try changed("chance_tables=200").chanceTables == 200)
    #expect(try changed("weighing_draws=50").weighingDraws == 50)
    #expect(try changed("seed=9").seed == 9)
    #expect(try changed("weights.uptake=2").weights == [1, 1, 1, 1, 1, 1, 2, 1])
    for ring in Ring.allCases {
      #expect(try changed("\(ring.rawValue).attendance_rate=0.9").rules[ring].attendance == 0.9)
      #expect(try changed("\(ring.rawValue).contributions=7").rules[ring].contributions == 7)
    }
  }

  @Test("a coalition's own agreement is compared by its id, and thresholds are those of all coalitions")
  func ownRules() throws {
    var settings = Settings()
    settings.ownRules["data"] = RingRules()
    settings.ownRules["data"]?.core.attendance = 0.9
    let own = try changed("data.core.contributions=3", from: settings)
    #expect(own.rules(of: "data").core == Agreement(attendance: 0.9, contributions: 3))
    #expect(own.rules == settings.rules)
    #expect(try changed("a.b.active.attendance_rate=0.2").rules(of: "a.b").active.attendance == 0.2)
    #expect(try changed("core.contributions=3", from: settings).rules(of: "data") == settings.rules(of: "data"))
    let threshold = try changed("observed_core=0.8", from: settings)
    #expect(threshold.rules(of: "data").observedCore == 0.8)
    #expect(threshold.rules(of: "data").core.attendance == 0.9)
  }

  @Test(
    "a mistake says what there is instead",
    arguments: [
      ("memory", "write SETTING=VALUE, such as memory=90"),
      ("weights.uptak=2", "did you mean \"uptake\"?"),
      ("cor.attendance_rate=1", "did you mean \"core\"?"),
      ("core.attendance=1", "did you mean \"attendance_rate\"?"),
      ("observed_core=2", "a share is a number from 0 to 1"),
    ])
  func mistakes(text: String, sentence: String) {
    do {
      _ = try SettingChange(text, from: Settings())
      Issue.record("no mistake was found")
    } catch {
      #expect(error.sentence.contains(sentence), "\(error.sentence)")
    }
  }

  @Test("which figures move, and by how much; one that only one document has by nothing that can be said")
  func moves() {
    let comparison = Comparison(
      .group([
        Figure.Entry("a", .count(5)), Figure.Entry("b", .number(0.75)), Figure.Entry("c", .count(1)),
        Figure.Entry("d", .absent),
      ]),
      .group([
        Figure.Entry("a", .count(4)), Figure.Entry("b", .number(0.8)), Figure.Entry("c", .count(1)),
        Figure.Entry("d", .count(2)), Figure.Entry("e", .word("x")),
      ]))
    #expect(
      comparison.text == """
        a  5 -> 4  (-1)
        b  0.75 -> 0.8  (+0.05)
        d  - -> 2
        e  - -> x
        4 of 5 figures move

        """)
    #expect(comparison.figure["moves/0/by"] == .number(-1))
    #expect(comparison.figure["moves/2/by"] == .absent)
  }
}
