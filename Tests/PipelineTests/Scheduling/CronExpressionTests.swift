import Pipeline
import Records
import Testing

@Suite("Cron expressions")
struct CronExpressionTests {
  private func days(_ text: String, in month: String) throws -> [Int] {
    let expression = try CronExpression(text)
    let first = try #require(Day(month + "-01"))
    let length = Day.length(ofMonth: first.civil.month, in: first.civil.year)
    return (0..<length).filter { expression.falls(on: first + $0) }.map { $0 + 1 }
  }

  @Test("minutes and hours: lists, ranges, steps")
  func minutes() throws {
    func clock(_ text: String) throws -> [String] {
      try CronExpression(text).minutesOfDay.map { "\($0 / 60):\($0 % 60)" }
    }
    #expect(try clock("5,1 3 * * *") == ["3:1", "3:5"])
    #expect(try clock("0 6-12/3 * * *") == ["6:0", "9:0", "12:0"])
    #expect(try clock("*/25 0 * * *") == ["0:0", "0:25", "0:50"])
    #expect(try clock("10-30/10,59 22-23 * * *").count == 8)
    #expect(try clock("* * * * *").count == 1440)
    #expect(try clock("\t07   8 * * *") == ["8:7"])
  }

  // January 2026 begins on a Thursday.
  @Test("days by name or number; 0 and 7 are Sunday, and a week may end there")
  func weekdays() throws {
    #expect(try days("0 0 * * 0", in: "2026-01") == [4, 11, 18, 25])
    for text in ["0 0 * * 7", "0 0 * * SUN", "0 0 * * sun"] {
      #expect(try days(text, in: "2026-01") == days("0 0 * * 0", in: "2026-01"))
    }
    for text in ["0 0 * * FRI-SUN", "0 0 * * 5-7", "0 0 * * 0,5,6"] {
      #expect(try days(text, in: "2026-01") == [2, 3, 4, 9, 10, 11, 16, 17, 18, 23, 24, 25, 30, 31])
    }
    #expect(try days("0 0 * * MON-FRI/2", in: "2026-01") == [2, 5, 7, 9, 12, 14, 16, 19, 21, 23, 26, 28, 30])
    #expect(try days("0 0 * * *", in: "2026-02").count == 28)
  }

  @Test("months by name or number")
  func months() throws {
    #expect(try days("0 0 1 JAN,Mar *", in: "2026-03") == [1])
    #expect(try days("0 0 1 jan,MAR *", in: "2026-02").isEmpty)
    #expect(try days("0 0 1 */3 *", in: "2026-04") == [1])
    #expect(try days("0 0 1 */3 *", in: "2026-05").isEmpty)
    #expect(try days("0 0 1 OCT-DEC *", in: "2026-11") == [1])
  }

  @Test("where day of month and day of week are both chosen one is enough; one that begins with * chooses nothing")
  func either() throws {
    #expect(try days("0 0 13 * FRI", in: "2026-01") == [2, 9, 13, 16, 23, 30])
    #expect(try days("0 0 */2 * FRI", in: "2026-01") == [9, 23])
    #expect(try days("0 0 13 * */6", in: "2026-01").isEmpty)
    #expect(try days("0 0 31 2 SUN", in: "2026-02") == [1, 8, 15, 22])
  }

  @Test(
    "what is no schedule is a mistake with its place and what to write",
    arguments: [
      ("15 2 L", 14, "a schedule has five fields, minute hour day-of-month month day-of-week, such as"),
      ("", 14, "a schedule has five fields"), ("@daily", 14, "a schedule has five fields"),
      ("0 0 * * * *", 14, "such as \"30 2 * * *\"; here are 6"),
      ("15 2 L * *", 19, "\"L\" is no day of the month: write 1 to 31, *, a range like 1-5"),
      ("60 2 * * *", 14, "the minute 60 is out of range: write 0 to 59"),
      ("0 24 * * *", 16, "the hour 24 is out of range: write 0 to 23"),
      ("0 0 0 * *", 18, "the day of the month 0 is out of range: write 1 to 31"),
      ("0 0 * JNA *", 20, "\"JNA\" is not known; did you mean \"JAN\"?"),
      ("0 0 * * MON,TEU", 26, "\"TEU\" is not known; did you mean \"TUE\"?"),
      ("0 0 * * 8", 22, "the day of the week 8 is out of range: write 0 to 7"),
      ("0 0 * * MON#1", 22, "\"MON#1\" is not known"),
      ("*/0 * * * *", 16, "a step through the minute is a number from 1 to 59"),
      ("*/90 * * * *", 16, "a step through the minute is a number from 1 to 59"),
      ("5/10 * * * *", 14, "a step goes through a range: write 5-59/2 or */2"),
      ("0 5-2 * * *", 16, "the range 5-2 goes down; write the smaller end first"),
      ("0 1-2-3 * * *", 20, "a range has two ends"), ("0 */2/3 * * *", 20, "a step is written once"),
      ("0 , * * *", 16, "\"\" is no hour"), ("-1 0 * * *", 14, "\"\" is no minute"), ("+1 0 * * *", 14, "is no minute"),
      ("0 0 31 2,4 *", 18, "this never comes: no month that is named has such a day"),
      ("0 0 30 FEB *", 18, "this never comes"), ("99999999999999999999 0 * * *", 14, "is no minute"),
    ])
  func mistakes(text: String, column: Int, sentence: String) throws {
    let keys =
      "{ \"sentence\": \"A run.\", \"period\": { \"year\": \"running\" }, \"deliveries\": [], \"reports\": [],\n"
    do {
      _ = try PipelineDefinition(
        name: "p", Notation(parsing: keys + "\"schedule\": \"\(text)\" }", file: "p.json"))
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.line == 2 && error.column == column && error.file == "p.json", "\(error)")
      #expect(error.sentence.contains(sentence), "\(error)")
    }
  }
}
