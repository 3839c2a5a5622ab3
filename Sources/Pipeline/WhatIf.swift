package import Metrics
internal import Records

/// How far results could go by a planned calendar, and what changes when a joint meeting moves.
package struct WhatIf: Hashable, Sendable {
  private let calendar: PlannedCalendar
  private let moves: [JointMove]

  /// What the answer stands on, as people are told it.
  static let presumption = """
    Presumed present at a planned meeting is everyone whom it invites: on its date the members of its coalition in the \
    rings invited, at a joint meeting those of every coalition that runs. It shows what is possible, not what will be.
    """

  init(_ calendar: PlannedCalendar) throws(CalendarError) {
    let period = calendar.basis.period
    let days = "\(period.start) to \(period.end - 1)"
    if calendar.planned.isEmpty {
      throw CalendarError(
        "no meeting is planned in \(period.name) (\(days)): the calendar's meetings.csv needs rows of status planned there, or --year another year"
      )
    }
    if calendar.basis.running.coalitions.count < 2 {
      throw CalendarError("fewer than two coalitions run in \(period.name) (\(days)), so that nothing can go round")
    }
    self.calendar = calendar
    moves = calendar.jointMoves()
  }

  /// For scripts: the figures, and `presumption`.
  package var document: Figure {
    guard case .group(let entries) = calendar.document(moves) else { return .absent }
    return .group([Figure.Entry("presumption", .word(WhatIf.presumption))] + entries)
  }

  /// For people: a table of what could be reached, and one for each joint meeting.
  package var text: String {
    ([opening, WhatIf.presumption] + nobody + ["", reached] + moves.flatMap { ["", text(of: $0)] })
      .joined(separator: "\n") + "\n"
  }

  private var opening: String {
    let (period, joint) = (calendar.basis.period, calendar.jointMeetings.count)
    let held = calendar.held == 0 ? "" : "; \(calendar.held) were held already"
    return
      "Calendar of \(period.start) to \(period.end - 1): \(calendar.planned.count) meetings planned, \(joint) of them joint\(held)."
  }

  private var nobody: [String] {
    let ids = calendar.uninvited.map { meetings[Int($0)] }
    return ids.isEmpty ? [] : ["Nobody is a member whom these would invite: \(ids.joined(separator: ", "))."]
  }

  private var meetings: [String] { calendar.basis.facts.meetings.ids }
  private var coalitions: [String] {
    calendar.basis.running.coalitions.map { calendar.basis.facts.coalitions.ids[Int($0)] }
  }

  private var reached: String {
    let start = calendar.basis.period.start
    let rows = zip(coalitions, calendar.reach.coalitions).map { id, reach in
      let (days, last) = (reach.arrivals.map { $0.day - start }, reach.arrivals.map(\.day).max())
      let mean = days.isEmpty ? "-" : "\((days.reduce(0, +) + days.count / 2) / days.count) days"
      return [id, "\(days.count) of \(coalitions.count - 1)", mean, last.map(\.description) ?? "-"]
    }
    return "A result published on \(start) could reach before \(calendar.basis.period.end):\n"
      + PlainTable(["coalition", "other coalitions", "on average after", "the last on"], rows).text
  }

  private func text(of move: JointMove) -> String {
    "Joint meeting \(meetings[Int(move.meeting)]), planned on \(move.day), and the ways from one coalition to another:\n"
      + table(of: move).text + "\n"
      + sentences(about: move).joined(separator: " ")
  }

  /// Coalitions for which it makes a difference, and all together.
  private func table(of move: JointMove) -> PlainTable {
    let columns =
      [("now", move.now), ("without it", move.without)]
      + [("at best", move.best?.outcome), ("at worst", move.worst?.outcome)].compactMap { name, outcome in
        outcome.map { (name, $0) }
      }
    let differing = coalitions.indices.filter { place in
      columns.contains { $0.1.reach[place] != move.now.reach[place] }
    }
    let rows = differing.map { place in [coalitions[place]] + columns.map { String($0.1.reach[place]) } }
    let all = ["all together"] + columns.map { String($0.1.ways) }
    let days = move.now.days == nil ? [] : [["on average after days"] + columns.map { $0.1.meanDays ?? "-" }]
    return PlainTable(["could reach"] + columns.map(\.0), rows + [all] + days)
  }

  private func sentences(about move: JointMove) -> [String] {
    var said: [String] = []
    if move.now == move.without { said.append("Where it stands it adds nothing to what is possible without it.") }
    if let best = move.best {
      said.append("Best \(days(of: best)): \(told(best.outcome)) in place of \(told(move.now)).")
    } else {
      said.append("No other place in the calendar does better than \(told(move.now)).")
    }
    if let worst = move.worst { said.append("Worst \(days(of: worst)): \(told(worst.outcome)).") }
    return said
  }

  /// "9 ways, on average after 40 days".
  private func told(_ outcome: JointMove.Outcome) -> String {
    let ways = outcome.ways == 1 ? "1 way" : "\(outcome.ways) ways"
    return ways + (outcome.meanDays.map { ", on average after \($0) days" } ?? "")
  }

  private func days(of place: JointMove.Place) -> String {
    place.first == place.last ? "on \(place.first)" : "on a day from \(place.first) to \(place.last)"
  }
}

extension JointMove.Outcome {
  /// Days to each coalition that is reached, rounded; nil without any, or where days were not counted.
  fileprivate var meanDays: String? { days.flatMap { ways == 0 ? nil : String(($0 + ways / 2) / ways) } }
}
