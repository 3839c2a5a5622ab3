import Foundation
import Testing

struct FiguresTests {
  @Test("every figure is one line of its path and its value, an absent one a dash")
  func lines() throws {
    let shown = try Program.run(["figures", "fixtures/davis-1941/records", "--year", "1930"])
    #expect(shown.status == 0)
    let lines = Set(shown.output.split(separator: "\n"))
    #expect(lines.contains("network/participants  18"))
    #expect(lines.contains("coalitions/clique1/gini_hours  -"))
    #expect(shown.messages.isEmpty)
  }

  @Test("--json is one document whose names are those of the contract")
  func json() throws {
    let shown = try Program.run(["figures", "fixtures/davis-1941/records", "--year", "1930", "--json"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    #expect(Set(["meta", "rows", "findings", "network", "rings", "coalitions"]).isSubset(of: document.keys))
    #expect((document["meta"] as? [String: Any])?["as_of"] as? String == "1931-01-01")
    let people = (document["network"] as? [String: Any])?["participants"] as? Int
    #expect(people == 18)
  }

  @Test("a pipeline's settings and a year that starts in August are taken")
  func options() throws {
    let shown = try Program.run([
      "figures", "fixtures/sample-network/records", "--year", "2024", "--year-starts", "08-01", "--pipeline",
      "yearly-evaluation",
    ])
    #expect(shown.status == 0)
    #expect(shown.output.contains("meta/a  2024-08-01\n"))
    #expect(shown.output.contains("meta/b  2025-08-01\n"))
  }

  @Test("a ledger gives the figures of the deliveries that it took")
  func ledger() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = folder.appending(path: "l.sqlite").path
    let output = folder.appending(path: "o").path
    let records = "fixtures/davis-1941/records"
    _ = try Program.run(["run", "--data", records, "--ledger", ledger, "--output", output, "--on", "1931-02-01"])
    let asked = try Program.run(["figures", "--ledger", ledger, "--year", "1930"])
    let taken = try Program.run(["figures", records, "--year", "1930"])
    let figures = { (text: String) in
      text.split(separator: "\n").filter { !$0.hasPrefix("rows/") && !$0.hasPrefix("meta/delivery") }
    }
    #expect(asked.status == 0)
    #expect(figures(asked.output) == figures(taken.output))
    #expect(asked.output.contains("network/participants  18\n"))

    let missing = try Program.run(["figures", "--ledger", folder.appending(path: "no.sqlite").path, "--year", "1930"])
    #expect(missing.status == 64)
    #expect(missing.messages.contains("there is no ledger"))
  }

  @Test("--compare shows the figures that move, before and after, and no others")
  func compare() throws {
    let shown = try Program.run([
      "figures", "fixtures/cases/08-carriers-memory", "--year", "2024", "--compare", "memory=90",
    ])
    #expect(shown.status == 0)
    // Of the five carries those of D = 180 days falls away; the ones of 90 and 30 days stay.
    #expect(shown.output.contains("flow/pairs/data>flex/carries  5 -> 4  (-1)\n"))
    #expect(!shown.output.contains("network/"))
    #expect(shown.output.hasSuffix(" figures move\n"))
    let wrong = try Program.run(["figures", "fixtures/davis-1941/records", "--year", "1930", "--compare", "memry=90"])
    #expect(wrong.status == 64)
    #expect(wrong.messages.contains("did you mean \"memory\"?"))
  }

  @Test("a ring's agreement can be compared, one part of it at a time")
  func compareAgreement() throws {
    let shown = try Program.run([
      "figures", "fixtures/cases/04-agreements-thresholds", "--year", "2025", "--compare", "core.attendance_rate=0.8",
    ])
    // p1 came to 3 of 4 and made two contributions: no longer kept.
    #expect(shown.output.contains("rings/data/core/agreement_kept  1 -> 0  (-1)\n"))
    #expect(!shown.output.contains("rings/data/active/"))
  }

  @Test("without a year it says what is missing")
  func year() throws {
    let told = try Program.run(["figures", "fixtures/davis-1941/records"])
    #expect(told.status == 64)
    #expect(told.messages.contains("add --year"))
  }

  @Test("a folder that is not there ends with 65 and names it")
  func missing() throws {
    let told = try Program.run(["figures", "no-such-folder", "--year", "2024"])
    #expect(told.status == 65)
    #expect(told.messages.contains("no-such-folder"))
  }

  @Test("a refused delivery ends with 65 and gives the reason, and there are no figures")
  func refused() throws {
    let told = try Program.run(["figures", "fixtures/cases/26-refused", "--year", "2024"])
    #expect(told.status == 65)
    #expect(told.messages.contains("institutions.csv"))
    #expect(!told.output.contains("network/"))
  }

  /// Data and Flex, of which x is a member: each with one meeting of its own, the joint one before both.
  private func network(_ body: (_ records: String, _ calendar: String) throws -> Void) throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "records/people.csv": "person_id,institution_id,function\nd,,teacher\nf,,teacher\n",
      "records/coalitions.csv": "coalition_id,name,started_on\ndata,Data,2024-01-01\nflex,Flex,2024-01-01\n",
      "records/memberships.csv": "person_id,coalition_id,from,ring\nd,data,2024-01-01,core\nf,flex,2024-01-01,core\n",
      "records/meetings.csv":
        "meeting_id,held_on,coalition_id,format,status,hours\nold,2025-02-01,data,session,held,2\n",
      "records/attendance.csv": "meeting_id,person_id,status\nold,d,present\n",
      "calendar/meetings.csv": """
      meeting_id,held_on,coalition_id,format,status,hours
      d1,2026-02-10,data,session,planned,2
      f1,2026-06-10,flex,session,planned,2
      j1,2026-11-10,,joint,planned,3

      """,
    ]
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.appending(path: "records").path, folder.appending(path: "calendar").path)
  }

  @Test("--what-if says how far results could go by a planned calendar, and where a joint meeting would do more")
  func whatIf() throws {
    try network { records, calendar in
      let shown = try Program.run(["figures", records, "--year", "2026", "--what-if", calendar])
      #expect(shown.status == 0, "\(shown.messages)")
      #expect(
        shown.output == """
          Calendar of 2026-01-01 to 2026-12-31: 3 meetings planned, 1 of them joint.
          Presumed present at a planned meeting is everyone whom it invites: on its date the members of its coalition in \
          the rings invited, at a joint meeting those of every coalition that runs. It shows what is possible, not what \
          will be.

          A result published on 2026-01-01 could reach before 2027-01-01:
          coalition  other coalitions  on average after  the last on
          data                 0 of 1                 -            -
          flex                 0 of 1                 -            -

          Joint meeting j1, planned on 2026-11-10, and the ways from one coalition to another:
          could reach            now  without it  at best
          data                     0           0        1
          all together             0           0        1
          on average after days    -           -      160
          Where it stands it adds nothing to what is possible without it. Best on a day from 2026-02-11 to 2026-06-09: 1 \
          way, on average after 160 days in place of 0 ways.

          """)
    }
  }

  @Test("--what-if --json is one document, and a ledger that is asked stays as it was")
  func whatIfLedger() throws {
    try network { records, calendar in
      let ledger = records + "/l.sqlite"
      _ = try Program.run([
        "run", "--data", records, "--ledger", ledger, "--output", records + "/o", "--on", "2026-01-05",
      ])
      let before = try Program.run(["figures", "--ledger", ledger, "--year", "2026", "--json"])
      let asked = try Program.run(["figures", "--ledger", ledger, "--year", "2026", "--what-if", calendar, "--json"])
      #expect(asked.status == 0, "\(asked.messages)")
      let document = try #require(try JSONSerialization.jsonObject(with: Data(asked.output.utf8)) as? [String: Any])
      let joint = (document["joint_meetings"] as? [String: Any])?["j1"] as? [String: Any]
      #expect((joint?["best"] as? [String: Any])?["first"] as? String == "2026-02-11")
      #expect((document["presumption"] as? String)?.contains("possible") == true)
      #expect(try Program.run(["figures", "--ledger", ledger, "--year", "2026", "--json"]).output == before.output)
    }
  }

  @Test(
    "a calendar without a planned meeting in the year, a refused one and one with another question end with a sentence")
  func whatIfMistakes() throws {
    try network { records, calendar in
      let other = try Program.run(["figures", records, "--year", "2027", "--what-if", calendar])
      #expect(other.status == 65)
      #expect(other.messages.contains("no meeting is planned in 2027 (2027-01-01 to 2027-12-31)"))
      let both = try Program.run([
        "figures", records, "--year", "2026", "--what-if", calendar, "--compare", "memory=90",
      ])
      #expect(both.status == 64)
      #expect(both.messages.contains("two questions"))
      let missing = try Program.run(["figures", records, "--year", "2026", "--what-if", calendar + "-no"])
      #expect(missing.status == 65)
      try Data("meeting_id,held_on\nm,2026-01-01\n".utf8).write(to: URL(filePath: calendar + "/meetings.csv"))
      let refused = try Program.run(["figures", records, "--year", "2026", "--what-if", calendar])
      #expect(refused.status == 65)
      #expect(refused.output.isEmpty)
      #expect(refused.messages.contains("meetings.csv"))
    }
  }
}
